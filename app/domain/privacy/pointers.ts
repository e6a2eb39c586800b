import { namesIn } from './names-in.ts'

/** Something in a text that may lead to a person. */
export type Pointer = { kind: 'name' | 'phone' | 'email' | 'birth-date' | 'address'; found: string }

/** What the names of Danish streets end in. */
const STREET =
  'gade|stræde|vænge|vænget|allé|alle|vej|plads|torv|torvet|boulevard|toften|bakken|krogen|parken'
const STREET_WORD = 'Gade|Stræde|Vænge|Allé|Alle|Vej|Plads|Torv|Boulevard'

/** Vestergade 12, Nørre Allé 5 B; in small letters only what can be nothing but a street. */
const ADDRESS = new RegExp(
  `(?<!\\p{L})(?!Overvej|Afvej)(?:\\p{Lu}\\p{Ll}{1,40}(?:${STREET})|\\p{Lu}\\p{Ll}{1,40} (?:${STREET_WORD})|` +
    '\\p{Ll}{2,40}(?:gade|stræde|vænget|allé)) \\d{1,3}(?!\\d| ?%)(?: ?[A-Z](?!\\p{L}))?',
  'gu',
)

const MONTH = '(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\\p{L}{0,6}\\.?'
const BIRTH_DATE = new RegExp(
  '(?<!\\p{L})(?:født|f\\.|fødselsdag|fødselsdato)(?:[: ]|er |den |d\\. ){0,6}' +
    `\\d{1,2}(?:[./-] ?\\d{1,2}(?:[./-] ?\\d{2,4})?|\\.? ${MONTH}(?: \\d{2,4})?)`,
  'giu',
)

/**
 * Eight digits in one, two and two or four and four. Not when they are a part of a longer number, a date
 * as machines write it, or two years.
 */
const PHONE = new RegExp(
  '(?<![\\d+]|\\d[ .-])(?:(?:\\+|00)45[ -]?)?' +
    '(?!(?:19|20)\\d\\d[01]\\d[0-3]\\d|(?:19|20)\\d\\d (?:19|20)\\d\\d)' +
    '(?:[2-9]\\d([ .-]?)\\d\\d\\1\\d\\d\\1\\d\\d|[2-9]\\d{3} \\d{4})(?![ .-]?\\d)',
  'g',
)

/** What stands before eight digits that are no telephone's. */
const BEFORE_OTHER_NUMBER = /(?:cvr|ean|gln|sag|journal|konto)\P{N}{0,12}$/iu

const E_MAIL = /[\p{L}\d._%+-]{1,64}@(?:[\p{L}\d-]{1,63}\.){1,8}\p{L}{2,24}/gu

/**
 * What in a text may lead to a person, for a warning and never for a refusal: it asks the writer to look
 * again, so it may miss a name and may be wrong. CPR numbers are refused elsewhere, by `findCpr`.
 *
 *     findPointers('Mødte Hanne Juul på Vestergade 12')
 *     // [{ kind: 'name', found: 'Hanne Juul' }, { kind: 'address', found: 'Vestergade 12' }]
 */
export function findPointers(text: string): Pointer[] {
  const plain = text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '') // characters nobody sees, such as a soft hyphen
    .replace(/[\p{Zs}\t]+/gu, ' ')
  const as = (kind: Pointer['kind'], found: string[]) =>
    [...new Set(found)].map((one) => ({ kind, found: one }))
  return [
    ...as('name', namesIn(plain)),
    ...as('birth-date', matches(plain, BIRTH_DATE)),
    ...as('address', matches(plain, ADDRESS)),
    ...as('phone', phonesIn(plain)),
    ...as('email', matches(plain, E_MAIL)),
  ]
}

const matches = (text: string, pattern: RegExp) => Array.from(text.matchAll(pattern), ([found]) => found)

function phonesIn(text: string): string[] {
  const isPhone = (index: number) => !BEFORE_OTHER_NUMBER.test(text.slice(Math.max(0, index - 20), index))
  return Array.from(text.matchAll(PHONE)).flatMap(({ 0: found, index }) => (isPhone(index) ? [found] : []))
}
