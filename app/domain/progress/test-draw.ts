import type { ChoiceQuestion } from '../courses/questions/question.ts'
import { wordingOf } from '../courses/questions/wording.ts'

/** A number from 0 up to, but not including, 1. */
export type Random = () => number

/** One question as it was drawn: which, in what wording, and the order its options are shown in. */
export type DrawnQuestion = { questionId: string; contentHash: string; order: number[] }

/** A drawn question beside the question itself. */
export type StandingQuestion = { question: ChoiceQuestion; order: number[] }

/** The items in random order, every order as likely as any other (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const left = [...items]
  return items.flatMap(() => left.splice(Math.floor(random() * left.length), 1))
}

/** Draws `count` different questions, or all when the bank holds fewer, each with its options in a new order. */
export function drawTest(bank: ChoiceQuestion[], count: number, random: Random): DrawnQuestion[] {
  return shuffled(bank, random)
    .slice(0, count)
    .map((question) => ({
      questionId: question.id,
      contentHash: wordingOf(question),
      order: shuffled([...question.options.keys()], random),
    }))
}

/**
 * The drawn questions that a bank holds in the same wording: all of them, where it is the bank they
 * were drawn from. Of a later one, a question taken out or changed is neither asked nor counted, as
 * its answer may have been to something else.
 */
export function standingQuestions(drawn: DrawnQuestion[], bank: ChoiceQuestion[]): StandingQuestion[] {
  const known = new Map(bank.map((question) => [question.id, question]))
  return drawn.flatMap(({ questionId, contentHash, order }) => {
    const question = known.get(questionId)
    return question && wordingOf(question) === contentHash ? [{ question, order }] : []
  })
}

/**
 * Places in the source for places as shown, where the browser knows only the latter. A place that was
 * never shown stays impossible.
 */
export function fromShown(shown: number[], order: number[]): number[] {
  return shown.map((place) => order[place] ?? -1)
}

export function toShown(chosen: number[], order: number[]): number[] {
  return chosen.map((place) => order.indexOf(place))
}
