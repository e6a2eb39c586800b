import type { Nodes, Paragraph } from 'mdast'

export type Block = Extract<Nodes, { type: 'mdxJsxFlowElement' }>

/** An element that no author writes: compiling makes it for the browser. */
export function block(name: string, attributes: Block['attributes'], children: Block['children']): Block {
  return { type: 'mdxJsxFlowElement', name, attributes, children }
}

export function attribute(name: string, value: string): Block['attributes'][number] {
  return { type: 'mdxJsxAttribute', name, value }
}

/** A legend and a label hold phrases and no paragraphs. */
export function asPhrase(paragraph: Paragraph): Paragraph {
  return { ...paragraph, data: { hName: 'span' } }
}
