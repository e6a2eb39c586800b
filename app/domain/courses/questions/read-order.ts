import type { Paragraph } from 'mdast'
import type { Element } from '../guard/check-element.ts'
import { finding, placeOf } from '../problem.ts'
import { askedOf, type Frame, foldedText, frameAround, isList, readAlike, takeItemApart } from './parts.ts'
import type { OrderQuestion } from './question.ts'

const FEWEST = 3
const MOST = 7

/** What the author wrote between `<Order>` and `</Order>`. */
export type OrderParts = Frame & { items: { text: Paragraph; reason: string }[] }

/** Takes an `<Order>` apart: paragraphs, then a numbered list in the right order, each item with its reason. */
export function takeOrderApart(order: Element): OrderParts {
  const list = order.children.find(isList)
  if (!list?.ordered) return { prompt: [], hints: [], items: [], findings: [finding('Q009', placeOf(order))] }

  const frame = frameAround(order, list)
  const read = list.children.map(takeItemApart)
  const items = read.flatMap(({ text, reason }) => (text ? [{ text, reason }] : []))
  const isSound = items.length === list.children.length && items.length >= FEWEST && items.length <= MOST
  const findings = [
    ...frame.findings,
    ...read.flatMap((one) => one.findings),
    ...readAlike(items.map(({ text }) => text)),
    ...(isSound ? [] : [finding('Q009', placeOf(list))]),
  ]
  return { ...frame, items, findings }
}

/** The question as the server keeps it, with the key. */
export function orderQuestion(order: Element, parts: OrderParts): OrderQuestion {
  const items = parts.items.map(({ text, reason }) => ({ text: foldedText(text), reason }))
  return { ...askedOf(order, parts), kind: 'order', items }
}
