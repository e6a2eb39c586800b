import { findCpr } from '../../privacy/cpr.ts'
import { choicesAsShown, choicesOf, itemsAsShown } from './as-shown.ts'
import { foldAnswer } from './fold-answer.ts'
import { BLANK, type GapQuestion, LONGEST_WORD, type Question } from './question.ts'

/**
 * An answer as it is stored. Choices: the chosen options' places. Order: the items' places in the
 * order they were put. Match: for each row, the place among `choicesOf`. Gap: the words as typed.
 * All places are those of the source.
 */
export type Response = number[] | string[]

/**
 * Reads what a form sent, where places are those the reader saw.
 * @returns null when it cannot be an answer: too few or too many, unknown, twice, or a word that may not be stored
 */
export function readResponse(question: Question, sent: string[]): Response | null {
  if (question.kind === 'gap') return isPossible(question, sent) ? sent.map((word) => word.trim()) : null
  if (!sent.every((place) => /^\d{1,2}$/.test(place))) return null
  const places = sent.map(Number)
  const response = toSource(question, places)
  return isPossible(question, response) ? response : null
}

function toSource(question: Question, places: number[]): number[] {
  const through = (shown: number[]) => places.map((place) => shown[place] ?? -1)
  if (question.kind === 'order') return through(itemsAsShown(question))
  if (question.kind === 'match') return through(choicesAsShown(question))
  return places.toSorted((a, b) => a - b)
}

/** Whether this can be an answer to the question at all, also one that was given to an earlier wording. */
export function isPossible(question: Question, response: Response): boolean {
  if (question.kind === 'gap') {
    return response.length === question.gaps.length && response.every(isPossibleWord)
  }
  const places = response.filter((place) => typeof place === 'number')
  const areKnown = (among: number) =>
    places.length === response.length &&
    places.every((place) => Number.isInteger(place) && place >= 0 && place < among)
  const areOnce = new Set(places).size === places.length
  switch (question.kind) {
    case 'order':
      return areKnown(question.items.length) && areOnce && places.length === question.items.length
    case 'match':
      return areKnown(choicesOf(question).length) && places.length === question.rows.length
    default:
      return areKnown(question.options.length) && areOnce && isCountPossible(question.kind, places.length)
  }
}

const isCountPossible = (kind: 'single' | 'multiple', count: number) =>
  kind === 'single' ? count === 1 : count >= 1

function isPossibleWord(word: number | string): boolean {
  return (
    typeof word === 'string' && word.trim() !== '' && word.length <= LONGEST_WORD && findCpr(word) === null
  )
}

/** Which parts of an answer are right: options, rows, gaps, or the items in the order they were put. */
export function rightParts(question: Question, response: Response): boolean[] {
  switch (question.kind) {
    case 'order':
      return response.map((place, index) => place === index)
    case 'match': {
      const choices = choicesOf(question)
      return question.rows.map(({ right }, row) => choices[Number(response[row])] === right)
    }
    case 'gap':
      return question.gaps.map((_, gap) => isRightWord(question, gap, String(response[gap])))
    default: {
      const chosen = new Set<unknown>(response)
      return question.options.map(({ correct }, place) => correct === chosen.has(place))
    }
  }
}

/** Whether a typed word is accepted, also when the word beside the gap was typed with it: "9 måneder". */
function isRightWord({ prompt, gaps }: GapQuestion, gap: number, typed: string): boolean {
  const pieces = prompt.join(' ').split(BLANK)
  const [before = ''] = /[\p{L}§]+(?=\s*$)/u.exec(pieces[gap] ?? '') ?? []
  const [after = ''] = /(?<=^\s*)[\p{L}%]+/u.exec(pieces[gap + 1] ?? '') ?? []
  const word = foldAnswer(typed)
  const accepted = new Set(gaps[gap]?.accepted.map(foldAnswer))
  const [first, last] = [foldAnswer(before), foldAnswer(after)]
  const alone = [
    word,
    first !== '' && word.startsWith(`${first} `) ? word.slice(first.length).trim() : word,
    last !== '' && word.endsWith(last) ? word.slice(0, -last.length).trim() : word,
  ]
  return alone.some((one) => accepted.has(one))
}

/** An answer is right when all of it is: exactly the right options, every item, row and gap. */
export function isCorrect(question: Question, response: Response): boolean {
  return rightParts(question, response).every(Boolean)
}

/** The answer that is right, as it would be stored. */
export function rightResponse(question: Question): Response {
  switch (question.kind) {
    case 'order':
      return question.items.map((_, place) => place)
    case 'match': {
      const choices = choicesOf(question)
      return question.rows.map(({ right }) => choices.indexOf(right))
    }
    case 'gap':
      return question.gaps.map(({ accepted }) => accepted[0] ?? '')
    default:
      return question.options.flatMap(({ correct }, place) => (correct ? [place] : []))
  }
}
