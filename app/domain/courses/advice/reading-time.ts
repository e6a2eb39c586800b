import { finding } from '../problem.ts'
import { isQuestionElement } from '../questions/read-question.ts'
import { elementsIn } from '../guard/elements-in.ts'
import type { Manuscript, Rule } from './manuscript.ts'
import { wordsOf } from '#app/domain/text.ts'
import { stretchesOf } from './stretches.ts'

/** How fast an adult reads a text in order to learn from it. */
const WORDS_A_MINUTE = 200

/** Elements at which one stops for about a minute, as at a question. */
const STOPS = new Set(['Case', 'Reflect', 'Tasks', 'Cards'])

/** Minutes in the front matter that are less than half, or more than double, of what reading takes. */
export const wrongMinutes: Rule = (manuscript) => {
  const { minutes } = manuscript.facts
  if (minutes === undefined) return []
  const needed = minutesOf(manuscript)
  if (minutes >= needed / 2 && minutes <= needed * 2) return []
  const place = manuscript.placeInFacts(['minutes'])
  return [finding('W007', place, String(minutes), String(Math.round(needed)))]
}

/** The words outside questions, and a minute for each thing to stop at. */
function minutesOf(manuscript: Manuscript): number {
  const words = stretchesOf(manuscript)
    .filter(({ isQuestion }) => !isQuestion)
    .flatMap(({ text }) => wordsOf(text)).length
  const stops = elementsIn(manuscript.tree).filter(
    ({ name }) => isQuestionElement(name) || STOPS.has(name ?? ''),
  )
  return Math.max(1, words / WORDS_A_MINUTE + stops.length) // nothing can be said to take less than a minute
}
