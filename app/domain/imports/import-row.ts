import { z } from 'zod'
import { slugOf } from '../people/names.ts'
import { nameField } from '../people/person-name.ts'
import { DEEPEST } from '../people/unit-tree.ts'
import { type Column, DUTIES } from './columns.ts'
import type { FileRow } from './people-file.ts'
import { type DateProblem, readDate } from './read-date.ts'

/** Where a row places somebody, by names: the units from the top down, and the team where there is one. */
export type PlaceNames = { organisation: string; units: string[]; team: string | null }

/** A row that says something: who, and where they are what from when to when. Dates are civil dates. */
export type ImportRow = {
  line: number
  name: string
  email: string
  /** Null: the account alone. */
  place: PlaceNames | null
  member: boolean
  manager: boolean
  fromDate: string
  /** False where the file says no day, and `fromDate` is the day it was handed in. */
  fromGiven: boolean
  /** Null where the file says none. */
  toDate: string | null
}

/** What can be wrong in a row; the first ones can be seen in the file, the last ones beside what there is. */
export type RowProblem =
  | DateProblem
  | 'name-missing'
  | 'name-too-long'
  | 'name-letters'
  | 'cpr'
  | 'email-missing'
  | 'email-wrong'
  | 'place-name'
  | 'unit-step'
  | 'unit-too-deep'
  | 'organisation-missing'
  | 'team-missing'
  | 'manager-nowhere'
  | 'duty-unknown'
  | 'to-before-from'
  | 'too-many-cells'
  | 'other-name'
  | 'twice'
  | 'unit-unclear'
  | 'team-elsewhere'
  | 'team-closed'
  | 'account-closed'
  | 'email-demo'
  | 'overlaps'
  | 'over'

/** One thing wrong in a row: in which column, what stood there, and what else the cure must name. */
export type Fault = { column: Column; problem: RowProblem; value: string; about?: string }

const word = (problem: RowProblem) => problem
const Name = nameField({
  cpr: word('cpr'),
  tooShort: word('name-missing'),
  tooLong: word('name-too-long'),
  letters: word('name-letters'),
})
const NameProblem = z.enum(['cpr', 'name-missing', 'name-too-long', 'name-letters'])
const Email = z.email().max(254)

/** Characters. */
const LONGEST_PLACE = 100

/** Whether a place can be called so; the cell has been looked through for CPR numbers when it was read. */
const isPlaceName = (name: string) => name.length <= LONGEST_PLACE && slugOf(name) !== ''

/**
 * Reads one row by itself.
 * @param day the civil date on which the file was handed in: memberships that say no day begin then
 */
export function readImportRow({ line, cells, refused = [] }: FileRow, day: string): ImportRow | Fault[] {
  if (refused.length > 0) return refused.map((fault) => ({ ...fault, value: cells[fault.column] }))
  const faults: Fault[] = []
  const fault = (column: Column, problem: RowProblem) => {
    faults.push({ column, problem, value: cells[column] })
  }

  const name = Name.safeParse(cells.name)
  if (!name.success) fault('name', NameProblem.catch('name-letters').parse(name.error.issues[0]?.message))
  const email = Email.safeParse(cells.email.toLowerCase())
  if (!email.success) fault('email', cells.email === '' ? 'email-missing' : 'email-wrong')

  const duty = dutyOf(cells.duty)
  if (!duty) fault('duty', 'duty-unknown')
  const place = placeOf(cells, fault)
  if (place && duty?.member && !place.team) fault('team', 'team-missing')
  if (!place && duty?.manager && !cells.team && !cells.unit) fault('organisation', 'manager-nowhere')

  const dateOf = (column: 'from' | 'to') => {
    if (cells[column] === '') return null
    const read = readDate(cells[column])
    if ('date' in read) return read.date
    fault(column, read.problem)
    return null
  }
  const [given, to] = [dateOf('from'), dateOf('to')]
  const from = given ?? day
  if (given !== null && to !== null && to < given) fault('to', 'to-before-from')

  if (!name.success || !email.success || !duty || faults.length > 0) return faults
  const { member, manager } = duty
  const isPlaced = place !== null
  return {
    line,
    name: name.data,
    email: email.data,
    place,
    member: member && isPlaced,
    manager: manager && isPlaced,
    // An end before the day it was handed in, and no beginning: it ends what is there already.
    fromDate: given === null && to !== null && to < from ? to : from,
    fromGiven: given !== null,
    toDate: to,
  }
}

function dutyOf(cell: string) {
  const asked = cell.toLowerCase() || 'medarbejder'
  return Object.entries(DUTIES).find(([duty]) => duty === asked)?.[1]
}

function placeOf(
  cells: FileRow['cells'],
  fault: (column: Column, problem: RowProblem) => void,
): PlaceNames | null {
  const units = cells.unit === '' ? [] : cells.unit.split('>').map((step) => step.trim())
  if (units.includes('')) fault('unit', 'unit-step')
  else if (!units.every(isPlaceName)) fault('unit', 'place-name')
  if (units.length > DEEPEST) fault('unit', 'unit-too-deep')
  if (cells.team !== '' && !isPlaceName(cells.team)) fault('team', 'place-name')
  if (cells.organisation === '') {
    if (cells.unit !== '' || cells.team !== '') fault('organisation', 'organisation-missing')
    return null
  }
  if (!isPlaceName(cells.organisation)) fault('organisation', 'place-name')
  return { organisation: cells.organisation, units, team: cells.team || null }
}
