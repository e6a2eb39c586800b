import type { Question } from '../courses/questions/question.ts'
import { isCorrect, isPossible, type Response } from '../courses/questions/response.ts'
import { FEWEST_TO_COUNT } from '../progress/member-status.ts'

/** How many people gave this very answer when they first met a question; an empty one was left open. */
export type FirstAnswer = { chosen: Response; people: number }

/** How often an option was chosen. `idle`: enough people have answered, and nobody took it. */
export type OptionChoices = { text: string; correct: boolean; people: number; share: number; idle: boolean }

/** How hard a question is, as far as it may be told. */
export type Difficulty =
  | { status: 'unanswered' | 'too-few' }
  | {
      status: 'known'
      people: number
      share: number // of the people, who were right at their first try
      remark: 'unclear' | 'very-easy' | null
      options: OptionChoices[] // none, where the question is not a choice
    }

/** Below this share right, one looks for the fault in the question first. */
const UNCLEAR_BELOW = 0.4
/** From this share right on, the question tells next to nothing. */
const VERY_EASY_FROM = 0.95
/** That something is too easy, or never chosen, is chance among fewer. */
const ENOUGH_TO_JUDGE = 20

/** What people's first answers say of a question. Nothing, where they are so few that it would be about persons. */
export function difficultyOf(question: Question, answers: FirstAnswer[]): Difficulty {
  const people = sum(answers)
  if (people === 0) return { status: 'unanswered' }
  if (people < FEWEST_TO_COUNT) return { status: 'too-few' }

  const isRight = ({ chosen }: FirstAnswer) => isPossible(question, chosen) && isCorrect(question, chosen)
  const share = sum(answers.filter(isRight)) / people
  return {
    status: 'known',
    people,
    share,
    remark: remarkOn(share, people),
    options: choices(question, answers),
  }
}

const sum = (answers: FirstAnswer[]) => answers.reduce((total, { people }) => total + people, 0)

function remarkOn(share: number, people: number) {
  if (share < UNCLEAR_BELOW) return 'unclear'
  return share >= VERY_EASY_FROM && people >= ENOUGH_TO_JUDGE ? 'very-easy' : null
}

function choices(question: Question, answers: FirstAnswer[]): OptionChoices[] {
  if (!('options' in question)) return []
  const total = sum(answers)
  return question.options.map(({ text, correct }, place) => {
    const people = sum(answers.filter(({ chosen }) => chosen.some((one) => one === place)))
    return { text, correct, people, share: people / total, idle: people === 0 && total >= ENOUGH_TO_JUDGE }
  })
}

/** The hardest first; those whose difficulty is not known last, in the order they came. */
export function hardestFirst<T extends { difficulty: Difficulty }>(questions: T[]): T[] {
  const AFTER_ALL = 2 // above any share
  const ease = ({ difficulty }: T) => (difficulty.status === 'known' ? difficulty.share : AFTER_ALL)
  return questions.toSorted((a, b) => ease(a) - ease(b))
}
