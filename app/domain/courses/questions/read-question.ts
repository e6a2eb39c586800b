import type { Element } from '../guard/check-element.ts'
import type { Finding } from '../problem.ts'
import { choiceQuestion, takeQuizApart } from './read-choice.ts'
import { gapQuestion, takeGapApart } from './read-gap.ts'
import { matchQuestion, takeMatchApart } from './read-match.ts'
import { orderQuestion, takeOrderApart } from './read-order.ts'
import type { Question } from './question.ts'

type Reading = { question: Question; findings: Finding[] }

/** How each element that asks something is read. */
const READERS: Record<string, (element: Element) => Reading> = {
  Quiz: (element) => readWith(element, takeQuizApart, choiceQuestion),
  Order: (element) => readWith(element, takeOrderApart, orderQuestion),
  Match: (element) => readWith(element, takeMatchApart, matchQuestion),
  Gap: (element) => readWith(element, takeGapApart, gapQuestion),
}

export const isQuestionElement = (name: string | null) => name !== null && Object.hasOwn(READERS, name)

/** Reads an element that asks something. The question is whole only when there are no findings. */
export function readQuestion(element: Element): Reading {
  const read = READERS[element.name ?? '']
  if (!read) throw new Error(`<${element.name}> asks nothing`)
  return read(element)
}

function readWith<Parts extends { findings: Finding[] }>(
  element: Element,
  takeApart: (element: Element) => Parts,
  make: (element: Element, parts: Parts) => Question,
): Reading {
  const parts = takeApart(element)
  return { question: make(element, parts), findings: parts.findings }
}
