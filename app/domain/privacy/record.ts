import { type Category, type KeptColumn, PURPOSES, type Purpose, type Retention } from './keeping.ts'

/** What is kept for one purpose: which data, each so long, and in which columns. */
export type Processing = {
  purpose: Purpose
  /** Whether anything in it is about somebody. */
  aboutPeople: boolean
  kept: { retention: Retention; categories: Category[] }[]
  columns: KeptColumn[]
}

/** What everyone is told of, in this order: what there is anything about people in. */
export const TOLD_PURPOSES = [
  'account',
  'learning',
  'team-learning',
  'certificates',
  'calendar',
  'fidelity',
  'messages',
  'security',
] as const satisfies Purpose[]
export type ToldPurpose = (typeof TOLD_PURPOSES)[number]

/** They make a table work and tell of nothing. */
const WITHOUT_CONTENT: Category[] = ['key', 'technical']

/** Columns of these are about somebody, whoever's table they stand in. */
const ABOUT_PEOPLE: Category[] = ['person', 'identity', 'contact', 'own-words']

/** The record of processing (GDPR art. 30), purpose by purpose. One for which nothing is kept is not in it. */
export function recordOf(columns: readonly KeptColumn[]): Processing[] {
  return PURPOSES.flatMap((purpose) => {
    const own = columns.filter((column) => column.purpose === purpose)
    if (own.length === 0) return []
    const aboutPeople = own.some(({ category }) => ABOUT_PEOPLE.includes(category))
    return [{ purpose, aboutPeople, kept: keptAmong(own), columns: own }]
  })
}

function keptAmong(columns: KeptColumn[]): Processing['kept'] {
  const telling = columns.filter(({ category }) => !WITHOUT_CONTENT.includes(category))
  const retentions = [...new Set(telling.map(({ retention }) => retention))]
  return retentions.map((retention) => ({
    retention,
    categories: [
      ...new Set(telling.filter((one) => one.retention === retention).map(({ category }) => category)),
    ],
  }))
}
