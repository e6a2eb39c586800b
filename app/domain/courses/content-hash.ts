import { createHash } from 'node:crypto'
import type { Nodes, Root } from 'mdast'

/** Raised whenever the same text comes to mean another module, so that nothing old is served for it. */
const FORMAT = 2

/** Everything a lesson's reader may come to see. */
export type HashedContent = {
  tree: Root
  facts: unknown
  language: string
  media: string[] // hashes of the pictures used, in order
  terms: string[] // the explanations used, in order
  items: unknown[] // the fidelity items shown, in order
}

/**
 * What an answer and a certificate remember a text by. It is the same when only the lines are
 * broken otherwise, and another when a word, a right answer or a picture is.
 */
export function contentHash({ tree, ...rest }: HashedContent): string {
  return hashTogether(fold(tree), rest)
}

/** One hash over several, as for a course over its lessons. */
export function hashTogether(...parts: unknown[]): string {
  return sha256(stable({ format: FORMAT, parts }))
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** JSON without places in the text, and with its keys in order, as neither is content. */
function stable(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) => {
    if (key === 'position') return undefined
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner
    return Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  })
}

/** The tree with every run of white space in running text as one space. */
function fold(node: Nodes): unknown {
  if (node.type === 'text') return { ...node, value: node.value.replaceAll(/\s+/g, ' ') }
  return 'children' in node ? { ...node, children: node.children.map(fold) } : node
}
