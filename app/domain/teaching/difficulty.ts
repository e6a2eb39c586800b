import type { ChoiceQuestion, Question } from '../courses/questions/question.ts'
import { isCorrect, isPossible, type Response } from '../courses/questions/response.ts'
import { FEWEST_TO_COUNT } from '../progress/member-status.ts'
import { isTellable, type People, tellPart, tellParts } from './tellable.ts'

/** How many people gave this very answer when they first met a question; an empty one was left open. */
export type FirstAnswer = { chosen: Response; people: number }

/**
 * How often an option was chosen; null where it may not be told. `idle`: enough people have answered,
 * and nobody took it.
 */
export type OptionChoices = {
  text: string
  correct: boolean
  chosen: { people: number; share: number } | null
  idle: boolean
}

/** How hard a question is, as far as it may be told. */
export type Difficulty =
  | { status: 'unanswered' | 'too-few' }
  | {
      status: 'known'
      people: number
      share: number | null // of the people, who were right at their first try; null: it may not be told
      remark: 'unclear' | 'very-easy' | null
      options: OptionChoices[] // none, where the question is not a choice
    }

/** Below this share right, one looks for the fault in the question first. */
const UNCLEAR_BELOW = 0.4
/** From this share right on, the question tells next to nothing. */
const VERY_EASY_FROM = 0.95
/** That something is too easy, or never chosen, is chance among fewer; and a remark is about nobody from here on. */
const ENOUGH_TO_JUDGE = 20

/** What people's first answers say of a question. Nothing, where they are so few that it would be about persons. */
export function difficultyOf(question: Question, answers: FirstAnswer[]): Difficulty {
  const people = sum(answers)
  if (people === 0) return { status: 'unanswered' }
  if (people < FEWEST_TO_COUNT) return { status: 'too-few' }

  const isRight = ({ chosen }: FirstAnswer) => isPossible(question, chosen) && isCorrect(question, chosen)
  const right = sum(answers.filter(isRight))
  const share = isTellable(right) && isTellable(people - right) ? right / people : null
  const mayRemark = share !== null || people >= ENOUGH_TO_JUDGE
  return {
    status: 'known',
    people,
    share,
    remark: mayRemark ? remarkOn(right / people, people) : null,
    options: 'options' in question ? choices(question, answers, people) : [],
  }
}

const sum = (answers: FirstAnswer[]) => answers.reduce((total, { people }) => total + people, 0)

function remarkOn(share: number, people: number) {
  if (share < UNCLEAR_BELOW) return 'unclear'
  return share >= VERY_EASY_FROM && people >= ENOUGH_TO_JUDGE ? 'very-easy' : null
}

function choices(question: ChoiceQuestion, answers: FirstAnswer[], all: number): OptionChoices[] {
  const counts = question.options.map((_, place) =>
    sum(answers.filter(({ chosen }) => chosen.some((one) => one === place))),
  )
  const told =
    question.kind === 'single' ? tellSingle(question, counts, all) : counts.map((one) => tellPart(one, all))
  return question.options.map(({ text, correct }, place) => {
    const people = told[place] ?? null
    const chosen = people === null ? null : { people, share: people / all }
    return { text, correct, chosen, idle: people === 0 && all >= ENOUGH_TO_JUDGE }
  })
}

/**
 * Of a single choice the counts add up, with those who left it open. They are hidden first, then the
 * smallest, and the right option last, as the share tells its count.
 */
function tellSingle({ options }: ChoiceQuestion, counts: number[], all: number): People[] {
  const open = all - counts.reduce((sum, people) => sum + people, 0)
  const inOrder = options
    .map(({ correct }, place) => ({ place, people: counts[place] ?? 0, right: Number(correct) }))
    .toSorted((a, b) => a.right - b.right || a.people - b.people)
  const [, ...told] = tellParts([open, ...inOrder.map(({ people }) => people)])
  return options.map((_, place) => told[inOrder.findIndex((one) => one.place === place)] ?? null)
}

/** The hardest first; those whose difficulty is not told last, in the order they came. */
export function hardestFirst<T extends { difficulty: Difficulty }>(questions: T[]): T[] {
  return questions.toSorted((a, b) => ease(a.difficulty) - ease(b.difficulty))
}

const EASE_OF_REMARK = { unclear: 0, 'very-easy': 1 }
const AFTER_ALL = 2 // above any share

function ease(difficulty: Difficulty): number {
  if (difficulty.status !== 'known') return AFTER_ALL
  const { share, remark } = difficulty
  return share ?? (remark ? EASE_OF_REMARK[remark] : AFTER_ALL)
}
