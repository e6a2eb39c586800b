/** No, one or two of the signs people put between the parts of a number, with or without spaces around it. */
const SIGNS = '[\\p{P}\\p{S}]{0,2}'
const BETWEEN = ` ?${SIGNS} ?`

/** Before the last four, the number may go on in the next line. */
const BEFORE_SERIAL = `[ \\n]?${SIGNS}[ \\n]?`

/** A year may be written out. Nobody whom a text is about is younger, and later dates are those of our own work. */
const CENTURY = '(?:1[89](?=\\d\\d)|20(?=0\\d))?'

/**
 * Day and month held together as month and year are, or as in 11/01-80; and the last four in one or, set
 * off from the date, two and two. The look-ahead lets candidates overlap, so that a number before it
 * cannot hide one.
 */
const CANDIDATE = new RegExp(
  `(?<!\\d)(?=((\\d\\d)(${BETWEEN})(\\d\\d)(?:\\3|(?<=/\\d\\d)-)${CENTURY}(\\d\\d)` +
    `(?:${BEFORE_SERIAL}\\d{4}|(?=\\D)${BEFORE_SERIAL}\\d\\d \\d\\d))(?!\\d))`,
  'gu',
)

/** 29 February counts in every fourth year: the century stands in the digits we do not read. */
function isDate(day: number, month: number, year: number): boolean {
  const february = year % 4 === 0 ? 29 : 28
  const days = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return day >= 1 && day <= days
}

/**
 * What is added to the day in a number that stands in for a CPR number, for those who have none
 * (cpr.dk, "Erstatningspersonnummer i eksterne systemer"). It points to a person all the same.
 */
const STANDS_IN = 60

/**
 * The first thing in a text that looks like a Danish CPR number, as we read it, or null. Modulus 11
 * is not asked for: since 2007 numbers are given that do not fulfil it.
 *
 *     findCpr('Aftalt med 110180–1234 i går') // '110180-1234'
 */
export function findCpr(text: string): string | null {
  for (const [, found = '', day, , month, year] of plain(text).matchAll(CANDIDATE)) {
    if (isDate(Number(day) % STANDS_IN, Number(month), Number(year))) return found
  }
  return null
}

/** The text with one way to write each digit, dash, space and line break. */
function plain(text: string): string {
  return text
    .normalize('NFKC') // full-width digits and hard spaces become plain ones
    .replace(/[\p{Cf}\p{M}]/gu, '') // what nobody sees, such as a soft hyphen, or what stands on a letter
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15)) // Arabic keyboards
    .replace(/\p{Pd}/gu, '-') // every dash
    .replace(/[\p{Zs}\t]+/gu, ' ')
    .replace(/ ?\r?\n ?/g, '\n')
}
