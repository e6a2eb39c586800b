import { Form } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { Table } from '#app/components/table.tsx'
import { Tag } from '#app/components/tag.tsx'
import { formatMoment } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

/** `device`: the browser in rough words, '' where unknown; `isThis`: the one that shows the page. */
export type OwnSession = { id: string; device: string; signedInAt: Date; lastSeenAt: Date; isThis: boolean }

/** Where I am signed in, to be ended one by one, or all but this. */
export function SessionsSection({ sessions }: { sessions: OwnSession[] }) {
  const t = useMessages().ownSessions
  return (
    <section className="stack">
      <h2>{t.title}</h2>
      <p>{t.hint}</p>
      <Table caption={t.title} captionHidden head={[t.browser, t.signedIn, t.lastSeen, t.end]}>
        {sessions.map((session) => (
          <SessionRow key={session.id} {...session} />
        ))}
      </Table>
      {sessions.length > 1 && (
        <Form method="post" action="/sikkerhed">
          <Button variant="secondary" name="intent" value="end-others">
            {t.endOthers}
          </Button>
        </Form>
      )}
    </section>
  )
}

function SessionRow({ id, device, signedInAt, lastSeenAt, isThis }: OwnSession) {
  const t = useMessages().ownSessions
  const locale = useLocale()
  const browser = device || t.unknown
  return (
    <tr>
      <th scope="row">{browser}</th>
      <td>{formatMoment(locale, signedInAt)}</td>
      <td>{formatMoment(locale, lastSeenAt)}</td>
      <td>
        {isThis ? (
          <Tag color="accent">{t.this}</Tag>
        ) : (
          <Form method="post" action="/sikkerhed">
            <input type="hidden" name="session" value={id} />
            <Button
              variant="secondary"
              size="sm"
              name="intent"
              value="end-session"
              aria-label={t.endOf(browser, formatMoment(locale, signedInAt))}
            >
              {t.end}
            </Button>
          </Form>
        )}
      </td>
    </tr>
  )
}
