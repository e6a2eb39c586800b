import { Form, Link } from '@remix-run/react'
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { Button } from '#app/components/button.tsx'
import { Select } from '#app/components/field.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import { type Answer, type Plan, PlanForm } from './plan-form.tsx'

type FidelityNewPageProps = {
  teams: { slug: string; name: string; organisation: string }[]
  team: Plan | null
  answer: Answer | undefined
}

/** Two steps, as who can rate depends on the team: which team, then the plan itself. */
export function FidelityNewPage({ teams, team, answer }: FidelityNewPageProps) {
  const t = useMessages().fidelity
  return (
    <main className="page narrow" id="indhold" tabIndex={-1}>
      <Breadcrumbs trail={[{ to: '/fidelitet', label: t.title }]} />
      <PageHead title={t.plan.title} eyebrow={team?.name}>
        <p>{t.plan.intro}</p>
        {team && teams.length > 1 && <Link to="/fidelitet/ny">{t.plan.otherTeam}</Link>}
      </PageHead>
      {team ? <PlanForm key={team.slug} plan={team} answer={answer} /> : <ChooseTeam teams={teams} />}
    </main>
  )
}

function ChooseTeam({ teams }: Pick<FidelityNewPageProps, 'teams'>) {
  const t = useMessages().fidelity.plan
  return (
    <Form method="get" className="stack">
      <Select id="team" name="team" label={t.team} required defaultValue="">
        <option value="" disabled>
          {t.chooseTeam}
        </option>
        {teams.map(({ slug, name, organisation }) => (
          <option key={slug} value={slug}>
            {name}, {organisation}
          </option>
        ))}
      </Select>
      <div>
        <Button>{t.next}</Button>
      </div>
    </Form>
  )
}
