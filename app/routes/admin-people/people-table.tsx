import { Form } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { Table } from '#app/components/table.tsx'
import { Tag } from '#app/components/tag.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import { ClosingLink, type PersonRow } from './admin-people-page.tsx'

const STATUS_COLOR = { active: 'success', invited: 'info', closed: 'neutral' }

export function PeopleTable({ people }: { people: PersonRow[] }) {
  const t = useMessages().people
  return (
    <Table
      caption={t.listCaption}
      captionHidden
      head={[t.name, t.email, t.team, t.roles, t.status, t.actions]}
    >
      {people.map((person) => (
        <tr key={person.id}>
          <th scope="row">{person.name}</th>
          <td>{person.email}</td>
          <td>{person.team ?? '\u2013'}</td>
          <td>{person.roles.map((role) => t.roleNames[role]).join(', ') || '\u2013'}</td>
          <td>
            <Tag color={STATUS_COLOR[person.status]}>{t[person.status]}</Tag>
          </td>
          <td>
            <Actions person={person} />
          </td>
        </tr>
      ))}
    </Table>
  )
}

function Actions({ person }: { person: PersonRow }) {
  const t = useMessages().people
  const isClosed = person.status === 'closed'
  return (
    <Form method="post" action="/admin/personer" className="row">
      <input type="hidden" name="person" value={person.id} />
      {isClosed ? (
        <Button
          variant="secondary"
          size="sm"
          name="intent"
          value="reopen"
          aria-label={t.reopenFor(person.name)}
        >
          {t.reopen}
        </Button>
      ) : (
        <>
          <Button
            variant="secondary"
            size="sm"
            name="intent"
            value="link"
            aria-label={t.newLinkFor(person.name)}
          >
            {t.newLink}
          </Button>
          <ClosingLink person={person} />
        </>
      )}
    </Form>
  )
}
