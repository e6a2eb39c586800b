import { hashTogether } from '../content-hash.ts'
import type { Question } from './question.ts'

/** What stands in a question without changing what is asked or what is right. */
const BESIDE = new Set(['reason', 'hints', 'tries', 'show'])

/** The same for two questions that ask the same and take the same for right, however they explain it. */
export function wordingOf(question: Question): string {
  const asked = JSON.stringify(question, (key, value: unknown) => (BESIDE.has(key) ? undefined : value))
  return hashTogether(JSON.parse(asked))
}
