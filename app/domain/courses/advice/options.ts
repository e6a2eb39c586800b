import type { List } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { foldSpace } from '#app/domain/text.ts'
import { type Finding, finding, type Place, placeOf } from '../problem.ts'
import { elementsIn } from '../guard/elements-in.ts'
import type { Manuscript, Rule } from './manuscript.ts'

/** A `<Quiz>` as one sees it who guesses: the options, and which are right. */
type Choice = { place: Place; options: Option[] }
type Option = { place: Place; text: string; correct: boolean }

/** A right option this many times as long as the others gives itself away … */
const MUCH_LONGER = 1.6

/** … unless all are so short that a single word makes the difference. */
const SHORT_OPTION = 40

/** As often as chance would have it now and then; once more, and readers see a pattern. */
const MOST_IN_A_ROW = 4

/** Options that say nothing of their own, and fall when the order of the options does. */
const ABOUT_THE_OTHERS = [
  /\b(?:alle|ingen|intet|begge)\b.{0,20}\b(?:oven(?:stående|nævnte|for)|nævnte|svarene|mulighederne)\b/i,
  /\b[a-d] og [a-d]$/i,
  /\b(?:all|none|both) of the (?:above|answers)\b/i,
]

/** The right option is the long one. */
export const tellingLength: Rule = (manuscript) =>
  choicesIn(manuscript).flatMap(({ options }) =>
    options
      .filter((option) => option.correct && isMuchLonger(option, options))
      .map((option) => finding('W001', option.place, option.text.slice(0, 40))),
  )

function isMuchLonger(option: Option, options: Option[]): boolean {
  const others = options.filter((other) => other !== option).map(({ text }) => text.length)
  const mean = others.reduce((sum, length) => sum + length, 0) / others.length
  return option.text.length > SHORT_OPTION && option.text.length > mean * MUCH_LONGER
}

/** "Alle ovenstående" and its kin. */
export const optionsAboutOthers: Rule = (manuscript) =>
  choicesIn(manuscript)
    .flatMap(({ options }) => options)
    .filter(({ text }) => ABOUT_THE_OTHERS.some((words) => words.test(text)))
    .map(({ place, text }) => finding('W002', place, text.slice(0, 40)))

/** The right option stands in the same place question after question. */
export const samePlace: Rule = (manuscript) => {
  const findings: Finding[] = []
  let inARow = { place: -1, count: 0 }
  for (const { place, options } of choicesIn(manuscript)) {
    const right = options.flatMap(({ correct }, index) => (correct ? index : []))
    const only = right.length === 1 ? right[0]! : -1
    const isSame = only !== -1 && only === inARow.place
    inARow = { place: only, count: isSame ? inARow.count + 1 : 1 }
    if (inARow.count === MOST_IN_A_ROW + 1) findings.push(finding('S001', place, String(only + 1)))
  }
  return findings
}

function choicesIn({ tree }: Manuscript): Choice[] {
  const quizzes = elementsIn(tree).filter(({ name }) => name === 'Quiz')
  return quizzes.map((quiz) => {
    const list = [...quiz.children].find((child): child is List => child.type === 'list')
    const options = list?.children.map((item) => ({
      place: placeOf(item),
      text: item.children[0] ? foldSpace(textOf(item.children[0])) : '',
      correct: item.checked === true,
    }))
    return { place: placeOf(quiz), options: options ?? [] }
  })
}
