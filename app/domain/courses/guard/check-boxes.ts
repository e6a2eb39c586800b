import type { List, Nodes, Table } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { foldSpace } from '#app/domain/text.ts'
import type { Element } from './check-element.ts'
import { type Finding, finding, type ProblemCode, placeOf } from '../problem.ts'

const CARDS = { fewest: 2, most: 8 }
const PHASES = { fewest: 2, most: 6, columns: 3 }

/** Whether an element that is one list, one table or a row of cards holds just that. */
export function checkBox(element: Element): Finding[] {
  switch (element.name) {
    case 'Tasks':
      return holdsOne(element, 'list') && areTasks(element) ? [] : [wrong('M025', element)]
    case 'Cards':
      return areCards(element) ? [] : [wrong('M026', element)]
    case 'Phases':
      return holdsOne(element, 'table') && arePhases(element) ? [] : [wrong('M027', element)]
    case 'Compare':
      return holdsOne(element, 'table') ? [] : [wrong('M028', element)]
    default:
      return []
  }
}

const wrong = (code: ProblemCode, element: Element) => finding(code, placeOf(element))

function holdsOne(element: Element, type: Nodes['type']): boolean {
  return element.children.length === 1 && element.children[0]?.type === type
}

/** Each thing to do is one paragraph: it is the label of a box to tick. */
function areTasks({ children }: Element): boolean {
  const [list] = children
  return (
    list?.type === 'list' &&
    list.children.every(({ children: [text, ...more] }) => text?.type === 'paragraph' && more.length === 0)
  )
}

function areCards({ children }: Element): boolean {
  const areAll = children.every((child) => child.type === 'mdxJsxFlowElement' && child.name === 'Card')
  return areAll && children.length >= CARDS.fewest && children.length <= CARDS.most
}

function arePhases(element: Element): boolean {
  const rows = rowsOf(element)
  const isCount = rows.length - 1 >= PHASES.fewest && rows.length - 1 <= PHASES.most
  return isCount && rows.every((cells) => cells.length === PHASES.columns && cells[0] !== '')
}

/** The items of the list in an element, as plain text. */
export function itemsOf({ children }: Element): string[] {
  const list = [...children].find((child): child is List => child.type === 'list')
  return list?.children.map(plain) ?? []
}

/** The rows of the table in an element, as plain text; the first is the head. */
export function rowsOf({ children }: Element): string[][] {
  const table = [...children].find((child): child is Table => child.type === 'table')
  return table?.children.map((row) => row.children.map(plain)) ?? []
}

const plain = (node: Nodes) => foldSpace(textOf(node))
