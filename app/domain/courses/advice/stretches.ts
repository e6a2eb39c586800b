import type { Heading, InlineCode, Nodes, Paragraph, TableCell, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Element } from '../guard/check-element.ts'
import { isQuestionElement } from '../questions/read-question.ts'
import { type Place, placeOf } from '../problem.ts'
import type { Manuscript } from './manuscript.ts'

/** A stretch of text that is read in one go, and where each of its letters stands in the file. */
export type Stretch = {
  kind: 'paragraph' | 'heading' | 'cell' | 'attribute'
  isQuestion: boolean
  text: string
  placeAt: (offset: number) => Place
}

const KINDS = { paragraph: 'paragraph', heading: 'heading', tableCell: 'cell' } as const

/** Attributes that are text of the lesson; the others are ids and file names. */
const READ_ALOUD = new Set(['title', 'front', 'caption', 'alt'])

/** Everything in a manuscript that somebody reads, in order. */
export function stretchesOf({ tree, lines }: Pick<Manuscript, 'tree' | 'lines'>): Stretch[] {
  return stretchesIn(tree, false, lines)
}

function stretchesIn(node: Nodes, isQuestion: boolean, lines: string[]): Stretch[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    return [stretchOf(node, isQuestion, lines)]
  }
  if (!('children' in node)) return []
  const isElement = node.type === 'mdxJsxFlowElement'
  const inQuestion = isQuestion || (isElement && isQuestionElement(node.name))
  return [
    ...(isElement ? attributesOf(node) : []),
    ...node.children.flatMap((child) => stretchesIn(child, inQuestion, lines)),
  ]
}

function stretchOf(node: Paragraph | Heading | TableCell, isQuestion: boolean, lines: string[]): Stretch {
  const pieces: { from: number; node: Text | InlineCode }[] = []
  let text = ''
  visit(node, (inner) => {
    if (inner.type === 'break') text += '\n'
    if (inner.type !== 'text' && inner.type !== 'inlineCode') return
    pieces.push({ from: text.length, node: inner })
    text += inner.value
  })
  const placeAt = (offset: number) => {
    const piece = pieces.findLast(({ from }) => from <= offset)
    return piece ? placeIn(piece.node, offset - piece.from, lines) : placeOf(node)
  }
  return { kind: KINDS[node.type], isQuestion, text, placeAt }
}

function placeIn(node: Text | InlineCode, offset: number, lines: string[]): Place {
  const before = node.value.slice(0, offset).split('\n')
  const start = placeOf(node)
  const column = before.at(-1)!.length // split gives one part or more
  if (before.length === 1) return { line: start.line, column: start.column + column }
  const line = start.line + before.length - 1
  // What a continued line begins with, `> ` or spaces, is not in the text.
  const indent = /^[\s>]*/.exec(lines[line - 1] ?? '')?.[0].length ?? 0
  return { line, column: indent + column + 1 }
}

function attributesOf(element: Element): Stretch[] {
  return element.attributes.flatMap((one): Stretch[] => {
    if (one.type !== 'mdxJsxAttribute' || !READ_ALOUD.has(one.name)) return []
    const { line, column } = placeOf(one)
    const first = column + one.name.length + '="'.length
    const placeAt = (offset: number) => ({ line, column: first + offset })
    return [{ kind: 'attribute', isQuestion: false, text: String(one.value), placeAt }]
  })
}
