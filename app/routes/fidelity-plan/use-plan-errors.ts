import type { Messages } from '#app/i18n/messages/da.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { Reply } from './replies.server.ts'

/** What the reply to a posted form found wrong, with the places to put it right. */
export function usePlanErrors(reply: Reply | undefined) {
  return planErrors(reply, useMessages().fidelityActions)
}

function planErrors(reply: Reply | undefined, t: Messages['fidelityActions']) {
  switch (reply?.status) {
    case 'wrong':
      return Object.entries(reply.problems).map(([fieldId, problem]) => ({
        fieldId,
        message: t.problems[problem],
      }))
    case 'newer':
      return [
        { fieldId: 'action-form', message: reply.intent === 'set-aside' ? t.aside.newer : t.form.newer },
      ]
    case 'changed':
      return [{ fieldId: `action-${reply.actionId}`, message: t.changed }]
    case 'incomplete':
      return reply.missing.map(({ id, label, title }) => ({
        fieldId: id,
        message: `${t.item(label, title)}: ${t.unplanned}`,
      }))
    default:
      return []
  }
}
