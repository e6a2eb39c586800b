import { seeded } from '#tests/support/random.ts'

/** A CPR number in its parts: day, month, year and the last four. */
export type CprNumber = readonly [day: string, month: string, year: string, serial: string]

type Form = (day: string, month: string, year: string, serial: string) => string

/** A text with every digit as another script has it. */
const digitsFrom = (zero: number, text: string) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)))

/** Twelve ways to write one and the same number. */
export const WRITTEN: Record<string, Form> = {
  'in one': (d, m, y, serial) => `${d}${m}${y}${serial}`,
  'with a hyphen': (d, m, y, serial) => `${d}${m}${y}-${serial}`,
  'with a space': (d, m, y, serial) => `${d}${m}${y} ${serial}`,
  'with an en dash between spaces': (d, m, y, serial) => `${d}${m}${y} – ${serial}`,
  'with a full stop': (d, m, y, serial) => `${d}${m}${y}.${serial}`,
  'as a date with full stops': (d, m, y, serial) => `${d}.${m}.${y}-${serial}`,
  'as a date with slashes': (d, m, y, serial) => `${d}/${m}/${y} ${serial}`,
  'as a date with hyphens': (d, m, y, serial) => `${d}-${m}-${y}-${serial}`,
  'in groups of two': (d, m, y, serial) => `${d} ${m} ${y} ${serial.slice(0, 2)} ${serial.slice(2)}`,
  'with full-width digits': (d, m, y, serial) => digitsFrom(0xff10, `${d}${m}${y}-${serial}`),
  'broken over two lines': (d, m, y, serial) => `${d}${m}${y}-\r\n${serial}`,
  'with characters in it that nobody sees': (d, m, y, serial) => `${d}\u00ad${m}\u200b${y}\u2060-${serial}`,
}

/** More ways, rarer. */
export const WRITTEN_RARELY: Record<string, Form> = {
  'glued to words': (d, m, y, serial) => `cpr${d}${m}${y}${serial}er`,
  'with a hard space': (d, m, y, serial) => `${d}${m}${y}\u00a0${serial}`,
  'with a hard hyphen': (d, m, y, serial) => `${d}${m}${y}\u2011${serial}`,
  'with a minus sign': (d, m, y, serial) => `${d}${m}${y}−${serial}`,
  'with several spaces': (d, m, y, serial) => `${d}${m}${y}   ${serial}`,
  'with a tab': (d, m, y, serial) => `${d}${m}${y}\t${serial}`,
  'with an underscore': (d, m, y, serial) => `${d}${m}${y}_${serial}`,
  'with two hyphens': (d, m, y, serial) => `${d}${m}${y}--${serial}`,
  'with a comma': (d, m, y, serial) => `${d}${m}${y}, ${serial}`,
  'with a plus': (d, m, y, serial) => `${d}${m}${y}+${serial}`,
  'with brackets': (d, m, y, serial) => `${d}${m}${y} (${serial})`,
  'with the last four in two': (d, m, y, serial) => `${d}${m}${y}-${serial.slice(0, 2)} ${serial.slice(2)}`,
  'as a date with spaces': (d, m, y, serial) => `${d} ${m} ${y} ${serial}`,
  'as a date with full stops and spaces': (d, m, y, serial) => `${d}. ${m}. ${y} - ${serial}`,
  'as a date of slash and hyphen': (d, m, y, serial) => `${d}/${m}-${y} ${serial}`,
  'with the whole year': (d, m, y, serial) => `${d}.${m}.19${y}-${serial}`,
  'with the whole year and a space': (d, m, y, serial) => `${d}-${m}-19${y} ${serial}`,
  'with the whole year and slashes': (d, m, y, serial) => `${d}/${m}/19${y}/${serial}`,
  'with the whole year and a minus sign': (d, m, y, serial) => `${d}.${m}.19${y} − ${serial}`,
  'with the whole year in one': (d, m, y, serial) => `${d}${m}18${y}${serial}`,
  'broken before the hyphen': (d, m, y, serial) => `${d}${m}${y}\n-${serial}`,
  'broken without a hyphen': (d, m, y, serial) => `${d}${m}${y} \r\n${serial}`,
  'with Arabic-Indic digits': (d, m, y, serial) => digitsFrom(0x660, `${d}${m}${y}-${serial}`),
  'with Persian digits': (d, m, y, serial) => digitsFrom(0x6f0, `${d}${m}${y}-${serial}`),
  'with bold digits': (d, m, y, serial) => digitsFrom(0x1d7ce, `${d}${m}${y}-${serial}`),
  'with keycaps': (d, m, y, serial) => `${d}${m}${y}-${serial}`.replace(/\d/g, '$&\ufe0f\u20e3'),
  'given in place of one, the day 60 too high': (d, m, y, serial) => `${Number(d) + 60}${m}${y}-${serial}`,
}

const DAY = 24 * 3600 * 1000
const DAYS = 36_525 // of a hundred years

/**
 * Numbers that may be given to somebody: any day of a hundred years, every twentieth a leap day, any last
 * four and so any century; every second fulfils modulus 11.
 */
export function cprNumbers(count: number, seed: number): CprNumber[] {
  const random = seeded(seed)
  return Array.from({ length: count }, (_, index) => {
    const isLeapDay = index % 20 === 0
    const born = isLeapDay
      ? Date.UTC(2000 + 4 * Math.floor(random() * 25), 1, 29)
      : Date.UTC(2000, 0, 1) + Math.floor(random() * DAYS) * DAY
    const [year = '', month = '', day = ''] = new Date(born).toISOString().slice(2, 10).split('-')
    return [day, month, year, serialOf(day + month + year, index % 2 === 0, random)]
  })
}

const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]

export function fulfilsModulus11(digits: string): boolean {
  return WEIGHTS.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11 === 0
}

/** The first four digits from a random place on that let the number fulfil modulus 11, or not. */
function serialOf(date: string, fulfils: boolean, random: () => number): string {
  let serial = Math.floor(random() * 10_000)
  const digits = () => String(serial).padStart(4, '0')
  while (fulfilsModulus11(date + digits()) !== fulfils) serial = (serial + 1) % 10_000
  return digits()
}
