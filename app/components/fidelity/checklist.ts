import {
  allItems,
  domainLetter,
  type Fact,
  type Instrument,
  itemLabels,
  withLabels,
} from '#app/domain/fidelity/instruments/instrument.ts'
import type { Answer } from '#app/domain/fidelity/review/review-form.ts'
import { scaleSteps } from '#app/domain/fidelity/scores/scale.ts'
import type { ItemScore } from '#app/domain/fidelity/scores/score.ts'
import type { Seat } from '#app/domain/fidelity/words.ts'
import { findPointers, type Pointer } from '#app/domain/privacy/pointers.ts'

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
export type Given = Answer & { note: string; cases: number | null; evidence?: string[]; savedAt: Date }

/** What the team has told in its fact sheet. `isLate`: after the raters could begin. */
export type ToldFact = Pick<Fact, 'id' | 'label' | 'kind' | 'unit'> & {
  value: string
  isLate: boolean
}

/** What the review before gave an item. */
export type Before = { reviewOn: string; score: ItemScore }

export type ChecklistItem = ItemFacts & {
  given: Given | null
  /** What in the texts given may lead to a person. */
  pointers: Pointer[]
  facts: ToldFact[]
  /** Null also where it is not to be seen yet. */
  before: Before | null
}
export type ComparedItem = ChecklistItem & { ratings: (Given & { seat: Seat })[]; scores: ItemScore[] }
export type ChecklistDomain = { id: string; letter: string; title: string; items: ChecklistItem[] }

/** The items of an instrument in its order. */
export function itemFacts(instrument: Instrument): ItemFacts[] {
  const labels = itemLabels(instrument)
  return allItems(instrument).map(({ id, title, guidance, anchors, evidence }) => ({
    id,
    label: labels.get(id) ?? id,
    title,
    guidance: withLabels(guidance, labels),
    anchors: scaleSteps(instrument.scale).map((score) => ({ score, text: anchors[score] ?? '' })),
    evidence,
  }))
}

type Sources = {
  given: ReadonlyMap<string, Given>
  facts: ReadonlyMap<string, Pick<ToldFact, 'value' | 'isLate'>>
  beforeOf: (itemId: string) => Before | null
}

/** The instrument with what has been given so far, domain by domain. */
export function checklistOf(instrument: Instrument, { given, facts, beforeOf }: Sources): ChecklistDomain[] {
  const all = itemFacts(instrument).map((item): ChecklistItem => {
    const own = given.get(item.id) ?? null
    return {
      ...item,
      given: own,
      pointers: own ? findPointers(`${own.note}\n${own.notRelevantReason ?? ''}`) : [],
      facts: toldOf(instrument, item.id, facts),
      before: beforeOf(item.id),
    }
  })
  return instrument.domains.map(({ id, title, items }, place) => ({
    id,
    letter: domainLetter(place),
    title,
    items: all.filter((item) => items.some((own) => own.id === item.id)),
  }))
}

/** What the team has told of an item; what it left empty is left out. */
function toldOf({ facts }: Instrument, itemId: string, told: Sources['facts']): ToldFact[] {
  return facts
    .filter(({ items }) => items.includes(itemId))
    .flatMap(({ id, label, kind, unit }) => {
      const fact = told.get(id)
      return fact ? [{ id, label, kind, unit, value: fact.value, isLate: fact.isLate }] : []
    })
}
