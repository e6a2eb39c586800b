import type { Blockquote, Nodes, Paragraph } from 'mdast'
import { closestWord } from '../guard/closest-word.ts'
import { attributeOf, type Element } from '../guard/check-element.ts'
import { type Finding, finding, placeOf } from '../problem.ts'
import { foldedText, notPlain } from '../questions/parts.ts'
import type { BranchingCase } from './branching-case.ts'
import { checkWays } from './check-ways.ts'

/** A step or a choice with the element it was written as, so that what is wrong can be pointed at. */
type WrittenChoice = {
  element: Element
  to: string
  label: Paragraph[]
  meaning: string
  item: string | null
}
export type WrittenStep = { element: Element; id: string; choices: WrittenChoice[] }

const MOST_CHOICES = 4

const isElement = (node: Nodes): node is Element => node.type === 'mdxJsxFlowElement'
const isChoice = (node: Nodes): node is Element => isElement(node) && node.name === 'Choice'
const isStep = (node: Nodes): node is Element => isElement(node) && node.name === 'Step'
const isMeaning = (node: Nodes): node is Blockquote => node.type === 'blockquote'

/** The steps of a story as they were written; none in a story without branches. */
function stepsOf(story: Element): WrittenStep[] {
  return [...story.children].filter(isStep).map((element) => ({
    element,
    id: attributeOf(element, 'id'),
    choices: [...element.children].filter(isChoice).map(takeChoiceApart),
  }))
}

/** What is wrong with a story: with its parts, and with the ways through it. */
export function checkCase(story: Element, items: Record<string, unknown>): Finding[] {
  const steps = stepsOf(story)
  const id = attributeOf(story, 'id')
  if (steps.length === 0) return id === '' ? [] : [finding('K005', placeOf(story), id)]
  if (id === '') return [finding('M007', placeOf(story), 'id', 'Case')]

  const late = afterSteps(story).map((node) => finding('K008', placeOf(node)))
  const parts = steps.flatMap((step) => [...checkStep(step), ...step.choices.flatMap(checkChoice)])
  const unknown = steps.flatMap(({ choices }) => choices.flatMap((choice) => unknownItem(choice, items)))
  return [...late, ...parts, ...unknown, ...checkWays(steps)]
}

/** The story as the server keeps it. */
export function branchingCase(story: Element): BranchingCase {
  const steps = stepsOf(story).map(({ id, choices }) => ({
    id,
    choices: choices.map(({ to, label, meaning, item }) => ({
      to,
      text: label.map(foldedText).join(' '),
      meaning,
      item,
    })),
  }))
  return { id: attributeOf(story, 'id'), title: attributeOf(story, 'title'), steps }
}

function takeChoiceApart(element: Element): WrittenChoice {
  const label = element.children.filter((child): child is Paragraph => child.type === 'paragraph')
  const meaning = [...element.children].filter(isMeaning).map(foldedText).join(' ').trim()
  const item = attributeOf(element, 'item') || null
  return { element, to: attributeOf(element, 'to'), label, meaning, item }
}

/** A step is a stretch of the story with its choices last; one alone is no choice. */
function checkStep({ element, choices }: WrittenStep): Finding[] {
  const findings: Finding[] = []
  const first = element.children.findIndex((child) => isChoice(child))
  const text = first === -1 ? element.children : element.children.slice(0, first)
  const late = first === -1 ? [] : element.children.slice(first).filter((child) => !isChoice(child))
  findings.push(...late.map((node) => finding('K008', placeOf(node))))
  if (text.length === 0 && first !== -1) findings.push(finding('M023', placeOf(element), 'Step'))
  if (choices.length === 1 || choices.length > MOST_CHOICES) {
    findings.push(finding('K006', placeOf(element), String(choices.length)))
  }
  return findings
}

/** A choice is a label, and what choosing it means for the method. */
function checkChoice({ element, label, meaning }: WrittenChoice): Finding[] {
  const strangers = element.children.filter(
    (child) => child.type !== 'paragraph' && child.type !== 'blockquote',
  )
  const findings: Finding[] = strangers.map((node) => finding('Q006', placeOf(node), node.type))
  findings.push(...element.children.filter((child) => !isElement(child)).flatMap(plainOrQuoted))
  if (element.children.length > 0 && label.length === 0)
    findings.push(finding('K007', placeOf(element), 'text'))
  if (element.children.length > 0 && meaning === '')
    findings.push(finding('K007', placeOf(element), 'meaning'))
  return findings
}

const plainOrQuoted = (node: Nodes): Finding[] =>
  isMeaning(node)
    ? node.children.flatMap((child) => notPlain(child))
    : node.type === 'paragraph'
      ? notPlain(node)
      : []

function unknownItem({ element, item }: WrittenChoice, items: Record<string, unknown>): Finding[] {
  if (item === null || Object.hasOwn(items, item)) return []
  return [finding('F009', placeOf(element), item, closestWord(item, Object.keys(items)))]
}

/** The frame of a story comes before its steps. */
function afterSteps(story: Element): Nodes[] {
  const first = story.children.findIndex((child) => isStep(child))
  return story.children.slice(first).filter((child) => !isStep(child))
}
