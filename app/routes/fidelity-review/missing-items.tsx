import { useMemo } from 'react'
import type { Messages } from '#app/i18n/messages/da.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { ItemFacts } from './checklist.ts'
import type { Reply } from './moves.server.ts'

/** The id of an item's first radio: a link to it also puts the focus there. */
export const firstChoice = ({ id, anchors }: ItemFacts) => `${id}-${anchors[0]?.score}`

/** The items that lack an answer, each with a link to where it is given. */
export function MissingItems({ title, items }: { title: string; items: ItemFacts[] }) {
  const t = useMessages().fidelity.rate
  return (
    <>
      <h2>{title}</h2>
      <ul lang="da">
        {items.map((item) => (
          <li key={item.id}>
            <a href={`#${firstChoice(item)}`}>{t.item(item.label, item.title)}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What the reply to a posted form found wrong, with the places to put it right. New only with a new reply. */
export function useReplyErrors(reply: Reply | undefined) {
  const t = useMessages()
  return useMemo(() => replyErrors(reply, t.fidelity), [reply, t])
}

function replyErrors(reply: Reply | undefined, t: Messages['fidelity']) {
  switch (reply?.status) {
    case 'changed':
      return [{ fieldId: 'approve', message: t.agree.changed }]
    case 'incomplete':
      return reply.missing.map((item) => ({
        fieldId: firstChoice(item),
        message: t.rate.item(item.label, item.title),
      }))
    case 'wrong':
      return Object.entries(reply.problems).map(([field, problem]) => ({
        fieldId: field === 'score' ? firstChoice(reply.item) : `${reply.item.id}-${field}`,
        message: `${reply.item.label}: ${t.problems[problem]}`,
      }))
    default:
      return []
  }
}
