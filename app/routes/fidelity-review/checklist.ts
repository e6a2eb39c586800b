import {
  allItems,
  domainLetter,
  type Instrument,
  itemLabels,
} from '#app/domain/fidelity/instruments/instrument.ts'
import { scaleSteps } from '#app/domain/fidelity/scores/scale.ts'
import type { Answer } from '#app/domain/fidelity/review/review-form.ts'
import type { ItemScore } from '#app/domain/fidelity/scores/score.ts'
import type { Seat } from '#app/domain/fidelity/words.ts'

/** An item as the page shows it, with its letter and number and its anchors in the order of the scale. */
export type ItemFacts = {
  id: string
  label: string
  title: string
  guidance: string
  anchors: { score: number; text: string }[]
  evidence: string[]
}

/** What was given, and when; `evidence` only where a single rater gave it. */
export type Given = Answer & { note: string; evidence?: string[]; savedAt: Date }

export type ChecklistItem = ItemFacts & { given: Given | null }
export type ComparedItem = ChecklistItem & { ratings: (Given & { seat: Seat })[]; scores: ItemScore[] }
export type ChecklistDomain = { id: string; letter: string; title: string; items: ChecklistItem[] }

/** The items of an instrument in its order. */
export function itemFacts(instrument: Instrument): ItemFacts[] {
  const labels = itemLabels(instrument)
  return allItems(instrument).map(({ id, title, guidance, anchors, evidence }) => ({
    id,
    label: labels.get(id) ?? id,
    title,
    guidance,
    anchors: scaleSteps(instrument.scale).map((score) => ({ score, text: anchors[score] ?? '' })),
    evidence,
  }))
}

/** The instrument with what has been given so far, domain by domain. */
export function checklistOf(instrument: Instrument, given: ReadonlyMap<string, Given>): ChecklistDomain[] {
  const all = itemFacts(instrument).map((item) => ({ ...item, given: given.get(item.id) ?? null }))
  return instrument.domains.map(({ id, title, items }, place) => ({
    id,
    letter: domainLetter(place),
    title,
    items: all.filter((item) => items.some((own) => own.id === item.id)),
  }))
}
