import type { Instrument } from '#app/domain/fidelity/instruments/instrument.ts'
import type { FormProblem } from '#app/domain/fidelity/review/review-form.ts'
import type { Offline } from '#app/http/offline.ts'
import { type Given, type ItemFacts, itemFacts } from './checklist.ts'

/** What the person typed for one item, as the form sent it. `seen`: when what it was filled with was saved. */
export type Typed = {
  itemId: string
  score: string
  reason: string
  note: string
  cases: string
  evidence: string[]
  seen: number
}

/** What a form is filled with: what is saved, or what was typed and came back, with what was said of it. */
export type Filling = { typed: Typed; reply: ItemReply | undefined }

/**
 * The answer that is no new page to the form of an item, or to what comes after all items: the lock, and
 * the conclusion, whose count comes back.
 */
export type ItemReply =
  | { status: 'saved'; savedAt: Date }
  | { status: 'wrong'; item: ItemFacts; typed: Typed; problems: Record<string, FormProblem> }
  | { status: 'newer'; item: ItemFacts; typed: Typed; stored: Given }
  | Closed
  | { status: 'incomplete'; missing: ItemFacts[]; caseCount?: string }
  | Offline

/** Locked or concluded while it was filled in: nothing is saved, and what was typed comes back. */
export type Closed = { status: 'closed'; item: ItemFacts; typed: Typed }

/** The fields of an item's form. Nothing else that was posted goes back to the page. */
export function typedIn(form: FormData): Typed {
  const text = (name: string) => String(form.get(name) ?? '')
  return {
    itemId: text('itemId'),
    score: text('score'),
    reason: text('reason'),
    note: text('note'),
    cases: text('cases'),
    evidence: form.getAll('evidence').map(String),
    seen: Number(text('seen')) || 0, // what no page of ours says was never seen
  }
}

/** What was given, as the form would have sent it. */
export function typedFrom(itemId: string, given: Given | null): Typed {
  if (!given) return { itemId, score: '', reason: '', note: '', cases: '', evidence: [], seen: 0 }
  const { score, notRelevantReason, note, cases, evidence = [], savedAt } = given
  return {
    itemId,
    score: String(score ?? 'not-relevant'),
    reason: notRelevantReason ?? '',
    note,
    cases: String(cases ?? ''),
    evidence,
    seen: savedAt.getTime(),
  }
}

/** The item a form was about; null when the instrument has none of that name. */
export const itemOf = (instrument: Instrument, itemId: string) =>
  itemFacts(instrument).find(({ id }) => id === itemId) ?? null

/** Some items of an instrument as the page shows them. */
export function itemsOf(instrument: Instrument, items: { id: string }[]): ItemFacts[] {
  const ids = new Set(items.map(({ id }) => id))
  return itemFacts(instrument).filter(({ id }) => ids.has(id))
}
