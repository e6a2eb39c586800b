import type { BlockContent, DefinitionContent, List, ListItem, Nodes, Paragraph } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { foldSpace } from '#app/domain/text.ts'
import { attributeOf, type Element } from '../guard/check-element.ts'
import { type Finding, finding, placeOf } from '../problem.ts'

/** What all kinds of question are written with: the asking before the thing to answer, the hints after it. */
export type Frame = { prompt: Paragraph[]; hints: Element[]; findings: Finding[] }

const PLAIN = new Set<Nodes['type']>(['paragraph', 'text', 'emphasis', 'strong', 'inlineCode', 'break'])
const MOST_HINTS = 3

export const isList = (node: Nodes): node is List => node.type === 'list'
const isHint = (node: Nodes): node is Element => node.type === 'mdxJsxFlowElement' && node.name === 'Hint'

/**
 * Takes a question apart around the list or table that is answered: paragraphs before it, hints
 * after it, and nothing else.
 */
export function frameAround(question: Element, core: Nodes): Frame {
  const prompt = question.children.filter((child): child is Paragraph => child.type === 'paragraph')
  const hints: Element[] = question.children.filter(isHint)
  const strangers: Nodes[] = question.children.filter(
    (child) => child !== core && child.type !== 'paragraph' && !isHint(child),
  )
  const isAfter = (node: Nodes) => placeOf(node).line > placeOf(core).line
  const late = prompt.filter(isAfter)
  const early = hints.filter((hint) => !isAfter(hint))

  const findings = [...strangers, ...late].map((node) => finding('Q006', placeOf(node), node.type))
  if (prompt.length === 0) findings.push(finding('Q005', placeOf(question)))
  findings.push(...prompt.flatMap(notPlain), ...hints.flatMap(hintFindings))
  const wrongHints = [...early, ...hints.slice(MOST_HINTS)]
  findings.push(...wrongHints.map((hint) => finding('Q013', placeOf(hint))))
  return { prompt, hints, findings }
}

/** A hint is one paragraph of plain text. */
function hintFindings(hint: Element): Finding[] {
  const [text, ...more] = hint.children
  if (!text) return [] // told of as an empty element
  const strangers = [...(text.type === 'paragraph' ? [] : [text]), ...more]
  return [...strangers.map((node) => finding('Q006', placeOf(node), node.type)), ...notPlain(text)]
}

/** An item of a list: its text, and its reason in a quotation below it. */
export function takeItemApart(item: ListItem): {
  text: Paragraph | null
  reason: string
  findings: Finding[]
} {
  const [text, reason, ...more] = item.children
  if (text?.type !== 'paragraph') return { text: null, reason: '', findings: [] }
  const findings = [...notPlain(text), ...more.map((node) => finding('Q006', placeOf(node), node.type))]
  const words = reason?.type === 'blockquote' ? reason.children.map(foldedText).join(' ').trim() : ''
  if (!reason || words === '') findings.push(finding('Q004', placeOf(item), textOf(text).slice(0, 40)))
  else findings.push(...strangersIn(reason))
  return { text, reason: words, findings }
}

function strangersIn(reason: BlockContent | DefinitionContent): Finding[] {
  return 'children' in reason ? reason.children.flatMap((child) => notPlain(child)) : []
}

/** Two answers that read alike cannot be told apart. */
export function readAlike(texts: Paragraph[]): Finding[] {
  const words = texts.map(foldedText)
  return texts
    .filter((_, place) => words.indexOf(words[place]!) < place)
    .map((text) => finding('Q014', placeOf(text), foldedText(text).slice(0, 40)))
}

/** Links, terms and pictures have no place in a question: it is shown as a label, and again in the test. */
export function notPlain(root: Nodes): Finding[] {
  const findings: Finding[] = []
  visit(root, (node) => {
    if (!PLAIN.has(node.type)) findings.push(finding('Q006', placeOf(node), node.type))
  })
  return findings
}

/** What is said of a question in its start tag and around its core. */
export function askedOf(question: Element, { prompt, hints }: Frame) {
  return {
    id: attributeOf(question, 'id'),
    prompt: prompt.map(foldedText),
    hints: hints.map(foldedText),
    tries: Number(attributeOf(question, 'tries') || 1),
    show: attributeOf(question, 'show') === '' ? ('after-tries' as const) : ('when-right' as const),
  }
}

export function foldedText(node: Nodes): string {
  return foldSpace(textOf(node))
}
