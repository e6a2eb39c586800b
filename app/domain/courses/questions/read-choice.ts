import type { List, ListItem, Paragraph } from 'mdast'
import type { Element } from '../guard/check-element.ts'
import { type Finding, finding, placeOf } from '../problem.ts'
import { askedOf, type Frame, foldedText, frameAround, isList, readAlike, takeItemApart } from './parts.ts'
import type { ChoiceQuestion } from './question.ts'

/** What the author wrote between `<Quiz>` and `</Quiz>`. */
export type QuizParts = Frame & { options: { text: Paragraph; correct: boolean; reason: string }[] }

/**
 * Takes a `<Quiz>` apart: paragraphs, then a task list whose items each have a reason in a quotation.
 * @returns the parts as far as they could be read, and what is wrong with them
 */
export function takeQuizApart(quiz: Element): QuizParts {
  const list = quiz.children.find(isList)
  if (!list) return { prompt: [], hints: [], options: [], findings: [finding('Q001', placeOf(quiz))] }
  const frame = frameAround(quiz, list)
  const read = list.children.map(takeOptionApart)
  const options = read.flatMap(({ option }) => option ?? [])
  const findings = [
    ...frame.findings,
    ...read.flatMap((one) => one.findings),
    ...optionFindings(list, options),
  ]
  return { ...frame, options, findings }
}

function optionFindings(list: List, options: QuizParts['options']): Finding[] {
  const findings = readAlike(options.map(({ text }) => text))
  if (list.children.length < 2) findings.push(finding('Q002', placeOf(list)))
  const isReadable = options.length === list.children.length
  if (isReadable && !options.some(({ correct }) => correct)) findings.push(finding('Q003', placeOf(list)))
  return findings
}

function takeOptionApart(item: ListItem): {
  option: QuizParts['options'][number] | null
  findings: Finding[]
} {
  const { text, reason, findings } = takeItemApart(item)
  if (typeof item.checked !== 'boolean' || !text) {
    return { option: null, findings: [finding('Q001', placeOf(item))] }
  }
  return { option: { text, correct: item.checked, reason }, findings }
}

/** The question as the server keeps it, with the key. */
export function choiceQuestion(quiz: Element, parts: QuizParts): ChoiceQuestion {
  return {
    ...askedOf(quiz, parts),
    kind: kindOf(parts.options),
    options: parts.options.map(({ text, correct, reason }) => ({ text: foldedText(text), correct, reason })),
  }
}

/** Two right options or more make a question with several answers. */
export function kindOf(options: { correct: boolean }[]): ChoiceQuestion['kind'] {
  return options.filter(({ correct }) => correct).length > 1 ? 'multiple' : 'single'
}
