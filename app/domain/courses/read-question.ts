import type { BlockContent, DefinitionContent, List, ListItem, Nodes, Paragraph } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { attributeOf, type Element } from './check-element.ts'
import { type Finding, finding, placeOf } from './problem.ts'
import type { Question } from './question.ts'

/** What the author wrote between `<Quiz>` and `</Quiz>`, taken apart. */
export type QuizParts = {
  prompt: Paragraph[]
  options: { text: Paragraph; correct: boolean; reason: string }[]
}

const PLAIN = new Set<Nodes['type']>(['paragraph', 'text', 'emphasis', 'strong', 'inlineCode', 'break'])

const isList = (node: Nodes): node is List => node.type === 'list'

/**
 * Takes a `<Quiz>` apart: paragraphs, then a task list whose items each have a reason in a quotation.
 * @returns the parts as far as they could be read, and what is wrong with them
 */
export function takeQuizApart(quiz: Element): { parts: QuizParts; findings: Finding[] } {
  const list = quiz.children.find(isList)
  if (!list) return { parts: { prompt: [], options: [] }, findings: [finding('Q001', placeOf(quiz))] }

  const prompt = quiz.children.filter((child): child is Paragraph => child.type === 'paragraph')
  const strangers: Nodes[] = quiz.children.filter((child) => child !== list && child.type !== 'paragraph')
  const late = prompt.find((paragraph) => placeOf(paragraph).line > placeOf(list).line)
  const findings = [...strangers, ...(late ? [late] : [])].map((node) =>
    finding('Q006', placeOf(node), node.type),
  )
  if (prompt.length === 0) findings.push(finding('Q005', placeOf(quiz)))
  if (list.children.length < 2) findings.push(finding('Q002', placeOf(list)))

  const read = list.children.map(takeOptionApart)
  const options = read.flatMap(({ option }) => option ?? [])
  findings.push(...read.flatMap((one) => one.findings), ...prompt.flatMap(notPlain))
  const isReadable = options.length === list.children.length
  if (isReadable && !options.some(({ correct }) => correct)) findings.push(finding('Q003', placeOf(list)))
  return { parts: { prompt, options }, findings }
}

function takeOptionApart(item: ListItem): {
  option: QuizParts['options'][number] | null
  findings: Finding[]
} {
  const [text, reason, ...more] = item.children
  if (typeof item.checked !== 'boolean' || text?.type !== 'paragraph') {
    return { option: null, findings: [finding('Q001', placeOf(item))] }
  }
  const findings = [...notPlain(text), ...more.map((node) => finding('Q006', placeOf(node), node.type))]
  const words = reason?.type === 'blockquote' ? reasonText(reason.children) : ''
  if (!reason || words === '') findings.push(finding('Q004', placeOf(item), textOf(text).slice(0, 40)))
  else findings.push(...reasonStrangers(reason))
  return { option: { text, correct: item.checked, reason: words }, findings }
}

function reasonText(children: (BlockContent | DefinitionContent)[]) {
  return children.map(foldedText).join(' ').trim()
}

function reasonStrangers(reason: BlockContent | DefinitionContent): Finding[] {
  return 'children' in reason ? reason.children.flatMap((child) => notPlain(child)) : []
}

/** Links, terms and pictures have no place in a question: it is shown as a label, and again in the test. */
function notPlain(root: Nodes): Finding[] {
  const findings: Finding[] = []
  visit(root, (node) => {
    if (!PLAIN.has(node.type)) findings.push(finding('Q006', placeOf(node), node.type))
  })
  return findings
}

/** The question as the server keeps it, with the key. */
export function questionOf(quiz: Element, { prompt, options }: QuizParts): Question {
  return {
    id: attributeOf(quiz, 'id'),
    kind: kindOf(options),
    prompt: prompt.map(foldedText),
    options: options.map(({ text, correct, reason }) => ({ text: foldedText(text), correct, reason })),
  }
}

/** Two right options or more make a question with several answers. */
export function kindOf(options: { correct: boolean }[]): Question['kind'] {
  return options.filter(({ correct }) => correct).length > 1 ? 'multiple' : 'single'
}

function foldedText(node: Nodes) {
  return textOf(node).replaceAll(/\s+/g, ' ').trim()
}
