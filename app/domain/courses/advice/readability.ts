import { finding, type Finding, START } from '../problem.ts'
import { lix } from './lix.ts'
import type { Rule } from './manuscript.ts'
import { sentencesOf, wordsOf } from '#app/domain/text.ts'
import { stretchesOf } from './stretches.ts'

/** What a worker can read after a long day; the centre's own aim is 40. */
const HARDEST_LIX = 45

/** In fewer words than this, one long name decides the index. */
const ENOUGH_WORDS = 100

const LONGEST_SENTENCE = 30

/** A text that is hard to read as a whole. Questions are left out: they are short, and read otherwise. */
export const hardText: Rule = (manuscript) => {
  const texts = stretchesOf(manuscript)
    .filter(({ kind, isQuestion }) => kind === 'paragraph' && !isQuestion)
    .map(({ text }) => text)
  const index = lix(texts)
  if (index === null || texts.flatMap(wordsOf).length < ENOUGH_WORDS) return []
  return index > HARDEST_LIX ? [finding('W008', START, String(Math.round(index)))] : []
}

/** Sentences in which one forgets the beginning before the end. */
export const longSentences: Rule = (manuscript) =>
  stretchesOf(manuscript).flatMap(({ text, placeAt }) =>
    sentencesOf(text).flatMap((sentence): Finding[] => {
      const { length } = wordsOf(sentence.text)
      return length > LONGEST_SENTENCE ? [finding('W009', placeAt(sentence.offset), String(length))] : []
    }),
  )
