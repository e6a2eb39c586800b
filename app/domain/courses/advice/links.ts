import type { Definition, Link, LinkReference } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { attributeOf } from '../guard/check-element.ts'
import { closestWord } from '../guard/closest-word.ts'
import { finding, placeOf } from '../problem.ts'
import { elementsIn } from '../guard/elements-in.ts'
import type { Manuscript, Rule } from './manuscript.ts'

/** Texts that say nothing to one who hears a list of the page's links. */
const EMPTY_WORDS = new Set(
  'klik her|tryk her|se her|læs her|læs mere|se mere|mere|her|link|dette link|click here|read more|more|here'.split(
    '|',
  ),
)

/** Places that every lesson page has. */
const PAGE_ANCHORS = ['indhold', 'afslut']

/** "Klik her". */
export const emptyLinkTexts: Rule = ({ tree }) =>
  linksIn(tree).flatMap((link) => {
    if (link.type === 'definition') return []
    const text = textOf(link).trim()
    const words = text.toLowerCase().replaceAll(/[\s.…»>→]+$/g, '')
    return EMPTY_WORDS.has(words) ? [finding('W003', placeOf(link), text)] : []
  })

/** Links to a page of ours that is not there. */
export const deadLinks: Rule = ({ tree }, { addresses }) =>
  linksIn(tree).flatMap((link) => {
    if (link.type === 'linkReference' || !link.url.startsWith('/')) return []
    const address = link.url.replace(/[?#].*/, '').replace(/(?<=.)\/$/, '')
    if (addresses.includes(address)) return []
    return [finding('W004', placeOf(link), link.url, closestWord(address, addresses))]
  })

/** Links to a place on the page that is not there. */
export const deadAnchors: Rule = ({ tree, facts }) => {
  const sources = facts.sources.map((_, place) => `kilde-${place + 1}`)
  const anchors = [...PAGE_ANCHORS, ...sources, ...anchorsIn(tree)]
  return linksIn(tree).flatMap((link) => {
    if (link.type === 'linkReference' || !link.url.startsWith('#')) return []
    const anchor = link.url.slice(1)
    if (anchors.includes(anchor)) return []
    return [finding('W005', placeOf(link), link.url, closestWord(anchor, anchors))]
  })
}

/** A question, a story or a checklist can be linked to by its id. */
function anchorsIn(tree: Manuscript['tree']): string[] {
  const boxes = elementsIn(tree).filter(({ type, name }) => type === 'mdxJsxFlowElement' && name !== 'Step')
  return boxes.map((element) => attributeOf(element, 'id')).filter((id) => id !== '')
}

function linksIn(tree: Manuscript['tree']): (Link | LinkReference | Definition)[] {
  const links: (Link | LinkReference | Definition)[] = []
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'linkReference' || node.type === 'definition') links.push(node)
  })
  return links
}
