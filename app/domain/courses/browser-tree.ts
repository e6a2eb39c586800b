import type { List, Nodes, Paragraph, Root, Table } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { asPhrase, attribute, type Block, block } from './browser-element.ts'
import { rowsOf } from './guard/check-boxes.ts'
import { attributeOf, type Element } from './guard/check-element.ts'
import type { Source } from './course.ts'
import { hideKey } from './questions/hide-key.ts'
import { isQuestionElement } from './questions/read-question.ts'
import type { Surroundings } from './surroundings.ts'

/**
 * The tree that is compiled for the browser, made from one the guard has let through: files at their
 * addresses, terms and items with their words, questions without key and reasons, stories without
 * what the choices mean.
 */
export function browserTree(tree: Root, surroundings: Surroundings, sources: Source[]): Root {
  const copy = structuredClone(tree)
  visit(copy, (node) => {
    if (node.type === 'paragraph' && node.children[0]?.type === 'image') {
      node.data = { hName: 'div' } // its picture becomes a figure, which may not stand in a paragraph
    } else if (node.type === 'image') {
      node.url = surroundings.media[node.url] ?? ''
    } else if (node.type === 'table') {
      node.data = { hProperties: { ariaLabel: headsOf(node).join(', ') } } // for the box it scrolls in
      labelCells(node)
    } else if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') {
      fillIn(node, surroundings, sources)
      if (node.type === 'mdxJsxFlowElement' && isQuestionElement(node.name)) {
        hideKey(node)
        return SKIP
      }
      if (node.type === 'mdxJsxFlowElement') reshape(node)
    }
  })
  return copy
}

const headsOf = (table: Table) => table.children[0]?.children.map((cell) => textOf(cell)) ?? []

/** Gives an element what it refers to by name: addresses for files, words for ids. */
function fillIn(element: Element, { media, terms, items }: Surroundings, sources: Source[]) {
  for (const one of element.attributes) {
    if (one.type !== 'mdxJsxAttribute' || typeof one.value !== 'string') continue
    if (['src', 'captions', 'poster'].includes(one.name)) one.value = media[one.value] ?? ''
  }
  const id = attributeOf(element, 'id')
  if (element.name === 'Term') element.attributes.push(attribute('explanation', terms[id]?.text ?? ''))
  if (element.name === 'Anchor') {
    element.attributes.push(attribute('shown', JSON.stringify(items[attributeOf(element, 'item')])))
  }
  if (element.name === 'Source') {
    const place = sources.findIndex((source) => source.id === id)
    element.attributes.push(attribute('number', String(place + 1)))
    element.attributes.push(attribute('title', sources[place]?.title ?? ''))
  }
}

/** Makes of an author's list or table what the component draws. */
function reshape(element: Block) {
  if (element.name === 'Tasks') element.children = tasksOf(element)
  if (element.name === 'Phases') element.attributes.push(attribute('rows', JSON.stringify(rowsOf(element))))
  if (element.name === 'Step') element.children = element.children.map(hideMeaning(element))
}

/** `<Task place="0">…</Task>` for each thing to do. */
function tasksOf({ children }: Block): Block[] {
  const list = [...children].find((child): child is List => child.type === 'list')
  return (list?.children ?? []).map((item, place) =>
    block('Task', [attribute('place', String(place))], item.children.filter(isParagraph).map(asPhrase)),
  )
}

/** On a phone a row becomes a card, so each cell says which column it is of, and the first heads its row. */
function labelCells(table: Table) {
  const heads = headsOf(table)
  for (const row of table.children.slice(1)) {
    row.children.forEach((cell, column) => {
      cell.data =
        column === 0
          ? { hName: 'th', hProperties: { scope: 'row' } }
          : { hProperties: { dataLabel: heads[column] } }
    })
  }
}

/** A choice keeps its label and its place, and neither where it leads nor what it means. */
function hideMeaning(step: Block) {
  const choices = step.children.filter((child) => isChoice(child))
  return (child: Block['children'][number]) => {
    if (!isChoice(child)) return child
    const place = attribute('place', String(choices.indexOf(child)))
    return block('Choice', [place], child.children.filter(isParagraph).map(asPhrase))
  }
}

const isParagraph = (node: Nodes): node is Paragraph => node.type === 'paragraph'
const isChoice = (node: Nodes): node is Block => node.type === 'mdxJsxFlowElement' && node.name === 'Choice'
