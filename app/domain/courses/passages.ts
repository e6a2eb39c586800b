import type { Nodes, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { foldSpace } from '#app/domain/text.ts'
import { isQuestionElement } from './questions/read-question.ts'

/** A stretch of running text under its heading; the lead has none. */
export type Passage = { heading: string; text: string }

/**
 * The text of a document, as search and word counts see it. Questions are left out, and so is what a
 * choice in a story means: neither may be read before it is answered.
 */
export function passagesOf(tree: Root): Passage[] {
  const passages: Passage[] = [{ heading: '', text: '' }]
  for (const node of tree.children) {
    if (node.type === 'heading') passages.push({ heading: fold(textOf(node)), text: '' })
    else {
      const last = passages.at(-1)!
      last.text = `${last.text} ${runningText(node)}`.trim()
    }
  }
  return passages.filter(({ heading, text }) => heading !== '' || text !== '')
}

function runningText(node: Nodes): string {
  if (node.type === 'mdxJsxFlowElement') {
    if (isQuestionElement(node.name)) return ''
    const shown = node.children.filter((child) => node.name !== 'Choice' || child.type !== 'blockquote')
    const said = node.attributes.flatMap((one) =>
      one.type === 'mdxJsxAttribute' && READ_ALOUD.has(one.name) ? String(one.value) : [],
    )
    return fold([...said, ...shown.map(runningText)].map(asSentence).join(' '))
  }
  if (node.type === 'definition' || node.type === 'image') return ''
  if (CONTAINERS.has(node.type) && 'children' in node) {
    const parts: Nodes[] = node.children
    return fold(parts.map(runningText).map(asSentence).join(' '))
  }
  return fold(textOf(node))
}

/** Attributes that are text of the lesson. */
const READ_ALOUD = new Set(['title', 'front', 'caption'])

/** What holds several texts that must not run together. */
const CONTAINERS = new Set<Nodes['type']>([
  'list',
  'listItem',
  'table',
  'tableRow',
  'blockquote',
  'footnoteDefinition',
])

/** A heading, a cell or an item of a list ends as a sentence does. */
const asSentence = (text: string) => (text === '' || /[.!?:;]$/.test(text) ? text : `${text}.`)

/** One space between words, and none where an element without text stood before a full stop. */
const fold = (text: string) => foldSpace(text).replaceAll(/ (?=[.,;:?](?:\s|$))/g, '')
