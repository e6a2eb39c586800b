import type { Paragraph, Text } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { Element } from '../guard/check-element.ts'
import { type Finding, finding, placeOf } from '../problem.ts'
import { foldAnswer } from './fold-answer.ts'
import { askedOf, type Frame, foldedText, frameAround, isList, notPlain } from './parts.ts'
import { BLANK, type GapQuestion } from './question.ts'

const MOST = 4

/** `[[ni|9]]`: a word left out, and all that is accepted for it. */
export const GAP = /\[\[([^[\]]*)\]\]/g

/** What the author wrote between `<Gap>` and `</Gap>`. */
export type GapParts = Frame & { gaps: { accepted: string[]; reason: string }[] }

/** Takes a `<Gap>` apart: paragraphs with the words left out, then a numbered list with the reason for each. */
export function takeGapApart(gap: Element): GapParts {
  const list = gap.children.find(isList)
  if (!list?.ordered)
    return { prompt: [], hints: [], gaps: [], findings: [finding('Q012', placeOf(gap), '0')] }

  const frame = frameAround(gap, list)
  const found = frame.prompt.flatMap(gapsIn)
  const reasons = list.children.map(foldedText)
  const findings = [
    ...frame.findings,
    ...list.children.flatMap((item) => item.children.flatMap((child) => notPlain(child))),
    ...gapFindings(gap, found),
    ...frame.prompt.flatMap(halfGaps),
  ]
  if (found.length !== reasons.length || reasons.includes('')) {
    findings.push(finding('Q012', placeOf(list), String(found.length)))
  }
  const gaps = found.map(({ accepted }, place) => ({ accepted, reason: reasons[place] ?? '' }))
  return { ...frame, gaps, findings }
}

function gapsIn(paragraph: Paragraph): { accepted: string[]; text: Text }[] {
  const found: { accepted: string[]; text: Text }[] = []
  visit(paragraph, 'text', (text) => {
    for (const [, words = ''] of text.value.matchAll(GAP)) {
      found.push({ accepted: words.split('|').map((word) => word.trim()), text })
    }
  })
  return found
}

function gapFindings(gap: Element, found: ReturnType<typeof gapsIn>): Finding[] {
  const empty = found.filter(({ accepted }) => accepted.some((word) => foldAnswer(word) === ''))
  const findings = empty.map(({ text }) => finding('Q011', placeOf(text)))
  if (found.length === 0 || found.length > MOST) findings.push(finding('Q011', placeOf(gap)))
  return findings
}

/** Brackets that make no gap, as they hold emphasis or lack one of their own: the answer would stand in the text. */
function halfGaps(paragraph: Paragraph): Finding[] {
  const left = textOf(paragraph).replaceAll(GAP, '')
  const seen = textOf(paragraph).match(GAP)?.length ?? 0
  const isWhole = !/\[\[|\]\]/.test(left) && seen === gapsIn(paragraph).length
  return isWhole ? [] : [finding('Q011', placeOf(paragraph))]
}

/** The question as the server keeps it, with the key. Its prompt has a line where a word is left out. */
export function gapQuestion(gap: Element, parts: GapParts): GapQuestion {
  const prompt = parts.prompt.map((paragraph) => textOf(paragraph).replaceAll(GAP, BLANK))
  return { ...askedOf(gap, parts), kind: 'gap', prompt, gaps: parts.gaps }
}
