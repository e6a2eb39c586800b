import type { Nodes, Paragraph, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { attributeOf } from './check-element.ts'
import type { Surroundings } from './lesson-guard.ts'
import { kindOf, takeQuizApart } from './read-question.ts'

type Block = Extract<Nodes, { type: 'mdxJsxFlowElement' }>

/**
 * The tree that is compiled for the browser, made from one the guard has let through: pictures at
 * their addresses, terms with their explanations, questions without key and reasons.
 */
export function browserTree(tree: Root, { pictures, terms }: Surroundings): Root {
  const copy = structuredClone(tree)
  visit(copy, (node) => {
    if (node.type === 'paragraph' && node.children[0]?.type === 'image') {
      node.data = { hName: 'div' } // its picture becomes a figure, which may not stand in a paragraph
    } else if (node.type === 'image') {
      node.url = pictures[node.url] ?? ''
    } else if (node.type === 'table') {
      const headings = node.children[0]?.children.map((cell) => textOf(cell)) ?? []
      node.data = { hProperties: { ariaLabel: headings.join(', ') } } // for the box it scrolls in
    } else if (node.type === 'mdxJsxTextElement') {
      node.attributes.push(attribute('explanation', terms[attributeOf(node, 'id')] ?? ''))
    } else if (node.type === 'mdxJsxFlowElement' && node.name === 'Quiz') {
      hideKey(node)
      return SKIP
    }
  })
  return copy
}

/**
 * Leaves `<Quiz id kind><Prompt>…</Prompt><Option place="0">…</Option>…</Quiz>`. The places are those
 * of the source, and nothing tells the right option from the others.
 */
function hideKey(quiz: Block) {
  const { parts } = takeQuizApart(quiz)
  const options = parts.options.map(({ text }, place) =>
    block('Option', [attribute('place', String(place))], [asPhrase(text)]),
  )
  quiz.attributes = [attribute('id', attributeOf(quiz, 'id')), attribute('kind', kindOf(parts.options))]
  quiz.children = [block('Prompt', [], parts.prompt.map(asPhrase)), ...options]
}

/** A legend and a label hold phrases and no paragraphs. */
function asPhrase(paragraph: Paragraph): Paragraph {
  return { ...paragraph, data: { hName: 'span' } }
}

function block(name: string, attributes: Block['attributes'], children: Block['children']): Block {
  return { type: 'mdxJsxFlowElement', name, attributes, children }
}

function attribute(name: string, value: string): Block['attributes'][number] {
  return { type: 'mdxJsxAttribute', name, value }
}
