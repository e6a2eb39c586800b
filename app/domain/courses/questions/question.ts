/** What all questions have. Nothing of a right answer or a reason may reach a browser before the answer is given. */
type Asked = {
  id: string
  prompt: string[] // paragraphs of plain text
  hints: string[]
  /** How many tries before the solution and its reasons show. */
  tries: number
  /** `when-right`: they show to those alone who have found the answer. */
  show: 'after-tries' | 'when-right'
}

export type ChoiceQuestion = Asked & {
  kind: 'single' | 'multiple'
  options: { text: string; correct: boolean; reason: string }[]
}

/** Things to put in order; the order of the source is the right one. */
export type OrderQuestion = Asked & { kind: 'order'; items: { text: string; reason: string }[] }

/** Things to bring together. Several rows may have the same right side. */
export type MatchQuestion = Asked & {
  kind: 'match'
  heads: [left: string, right: string]
  rows: { left: string; right: string; reason: string }[]
}

/** Words left out of a text; the prompt has `BLANK` in the place of each. */
export type GapQuestion = Asked & { kind: 'gap'; gaps: { accepted: string[]; reason: string }[] }
export const BLANK = '____'

/** As many characters as may be typed in a gap. */
export const LONGEST_WORD = 80

/** A question as the server keeps it, with its key. */
export type Question = ChoiceQuestion | OrderQuestion | MatchQuestion | GapQuestion
