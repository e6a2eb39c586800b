import type { Root } from 'mdast'
import type { BranchingCase } from './cases/branching-case.ts'
import { branchingCase } from './cases/read-case.ts'
import { itemsOf } from './guard/check-boxes.ts'
import { attributeOf, type Element } from './guard/check-element.ts'
import type { DocumentKind } from './course.ts'
import { elementsIn } from './guard/elements-in.ts'
import { guardLesson } from './guard/lesson-guard.ts'
import { parseBody } from './guard/parse-body.ts'
import { type Passage, passagesOf } from './passages.ts'
import { type Finding, finding, type Place, placeOf } from './problem.ts'
import type { Question } from './questions/question.ts'
import { isQuestionElement, readQuestion } from './questions/read-question.ts'
import type { Known } from './surroundings.ts'

/** An id that must be the only one of its name in all courses, and where it stands. */
export type PlacedId = Place & { id: string }

/** Things to do away from the screen. A tick is kept by the item's place. */
export type TaskList = { id: string; title: string; items: string[] }

/** What a lesson can have to practise with besides its questions, by the name of the element. */
const PRACTICES = ['Case', 'Tasks', 'Cards'] as const
export type Practice = (typeof PRACTICES)[number]

/** What stands below the front matter; the questions and stories with their keys. */
export type Body = {
  questions: Question[]
  reflectionIds: string[]
  cases: BranchingCase[]
  tasks: TaskList[]
  practices: Practice[]
  termIds: string[]
  passages: Passage[]
  ids: PlacedId[]
}

export type BodyReading =
  | { status: 'read'; tree: Root; body: Body }
  | { status: 'refused'; findings: Finding[] }

export function readBody(text: string, kind: DocumentKind, known: Known): BodyReading {
  const parsed = parseBody(text)
  if (parsed.status === 'refused') return parsed
  const { tree } = parsed

  const elements = elementsIn(tree)
  const questions = elements.filter(({ name }) => isQuestionElement(name))
  const called = (name: string) => elements.filter((element) => element.name === name)
  const stories = called('Case').filter((story) => attributeOf(story, 'id') !== '')
  const owners = [...questions, ...called('Reflect'), ...called('Tasks'), ...stories]
  const ids = owners.map(toPlacedId)
  const findings = [...guardLesson(tree, known), ...strangersIn(tree, kind), ...usedTwice(ids)]
  if (findings.length > 0) return { status: 'refused', findings }

  const body: Body = {
    questions: questions.map((element) => readQuestion(element).question),
    reflectionIds: called('Reflect').map((element) => attributeOf(element, 'id')),
    cases: stories.map(branchingCase),
    tasks: called('Tasks').map(taskList),
    practices: PRACTICES.filter((name) => called(name).length > 0),
    termIds: [...new Set(called('Term').map((element) => attributeOf(element, 'id')))],
    passages: passagesOf(tree),
    ids,
  }
  return { status: 'read', tree, body }
}

const taskList = (element: Element): TaskList => ({
  id: attributeOf(element, 'id'),
  title: attributeOf(element, 'title'),
  items: itemsOf(element),
})

function toPlacedId(element: Element): PlacedId {
  const { line, column } = placeOf(element)
  return { id: attributeOf(element, 'id'), line, column }
}

/** What an overview is printed without: there is nobody to answer, and nothing to keep an answer in. */
const NOT_ON_PAPER = new Set<string>([
  'Quiz',
  'Order',
  'Match',
  'Gap',
  'Reflect',
  'Case',
  'Tasks',
  'Cards',
  'Video',
  'Audio',
])

/** A bank is nothing but choices, as nothing else of it is ever shown; an overview asks nothing. */
function strangersIn(tree: Root, kind: DocumentKind): Finding[] {
  const nameOf = (node: Root['children'][number]) =>
    node.type === 'mdxJsxFlowElement' ? (node.name ?? '') : ''
  if (kind === 'bank') {
    return tree.children
      .filter((node) => nameOf(node) !== 'Quiz')
      .map((node) => finding('Q008', placeOf(node), node.type))
  }
  if (kind === 'lesson') return []
  return tree.children
    .filter((node) => NOT_ON_PAPER.has(nameOf(node)))
    .map((node) => finding('M029', placeOf(node), nameOf(node)))
}

/** An element without an id is told of by the guard. */
function usedTwice(ids: PlacedId[]): Finding[] {
  return ids
    .filter(({ id }, place) => id !== '' && ids.findIndex((other) => other.id === id) < place)
    .map((one) => finding('Q007', one, one.id))
}
