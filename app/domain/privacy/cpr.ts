/** No, one or two of the signs people put between the parts of a number, with or without spaces around it. */
const BETWEEN = ' ?[-./_:,\u00b7]{0,2} ?'

/**
 * Two, two, two and four digits, the first three parts held together in one way; the last four may
 * stand on the next line. The look-ahead lets candidates overlap, so that a number before it cannot
 * hide one.
 */
const CANDIDATE = new RegExp(
  `(?<!\\d)(?=((\\d{2})(${BETWEEN})(\\d{2})\\3(\\d{2})(?:${BETWEEN}|\\n)\\d{4})(?!\\d))`,
  'g',
)

/** 29 February counts in every fourth year: the century stands in the digits we do not read. */
function isDate(day: number, month: number, year: number): boolean {
  const february = year % 4 === 0 ? 29 : 28
  const days = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return day >= 1 && day <= days
}

/**
 * The first thing in a text that looks like a Danish CPR number, as we read it, or null. Modulus 11
 * is not asked for: since 2007 numbers are given that do not fulfil it.
 *
 *     findCpr('Aftalt med 110180–1234 i går') // '110180-1234'
 */
export function findCpr(text: string): string | null {
  const plain = text
    .normalize('NFKC') // full-width digits and hard spaces become plain ones
    .replace(/\p{Cf}/gu, '') // characters nobody sees, such as a soft hyphen
    .replace(/[\p{Pd}\u2212]/gu, '-') // every dash, and the minus sign
    .replace(/[\p{Zs}\t]+/gu, ' ')
    .replace(/ ?\r?\n ?/g, '\n')

  for (const [, found = '', day, , month, year] of plain.matchAll(CANDIDATE)) {
    if (isDate(Number(day), Number(month), Number(year))) return found
  }
  return null
}
