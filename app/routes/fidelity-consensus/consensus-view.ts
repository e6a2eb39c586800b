import type { ComparedItem, ItemFacts } from '#app/components/fidelity/checklist.ts'
import type { ItemReply } from '#app/components/fidelity/item-reply.ts'
import type { ToldErratum } from '#app/domain/fidelity/report/errata.ts'
import type { FormProblem } from '#app/domain/fidelity/review/review-form.ts'
import type { Agreement } from '#app/domain/fidelity/scores/agreement.ts'
import type { Pointer } from '#app/domain/privacy/pointers.ts'

/** All ratings side by side, and what is agreed. `agreement` is null where one rated alone. */
export type Compared = { differing: ComparedItem[]; same: ComparedItem[]; agreement: Agreement | null }

/** What a rater meets: nobody's scores before all have locked. `seen`: the newest agreed score here. */
export type ConsensusView =
  | { step: 'waiting'; hasLocked: boolean }
  | { step: 'cancelled' }
  | ({ step: 'agree'; seen: number } & Compared)
  | ({ step: 'concluded'; mayReopen: boolean; errata: ToldErratum[] } & Compared)

/**
 * Why the talk did not end, or was not opened again. With `changed` there are scores to look at first, with
 * `too-few` an item rests on more forløb (`cases`) than were looked at in all, and without a problem a reason that may name somebody.
 */
export type ConsensusReply =
  | ItemReply
  | { status: 'not-concluded'; problem: 'changed' | FormProblem; caseCount: string }
  | { status: 'not-concluded'; problem: 'too-few'; item: ItemFacts; cases: number; caseCount: string }
  | { status: 'not-reopened'; problem: FormProblem | null; pointers: Pointer[]; reason: string }
