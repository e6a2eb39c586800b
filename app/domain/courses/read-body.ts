import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { attributeOf, type Element } from './check-element.ts'
import { guardLesson, type Surroundings } from './lesson-guard.ts'
import { parseBody } from './parse-body.ts'
import { type Finding, finding, type Place, placeOf } from './problem.ts'
import type { Question } from './question.ts'
import { questionOf, takeQuizApart } from './read-question.ts'

/** An id that must be the only one of its name in all courses, and where it stands. */
export type PlacedId = Place & { id: string }

/** What stands below the front matter; the questions with their keys. */
export type BodyReading =
  | { status: 'read'; tree: Root; questions: Question[]; reflectionIds: string[]; ids: PlacedId[] }
  | { status: 'refused'; findings: Finding[] }

export function readBody(body: string, kind: 'lesson' | 'bank', surroundings: Surroundings): BodyReading {
  const parsed = parseBody(body)
  if (parsed.status === 'refused') return parsed
  const { tree } = parsed

  const quizzes = elementsCalled(tree, 'Quiz').map((quiz) => ({ quiz, ...takeQuizApart(quiz) }))
  const reflections = elementsCalled(tree, 'Reflect')
  const ids = [...quizzes.map(({ quiz }) => quiz), ...reflections].map(toPlacedId)
  const findings = [
    ...guardLesson(tree, surroundings),
    ...(kind === 'bank' ? strangersInBank(tree) : []),
    ...quizzes.flatMap((quiz) => quiz.findings),
    ...usedTwice(ids),
  ]
  if (findings.length > 0) return { status: 'refused', findings }

  const questions = quizzes.map(({ quiz, parts }) => questionOf(quiz, parts))
  return { status: 'read', tree, questions, reflectionIds: reflections.map((one) => toPlacedId(one).id), ids }
}

function elementsCalled(tree: Root, name: string): Element[] {
  const found: Element[] = []
  visit(tree, 'mdxJsxFlowElement', (node) => {
    if (node.name === name) found.push(node)
  })
  return found
}

function toPlacedId(element: Element): PlacedId {
  const { line, column } = placeOf(element)
  return { id: attributeOf(element, 'id'), line, column }
}

/** A bank is nothing but questions, as nothing else of it is ever shown. */
function strangersInBank(tree: Root): Finding[] {
  return tree.children
    .filter((node) => node.type !== 'mdxJsxFlowElement' || node.name !== 'Quiz')
    .map((node) => finding('Q008', placeOf(node), node.type))
}

/** An element without an id is told of by the guard. */
function usedTwice(ids: PlacedId[]): Finding[] {
  return ids
    .filter(({ id }, place) => id !== '' && ids.findIndex((other) => other.id === id) < place)
    .map((one) => finding('Q007', one, one.id))
}
