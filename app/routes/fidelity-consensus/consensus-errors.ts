import type { ItemReply } from '#app/components/fidelity/item-reply.ts'
import { itemErrors } from '#app/components/fidelity/missing-items.tsx'
import type { Messages } from '#app/i18n/messages/da.ts'
import type { ConsensusReply } from './consensus-view.ts'

/** The reply, where it is about items and not about one of the forms after them. */
export function itemReply(reply: ConsensusReply | undefined): ItemReply | undefined {
  return reply?.status === 'not-concluded' || reply?.status === 'not-reopened' ? undefined : reply
}

/** What was wrong with the number of forløb looked at in all. */
export function caseCountError(reply: ConsensusReply | undefined, t: Messages): string | undefined {
  if (reply?.status !== 'not-concluded' || reply.problem === 'changed') return undefined
  return reply.problem === 'too-few'
    ? t.fidelityRating.conclude.tooFew(reply.item.label, reply.cases)
    : t.fidelity.problems[reply.problem]
}

/** What a reply found wrong, with the places to put it right. */
export function consensusErrors(reply: ConsensusReply | undefined, t: Messages) {
  switch (reply?.status) {
    case 'not-concluded':
      return [
        reply.problem === 'changed'
          ? { fieldId: 'conclude', message: t.fidelityRating.agree.changed }
          : { fieldId: 'case-count', message: caseCountError(reply, t) ?? '' },
      ]
    case 'not-reopened':
      return reply.problem ? [{ fieldId: 'reopen-reason', message: t.fidelity.problems[reply.problem] }] : []
    default:
      return itemErrors(itemReply(reply), t)
  }
}
