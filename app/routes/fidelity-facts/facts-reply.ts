import type { FactProblem } from '#app/domain/fidelity/review/facts-form.ts'
import type { Offline } from '#app/http/offline.ts'

/** What the buttons of the form do. Handing in asks once where something is empty. */
export const INTENTS = ['save', 'hand-in', 'hand-in-anyway'] as const

/** The name of a fact's field, and of the one that says what the page showed in it. */
export const fieldOf = (factId: string) => `fact-${factId}`
export const wasFieldOf = (factId: string) => `was-${factId}`

/** What stands in one field of each fact, by the fact's id. */
export const typedIn = (facts: { id: string }[], form: FormData, field: (factId: string) => string) =>
  Object.fromEntries(facts.map(({ id }) => [id, String(form.get(field(id)) ?? '')]))

/** The answer to a form that is not a new page. Problems are by field; what was typed or stored, by fact. */
export type Reply =
  | { status: 'wrong'; typed: Record<string, string>; problems: Record<string, FactProblem> }
  | { status: 'newer'; typed: Record<string, string>; stored: Record<string, string> }
  | { status: 'asks'; emptyCount: number }
  | Offline
