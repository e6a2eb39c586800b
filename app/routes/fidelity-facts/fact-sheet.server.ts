import { can, type SignedInPerson } from '#app/domain/auth/permissions.ts'
import { civilDate } from '#app/domain/dates.ts'
import { type Instrument, itemLabels } from '#app/domain/fidelity/instruments/instrument.ts'
import { factsOf, type ToldFact } from '#app/domain/fidelity/review/preparing.server.ts'
import { dueOf } from '#app/domain/fidelity/review/review-steps.ts'
import { type Review, reviewThing } from '#app/domain/fidelity/review/reviews.server.ts'
import { findPointers } from '#app/domain/privacy/pointers.ts'
import type { FactView, SheetState } from './fact-view.ts'

/**
 * The fact sheet of a review as this person may see it: until it is handed in, its answers are the team's.
 * @param outcome what has just been done, as the address says it
 */
export function factSheet(person: SignedInPerson, review: Review, outcome: string | null) {
  const thing = reviewThing(review)
  const state: SheetState = can(person, 'hand-in-facts', thing)
    ? 'due'
    : can(person, 'save-facts', thing)
      ? 'open'
      : review.phase === 'planned'
        ? 'awaited'
        : 'closed'
  const facts = factViews(review.instrument, state === 'awaited' ? new Map() : factsOf(review.id))
  const canChange = state === 'due' || state === 'open'
  return {
    state,
    dueOn: dueOf('prepare', review),
    facts,
    outcome: !canChange || outcome === null ? null : outcome === 'afleveret' ? 'handed-in' : 'saved',
    pointers: canChange && outcome !== null ? pointersIn(facts) : [],
  } as const
}

const pointersIn = (facts: FactView[]) =>
  facts.flatMap(({ kind, value }) => (kind === 'text' ? findPointers(value) : []))

function factViews(instrument: Instrument, told: Map<string, ToldFact>): FactView[] {
  const labels = itemLabels(instrument)
  return instrument.facts.map(({ id, label, hint, kind, unit, decimals, items }) => {
    const answer = told.get(id)
    return {
      id,
      label,
      hint: hint ?? null,
      kind,
      unit: unit ?? null,
      decimals,
      usedAt: items.flatMap((item) => labels.get(item) ?? []),
      value: answer?.value ?? '',
      changedOn: answer?.isLate ? civilDate(answer.savedAt) : null,
    }
  })
}
