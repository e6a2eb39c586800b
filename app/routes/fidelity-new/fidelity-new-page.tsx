import { Form, Link } from '@remix-run/react'
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { Button } from '#app/components/button.tsx'
import { Select } from '#app/components/field.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { type Answer, type Plan, PlanForm } from './plan-form.tsx'
import { UnderWay } from './under-way.tsx'

type FidelityNewPageProps = {
  teams: { slug: string; name: string; organisation: string }[]
  plan: Plan | null
  answer: Answer | undefined
}

/** Two steps, as who can rate depends on the team: which team, then the plan itself. */
export function FidelityNewPage({ teams, plan, answer }: FidelityNewPageProps) {
  const t = useMessages()
  const locale = useLocale()
  return (
    <main className="page narrow" id="indhold" tabIndex={-1}>
      <Breadcrumbs trail={[{ to: '/fidelitet', label: t.fidelity.title }]} />
      <PageHead title={t.fidelityPlan.plan.title} eyebrow={plan?.name}>
        <p>{t.fidelityPlan.plan.intro}</p>
        {plan?.after && <p>{t.fidelityPlan.plan.after(formatDate(locale, plan.after))}</p>}
        {plan && teams.length > 1 && <Link to="/fidelitet/ny">{t.fidelityPlan.plan.otherTeam}</Link>}
      </PageHead>
      {plan ? (
        <div className="stack">
          <UnderWay reviews={plan.underWay} />
          <PlanForm key={plan.slug} plan={plan} answer={answer} />
        </div>
      ) : (
        <ChooseTeam teams={teams} />
      )}
    </main>
  )
}

function ChooseTeam({ teams }: Pick<FidelityNewPageProps, 'teams'>) {
  const t = useMessages().fidelityPlan.plan
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
