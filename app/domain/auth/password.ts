/** With the password as the only factor it is long; any characters, no rules of composition. */
export const PASSWORD_LENGTH = { min: 15, max: 256 }

/** Words that many try first. A password that is one of them again and again, or little more, is refused. */
// biome-ignore format: a list reads best as a paragraph
const COMMON = [
  'password', 'adgangskode', 'kodeord', 'hemmelig', 'fodfæste', 'fodfaeste', 'kommune', 'videnscenter', 'bostøtte',
  'housingfirst', 'velkommen', 'danmark', 'aalborg', 'aarhus', 'københavn', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm',
  '1234567890', 'abcdefghijklmnopqrstuvwxyz', 'sommer', 'vinter', 'iloveyou', 'letmein',
]

export type PasswordProblem = 'too-short' | 'too-long' | 'too-common'

/**
 * What is wrong with a password somebody chooses, or null. It is "too common" when little is left of it
 * once common words, digits and punctuation and characters given again and again are taken out.
 */
export function passwordProblem(password: string): PasswordProblem | null {
  const length = [...password].length
  if (length < PASSWORD_LENGTH.min) return 'too-short'
  if (length > PASSWORD_LENGTH.max) return 'too-long'
  const squeezed = password.toLowerCase().replace(/[\s\d\p{P}\p{S}]/gu, '')
  const left = COMMON.reduce((rest, word) => rest.replaceAll(word, ''), squeezed)
  const distinct = new Set(password.toLowerCase()).size
  return left.length < 4 || distinct < 5 ? 'too-common' : null
}
