import type { Messages } from '#app/i18n/messages/da.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { ItemFacts } from './checklist.ts'
import type { ItemReply } from './item-reply.ts'
import { choiceId } from './scale.tsx'

/** The id of an item's first radio: a link to it also puts the focus there. */
const firstChoice = (item: ItemFacts) => choiceId(item, item.anchors[0]?.score ?? '')

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

type SummaryError = { fieldId: string; message: string }

/** The items that what ends it all stopped at, each with a link to what is not saved. */
export function unsavedErrors(items: ItemFacts[], unsaved: string[], t: Messages): SummaryError[] {
  return items
    .filter(({ id }) => unsaved.includes(id))
    .map((item) => ({ fieldId: firstChoice(item), message: t.fidelityRating.unsaved(item.label) }))
}

/** What the reply to the form of an item, or to the lock, found wrong, with the places to put it right. */
export function itemErrors(reply: ItemReply | undefined, t: Messages): SummaryError[] {
  switch (reply?.status) {
    case 'incomplete':
      return reply.missing.map((item) => ({
        fieldId: firstChoice(item),
        message: t.fidelity.rate.item(item.label, item.title),
      }))
    case 'wrong':
      return Object.entries(reply.problems).map(([field, problem]) => ({
        fieldId: field === 'score' ? firstChoice(reply.item) : `${reply.item.id}-${field}`,
        message: `${reply.item.label}: ${t.fidelity.problems[problem]}`,
      }))
    case 'newer':
      return [
        {
          fieldId: firstChoice(reply.item),
          message: `${reply.item.label}: ${t.fidelityRating.newer.summary}`,
        },
      ]
    default:
      return []
  }
}
