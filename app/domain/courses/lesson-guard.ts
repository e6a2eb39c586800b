import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { checkElement } from './check-element.ts'
import { checkLink, checkPicture } from './check-links.ts'
import { checkFootnotes, checkHeadings, checkTable } from './check-structure.ts'
import { type Finding, finding, placeOf } from './problem.ts'

/** What a lesson may refer to: pictures beside it by file name, and terms of the glossary by id. */
export type Surroundings = { pictures: Record<string, string>; terms: Record<string, string> }

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
export function guardLesson(tree: Root, surroundings: Surroundings): Finding[] {
  const findings = checkHeadings(tree)
  visit(tree, (node, _index, parent) => {
    findings.push(...checkNode(node, parent, surroundings))
  })
  return findings
}

function checkNode(node: Nodes, parent: Nodes | undefined, surroundings: Surroundings): Finding[] {
  switch (node.type) {
    case 'mdxjsEsm':
      return [finding('M001', placeOf(node), firstWords(node.value))]
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [finding('M002', placeOf(node), `{${firstWords(node.value)}}`)]
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return checkElement(node, parent, surroundings.terms)
    case 'link':
    case 'definition':
      return checkLink(node)
    case 'text':
      return checkFootnotes(node)
    case 'image':
      return checkPicture(node, parent, surroundings.pictures)
    case 'table':
      return checkTable(node)
    default:
      return HARMLESS.has(node.type) ? [] : [finding('M020', placeOf(node), node.type)]
  }
}

function firstWords(code: string) {
  return code.trim().slice(0, 30)
}
