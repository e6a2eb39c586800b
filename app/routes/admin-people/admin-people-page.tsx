import { Form, Link } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import type { PersonProblem } from '#app/domain/people/person-form.ts'
import type { TeamProblem } from '#app/domain/people/team-form.ts'
import type { Role } from '#app/domain/people/roles.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { NewPersonForm } from './new-person-form.tsx'
import { NewTeamForm } from './new-team-form.tsx'
import { PeopleTable } from './people-table.tsx'

export type PersonRow = {
  id: string
  name: string
  email: string
  team: string | null
  roles: Role[]
  status: 'active' | 'invited' | 'closed'
}
export type TeamChoice = { id: string; name: string; organisation: string }
export type Problem = PersonProblem | TeamProblem
export type Answer = {
  link?: { name: string; address: string }
  typed?: Record<string, unknown>
  problems?: Record<string, Problem>
  made?: string
}

type AdminPeoplePageProps = {
  people: PersonRow[]
  teams: TeamChoice[]
  closing: { id: string; name: string } | null
  answer: Answer | undefined
}

/** Everyone with an account: make one, give a link, close one. */
export function AdminPeoplePage({ people, teams, closing, answer = {} }: AdminPeoplePageProps) {
  const t = useMessages()
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <PageHead title={t.people.title}>
        <p>{t.people.intro}</p>
      </PageHead>
      {answer.link && <NewLink {...answer.link} />}
      {closing && <ConfirmClosing person={closing} />}
      {answer.made && (
        <Alert color="success" role="status">
          <p>{t.people.teamMade(answer.made)}</p>
        </Alert>
      )}
      <NewPersonForm teams={teams} typed={answer.typed} problems={answer.problems} />
      <NewTeamForm teams={teams} typed={answer.typed} problems={answer.problems} />
      <section>
        <h2>{t.people.count(people.length)}</h2>
        <PeopleTable people={people} />
      </section>
    </main>
  )
}

function NewLink({ name, address }: { name: string; address: string }) {
  const t = useMessages()
  return (
    <Alert color="success" role="status">
      <h2 className="ds-heading" data-size="2xs">
        {t.people.linkTitle(name)}
      </h2>
      <p>{t.people.linkText}</p>
      <p>
        <code className="wrap-anywhere">{address}</code>
      </p>
      <p>{t.people.linkLife}</p>
    </Alert>
  )
}

function ConfirmClosing({ person }: { person: { id: string; name: string } }) {
  const t = useMessages()
  return (
    <Alert color="warning" role="alert">
      <p>{t.people.confirmDeactivate(person.name)}</p>
      <Form method="post" action="/admin/personer" className="row">
        <input type="hidden" name="person" value={person.id} />
        <Button name="intent" value="deactivate">
          {t.people.confirm}
        </Button>
        <ButtonLink variant="secondary" to="/admin/personer">
          {t.people.cancel}
        </ButtonLink>
      </Form>
    </Alert>
  )
}

/** The way into the question before an account is closed; a link, so that it works without scripts. */
export function ClosingLink({ person }: { person: { id: string; name: string } }) {
  const t = useMessages()
  return (
    <Link className="ds-link" to={`?luk=${person.id}`} aria-label={t.people.deactivateFor(person.name)}>
      {t.people.deactivate}
    </Link>
  )
}
