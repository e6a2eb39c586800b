/** With the password as the only factor it is long; any characters, no rules of composition. */
export const PASSWORD_LENGTH = { min: 15, max: 256 }

/** Words that many try first. */
// biome-ignore format: a list reads best as a paragraph
const COMMON = [
  'password', 'adgangskode', 'kodeord', 'hemmelig', 'fodfæste', 'fodfaeste', 'kommune', 'videnscenter', 'bostøtte',
  'housingfirst', 'velkommen', 'danmark', 'aalborg', 'aarhus', 'københavn', 'sommer', 'vinter', 'iloveyou', 'letmein',
]

/** Letters that fingers, or heads, go along: the rows of the keyboard, its columns, the alphabet. */
const ROWS = [
  'qwertyuiopå',
  'asdfghjklæø',
  'zxcvbnm',
  'qazwsxedcrfvtgbyhnujmikolp',
  'abcdefghijklmnopqrstuvwxyzæøå',
]
const RUN = 4
const RUNS = new Set(
  ROWS.flatMap((row) => [row, [...row].toReversed().join('')]).flatMap((row) =>
    Array.from({ length: row.length - RUN + 1 }, (_, at) => row.slice(at, at + RUN)),
  ),
)

export type PasswordProblem = 'too-short' | 'too-long' | 'too-common'

/**
 * What is wrong with a password somebody chooses, or null. It is "too common" when little is left of it once common
 * words, runs, digits and punctuation are taken out; or when that is the same again and again.
 */
export function passwordProblem(password: string): PasswordProblem | null {
  const length = [...password].length
  if (length < PASSWORD_LENGTH.min) return 'too-short'
  if (length > PASSWORD_LENGTH.max) return 'too-long'
  const squeezed = password.toLowerCase().replace(/[\s\d\p{P}\p{S}]/gu, '')
  const left = withoutRuns(COMMON.reduce((rest, word) => rest.replaceAll(word, ''), squeezed))
  const distinct = new Set(password.toLowerCase()).size
  return left.length < 4 || distinct < 5 || isRepeated(left) ? 'too-common' : null
}

/** The text without the letters that stand in a run of at least four. */
function withoutRuns(text: string): string {
  const places = Array.from({ length: RUN }, (_, back) => back)
  const isInRun = (at: number) => places.some((back) => RUNS.has(text.slice(at - back, at - back + RUN)))
  return Array.from({ length: text.length }, (_, at) => (isInRun(at) ? '' : text.charAt(at))).join('')
}

/** Whether a text begins anew at the latest in its middle, and goes on as it began. */
function isRepeated(text: string): boolean {
  const half = Math.floor(text.length / 2)
  return Array.from({ length: half }, (_, at) => at + 1).some((at) => text.startsWith(text.slice(at)))
}
