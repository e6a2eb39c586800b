import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { checkBox } from './check-boxes.ts'
import { checkCase } from '../cases/read-case.ts'
import { checkElement, type Element } from './check-element.ts'
import { checkLink, checkPicture } from './check-links.ts'
import { elementsIn } from './elements-in.ts'
import { checkFootnotes, checkHeadings, checkTable } from './check-structure.ts'
import { type Finding, finding, placeOf } from '../problem.ts'
import { isQuestionElement, readQuestion } from '../questions/read-question.ts'
import type { Known } from '../surroundings.ts'

/** Plain Markdown, which needs no look of its own. */
const HARMLESS = new Set<Nodes['type']>([
  'root',
  'paragraph',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'thematicBreak',
  'blockquote',
  'list',
  'listItem',
  'tableRow',
  'tableCell',
  'linkReference', // its address stands in a definition
  'footnoteReference',
  'footnoteDefinition',
  'heading', // as a whole: checkHeadings
])

/**
 * Everything in a parsed lesson that is not a lesson: code, unknown elements, unsafe addresses,
 * headings out of order. A lesson is data; whoever may write one may write no program.
 * What is not known here is refused, so that a new kind of node is refused until someone has thought about it.
 */
export function guardLesson(tree: Root, known: Known): Finding[] {
  const findings = checkHeadings(tree)
  visit(tree, (node, _index, parent) => {
    findings.push(...checkNode(node, parent, known))
  })
  // What is wrong anywhere is told of before what it makes wrong with the element around it.
  for (const element of elementsIn(tree)) findings.push(...checkInside(element, known))
  return findings
}

function checkNode(node: Nodes, parent: Nodes | undefined, known: Known): Finding[] {
  switch (node.type) {
    case 'mdxjsEsm':
      return [finding('M001', placeOf(node), firstWords(node.value))]
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [finding('M002', placeOf(node), `{${firstWords(node.value)}}`)]
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return checkElement(node, parent, known)
    case 'link':
    case 'definition':
      return checkLink(node)
    case 'text':
      return checkFootnotes(node)
    case 'image':
      return checkPicture(node, parent, known.media)
    case 'table':
      return checkTable(node)
    default:
      return HARMLESS.has(node.type) ? [] : [finding('M020', placeOf(node), node.type)]
  }
}

/** What an element must hold: a question its answers, a story its ways, a box its list or table. */
function checkInside(element: Element, known: Known): Finding[] {
  if (element.children.length === 0) return [] // told of as empty
  if (isQuestionElement(element.name)) return readQuestion(element).findings
  return element.name === 'Case' ? checkCase(element, known.items) : checkBox(element)
}

function firstWords(code: string) {
  return code.trim().slice(0, 30)
}
