/** The columns of a file of people with their heads, in the order in which we write them ourselves. */
export const HEADS = {
  name: 'navn',
  email: 'e-mail',
  organisation: 'organisation',
  unit: 'enhed',
  team: 'team',
  duty: 'funktion',
  from: 'fra',
  to: 'til',
} as const

export type Column = keyof typeof HEADS
export const COLUMNS = Object.keys(HEADS) as Column[] // the keys of a literal are all there are

/** A file without these says nothing. */
export const NEEDED: Column[] = ['name', 'email']

/** The column that a file of wrong rows has besides; it is passed over when they are handed in again. */
export const FAULT_HEAD = 'fejl'

/** What a person is where a row places them, in the words of the file. */
export const DUTIES = {
  medarbejder: { member: true, manager: false },
  leder: { member: false, manager: true },
  'medarbejder og leder': { member: true, manager: true },
} as const

/** What parts the names of units in a path, from the top down. */
export const STEP = ' > '

/** Rows in a file. */
export const MOST_ROWS = 20_000
/** Bytes in a file. */
export const LONGEST_PEOPLE_FILE = 8 * 1024 * 1024
