import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Element } from './check-element.ts'

/** Every element an author has written, in the order they are opened. */
export function elementsIn(tree: Root): Element[] {
  const found: Element[] = []
  visit(tree, (node) => {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') found.push(node)
  })
  return found
}
