import { z } from 'zod'
import { keptText } from '../../privacy/kept-text.ts'
import type { Fact } from '../instruments/instrument.ts'
import { FACT_LIMIT } from '../words.ts'

/** What can be wrong with an answer; the page looks the words up. */
const PROBLEMS = ['cpr', 'too-long', 'number'] as const
export type FactProblem = (typeof PROBLEMS)[number]

const FactProblem = z.enum(PROBLEMS)
const problem = (word: FactProblem) => ({ error: word })

/** An answer as it is stored: a number with a full stop, '' for none. */
function answerForm({ kind, decimals }: Pick<Fact, 'kind' | 'decimals'>) {
  const Typed = keptText(FACT_LIMIT)
  if (kind === 'text') return Typed

  // Five figures are more than any team has of anything. "7,5" and "7.5" are the same number.
  const fraction = decimals > 0 ? `([.,]\\d{1,${decimals}})?` : ''
  return Typed.pipe(z.string().regex(new RegExp(`^(\\d{1,5}${fraction})?$`), problem('number'))).transform(
    (text) => (text === '' ? '' : String(Number(text.replace(',', '.')))),
  )
}

/** What was read of a fact sheet: the answers by fact, or what is wrong with which. */
type ReadFacts =
  | { answers: Map<string, string>; problems: null }
  | { answers: null; problems: Record<string, FactProblem> }

/**
 * Reads a fact sheet as it was typed.
 * @param typed by fact; a fact that is not in it was left empty
 */
export function readFacts(facts: Fact[], typed: Record<string, string>): ReadFacts {
  const read = facts.map((fact) => [fact.id, answerForm(fact).safeParse(typed[fact.id])] as const)
  const problems = read.flatMap(([id, { error }]) =>
    error ? [[id, FactProblem.parse(error.issues[0]?.message)] as const] : [],
  )
  if (problems.length > 0) return { answers: null, problems: Object.fromEntries(problems) }
  return {
    answers: new Map(read.flatMap(([id, { data }]) => (data === undefined ? [] : [[id, data]]))),
    problems: null,
  }
}
