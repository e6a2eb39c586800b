import { type Finding, finding, START } from '../problem.ts'
import { isQuestionElement } from '../questions/read-question.ts'
import { elementsIn } from '../guard/elements-in.ts'
import type { Manuscript, Rule } from './manuscript.ts'

const QUESTIONS_IN_A_LESSON = 3

/** Fifteen are drawn; with fewer in the bank, a second attempt asks nearly the same. */
const QUESTIONS_IN_A_BANK = 24

/** What a reader does something with, besides answering questions. */
const PRACTICE = new Set(['Case', 'Tasks', 'Reflect'])

/** A lesson that is only read is soon forgotten. */
export const tooLittleToDo: Rule = ({ kind, tree }) => {
  if (kind !== 'lesson') return []
  const count = questionsIn(tree)
  const hasPractice = elementsIn(tree).some(({ name }) => PRACTICE.has(name ?? ''))
  return [
    ...(count < QUESTIONS_IN_A_LESSON ? [finding('S002', START, String(count))] : []),
    ...(hasPractice ? [] : [finding('S003', START)]),
  ]
}

/** A bank, which may lie in several files, with too few questions to draw from. */
export function smallBank(banks: readonly Manuscript[]): Finding[] {
  const count = banks.reduce((sum, { tree }) => sum + questionsIn(tree), 0)
  return count < QUESTIONS_IN_A_BANK ? [finding('S004', START, String(count))] : []
}

const questionsIn = (tree: Manuscript['tree']) =>
  elementsIn(tree).filter(({ name }) => isQuestionElement(name)).length
