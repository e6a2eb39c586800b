import { Form } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { Details } from '#app/components/details.tsx'
import { Field } from '#app/components/field.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { Problem, TeamChoice } from './admin-people-page.tsx'

type NewTeamFormProps = {
  teams: TeamChoice[]
  typed?: Record<string, unknown>
  problems?: Record<string, Problem>
}

/** A team and the organisation it belongs to; the organisations there are stand as suggestions. */
export function NewTeamForm({ teams, typed = {}, problems = {} }: NewTeamFormProps) {
  const t = useMessages().people
  const error = (field: string) => problems[field] && t[problems[field]]
  const text = (field: string) => (typeof typed[field] === 'string' ? typed[field] : '')
  const organisations = [...new Set(teams.map(({ organisation }) => organisation))]
  const isWrong = 'teamName' in problems || 'organisationName' in problems
  return (
    <Details summary={t.addTeam} open={isWrong}>
      <Form method="post" action="/admin/personer" className="stack">
        <div className="fields">
          <Field
            id="teamName"
            name="teamName"
            label={t.teamName}
            autoComplete="off"
            defaultValue={text('teamName')}
            error={error('teamName')}
          />
          <Field
            id="organisationName"
            name="organisationName"
            label={t.organisation}
            hint={t.organisationHint}
            autoComplete="off"
            list="organisations"
            defaultValue={text('organisationName')}
            error={error('organisationName')}
          />
        </div>
        <datalist id="organisations">
          {organisations.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </datalist>
        <div>
          <Button variant="secondary" name="intent" value="create-team">
            {t.createTeam}
          </Button>
        </div>
      </Form>
    </Details>
  )
}
