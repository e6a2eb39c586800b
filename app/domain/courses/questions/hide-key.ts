import type { Paragraph, PhrasingContent, Text } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { asPhrase, attribute, type Block, block } from '../browser-element.ts'
import { attributeOf } from '../guard/check-element.ts'
import { choicesAsShown, choicesOf, itemsAsShown } from './as-shown.ts'
import { kindOf, takeQuizApart } from './read-choice.ts'
import { GAP } from './read-gap.ts'
import { matchQuestion, takeMatchApart } from './read-match.ts'
import { orderQuestion, takeOrderApart } from './read-order.ts'

/**
 * Leaves of a question what a browser may know before it is answered. Nothing tells a right answer
 * from the others: neither a mark nor the order things stand in.
 */
export function hideKey(element: Block): void {
  const hints = element.children.filter(
    (child) => child.type === 'mdxJsxFlowElement' && child.name === 'Hint',
  )
  const { attributes, children } = VIEWS[element.name ?? '']!(element) // only called for these four
  element.attributes = [attribute('id', attributeOf(element, 'id')), ...attributes]
  element.children = [...children, ...hints]
}

type View = Pick<Block, 'attributes' | 'children'>

const VIEWS: Record<string, (element: Block) => View> = {
  /** `<Quiz id kind><Prompt/><Option place="0"/>…`, where places are those of the source. */
  Quiz: (element) => {
    const { prompt, options } = takeQuizApart(element)
    return {
      attributes: [attribute('kind', kindOf(options))],
      children: [asked(prompt), ...options.map(({ text }, place) => part('Option', place, [asPhrase(text)]))],
    }
  },

  /** `<Order id><Prompt/><Item place="0"/>…`, where places are those the reader sees. */
  Order: (element) => {
    const parts = takeOrderApart(element)
    const items = itemsAsShown(orderQuestion(element, parts)).flatMap(
      (place) => parts.items[place]?.text ?? [],
    )
    return {
      attributes: [],
      children: [asked(parts.prompt), ...items.map((text, place) => part('Item', place, [asPhrase(text)]))],
    }
  },

  /** `<Match id left right choices='["…"]'><Prompt/><Row place="0"/>…`; a choice's place is the reader's. */
  Match: (element) => {
    const parts = takeMatchApart(element)
    const question = matchQuestion(element, parts)
    const choices = choicesOf(question)
    const shown = choicesAsShown(question).map((place) => choices[place])
    const [left, right] = question.heads
    return {
      attributes: [
        attribute('left', left),
        attribute('right', right),
        attribute('choices', JSON.stringify(shown)),
      ],
      children: [
        asked(parts.prompt),
        ...parts.rows.map(([text], place) => part('Row', place, [phrase(text?.children ?? [])])),
      ],
    }
  },

  /** `<Gap id>` with the paragraphs, and `<Blank place="0"/>` where a word is left out. */
  Gap: (element) => {
    const paragraphs = element.children.filter((child): child is Paragraph => child.type === 'paragraph')
    let place = 0
    for (const paragraph of paragraphs) {
      visit(paragraph, 'text', (text, index, parent) => {
        const pieces = withBlanks(text, () => place++)
        if (parent && index !== undefined) parent.children.splice(index, 1, ...(pieces as never[])) // phrases for a phrase
        return [SKIP, (index ?? 0) + pieces.length]
      })
    }
    return { attributes: [], children: paragraphs }
  },
}

function withBlanks({ value }: Text, next: () => number): PhrasingContent[] {
  const texts = value.split(GAP).filter((_, index) => index % 2 === 0) // every other piece is an answer
  return texts.flatMap((text, index): PhrasingContent[] => {
    const piece: Text = { type: 'text', value: text }
    if (index === texts.length - 1) return [piece]
    const attributes = [attribute('place', String(next()))]
    return [piece, { type: 'mdxJsxTextElement', name: 'Blank', attributes, children: [] }]
  })
}

const asked = (prompt: Paragraph[]) => block('Prompt', [], prompt.map(asPhrase))

const part = (name: string, place: number, children: Block['children']) =>
  block(name, [attribute('place', String(place))], children)

const phrase = (children: PhrasingContent[]): Paragraph => asPhrase({ type: 'paragraph', children })
