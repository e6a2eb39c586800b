import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { VFile } from 'vfile'
import { DEEPEST_NESTING } from './lesson-text.ts'
import { type Finding, finding, type Place, type ProblemCode, START } from '../problem.ts'

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze()

/** What the parser throws at text it cannot read. */
type SyntaxProblem = VFile['messages'][number]

export type ParsedBody = { status: 'parsed'; tree: Root } | { status: 'refused'; findings: Finding[] }

/** More than any lesson needs; enough to make a small file slow. */
export const MOST_NODES = 2000

/** Parses a lesson's body. Code in it is recognised and never run. */
export function parseBody(body: string): ParsedBody {
  const tree = parse(body)
  if ('code' in tree) return { status: 'refused', findings: [tree] }
  const excess = findExcess(tree)
  return excess ? { status: 'refused', findings: [excess] } : { status: 'parsed', tree }
}

function parse(body: string): Root | Finding {
  try {
    return parser.parse(body)
  } catch (error) {
    if (error instanceof RangeError) return finding('M015', START)
    if (isSyntaxProblem(error)) return readSyntaxError(error, body)
    // The parser has met a text that its own authors did not foresee.
    return finding('T005', START, error instanceof Error ? error.message.slice(0, 80) : '')
  }
}

function isSyntaxProblem(error: unknown): error is SyntaxProblem {
  return error instanceof Error && 'reason' in error
}

/** The first node too many or too deep. It walks without recursion, as the tree may be deeper than the stack. */
function findExcess(tree: Root): Finding | null {
  const waiting: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }]
  for (let count = 1; waiting.length > 0; count++) {
    const { node, depth } = waiting.pop()!
    const place = node.position?.start ?? START
    if (depth > DEEPEST_NESTING) return finding('M015', place)
    if (count > MOST_NODES) return finding('M016', place)
    if ('children' in node) {
      for (const child of node.children.toReversed()) waiting.push({ node: child, depth: depth + 1 })
    }
  }
  return null
}

/** The parser stops at its first error, and names the rule but not always the place. */
function readSyntaxError(error: SyntaxProblem, body: string): Finding {
  // An element that is never closed is named with its place in the text alone: "for `<Note>` (3:1-3:7)".
  const [, name, line, column] = / for `<([^>`]*)>` \((\d+):(\d+)-/.exec(error.reason) ?? []
  if (name !== undefined && error.reason.startsWith('Expected a closing tag')) {
    return finding('M012', { line: Number(line), column: Number(column) }, name)
  }
  const isOpenBrace = error.ruleId === 'unexpected-eof' && error.reason.includes('closing brace')
  const place = isOpenBrace ? firstOpenBrace(body) : { line: error.line ?? 1, column: error.column ?? 1 }
  const code = codeOf(error, body, place)
  const word = wordAt(body, place)
  return finding(code, place, code === 'M012' ? (name ?? word.replaceAll(/[</>]/g, '')) : word)
}

function codeOf(error: SyntaxProblem, body: string, place: Place): ProblemCode {
  if (error.source === 'micromark-extension-mdxjs-esm') return 'M001'
  if (error.source === 'micromark-extension-mdx-expression') {
    return error.ruleId === 'non-spread' ? 'M003' : 'M002'
  }
  if (error.ruleId === 'end-tag-mismatch' || error.ruleId === 'unexpected-closing-slash') return 'M012'
  if (error.reason.includes('attribute value')) return 'M004'
  return body.split('\n')[place.line - 1]?.startsWith('<!--', place.column - 2) ? 'M010' : 'M011'
}

/** The parser finds that a brace is never closed at the end of the file; the author looks for where it was opened. */
function firstOpenBrace(body: string): Place {
  const open: Place[] = []
  for (const [index, line] of body.split('\n').entries()) {
    for (const brace of line.matchAll(/(?<!\\)[{}]/g)) {
      if (brace[0] === '}') open.pop()
      else open.push({ line: index + 1, column: brace.index + 1 })
    }
  }
  return open[0] ?? START
}

/** The word at a place, so that the message can show what it is about. */
function wordAt(body: string, { line, column }: Place): string {
  const text = body.split('\n')[line - 1] ?? ''
  return text.slice(Math.max(0, column - 2), column + 18).trim()
}
