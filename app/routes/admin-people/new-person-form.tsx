import { Form } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { ChoiceGroup } from '#app/components/choice-group.tsx'
import { Details } from '#app/components/details.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Field, Select } from '#app/components/field.tsx'
import { ROLES } from '#app/domain/people/roles.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { Problem, TeamChoice } from './admin-people-page.tsx'

type NewPersonFormProps = {
  teams: TeamChoice[]
  typed?: Record<string, unknown>
  problems?: Record<string, Problem>
}

const FIELDS = ['name', 'email', 'roles', 'managedTeamId']

/** Folded away until it is needed; open when something in it must be put right. */
export function NewPersonForm({ teams, typed = {}, problems = {} }: NewPersonFormProps) {
  const t = useMessages().people
  const error = (field: string) => problems[field] && t[problems[field]]
  const text = (field: string) => (typeof typed[field] === 'string' ? typed[field] : '')
  const chosen = Array.isArray(typed.roles) ? typed.roles : []
  const errors = FIELDS.flatMap((fieldId) => {
    const message = error(fieldId)
    return message ? [{ fieldId, message }] : []
  })
  const options = [
    <option key="" value="">
      {t.noTeam}
    </option>,
    ...teams.map(({ id, name, organisation }) => (
      <option key={id} value={id}>
        {name}, {organisation}
      </option>
    )),
  ]
  return (
    <Details summary={t.add} open={errors.length > 0}>
      <Form method="post" action="/admin/personer" className="stack">
        <ErrorSummary errors={errors} />
        <div className="fields">
          <Field
            id="name"
            name="name"
            label={t.name}
            autoComplete="off"
            defaultValue={text('name')}
            error={error('name')}
          />
          <Field
            id="email"
            name="email"
            type="email"
            label={t.email}
            autoComplete="off"
            defaultValue={text('email')}
            error={error('email')}
          />
          <Select id="teamId" name="teamId" label={t.team} defaultValue={text('teamId')}>
            {options}
          </Select>
        </div>
        <ChoiceGroup
          id="roles"
          name="roles"
          kind="checkbox"
          legend={t.roles}
          hint={t.rolesHint}
          choices={ROLES.map((role) => ({
            value: role,
            label: t.roleNames[role],
            checked: chosen.includes(role),
          }))}
        />
        <Select
          id="managedTeamId"
          name="managedTeamId"
          label={t.managerOf}
          hint={t.managerOfHint}
          defaultValue={text('managedTeamId')}
          error={error('managedTeamId')}
        >
          {options}
        </Select>
        <div>
          <Button name="intent" value="create">
            {t.create}
          </Button>
        </div>
      </Form>
    </Details>
  )
}
