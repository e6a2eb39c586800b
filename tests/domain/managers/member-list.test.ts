import { expect, test } from 'vitest'
import { type MemberRow, memberTable, readMemberFilter } from '#app/domain/managers/member-list.ts'
import { readMemberSort } from '#app/domain/managers/member-sort.ts'
import { countPeople, personNeeds } from '#app/domain/managers/person-needs.ts'
import type { CourseStatus, Deadline } from '#app/domain/progress/member-status.ts'

const COURSES = [
  { id: 'hf-1', slug: 'housing-first' },
  { id: 'cti-1', slug: 'cti' },
]
const NOT_BEGUN: CourseStatus = { kind: 'not-begun' }
const due = (courseId: string, date: string, state: 'late' | 'overdue' | null = null): Deadline => ({
  courseId,
  kind: 'take',
  date,
  graceUntil: date,
  late: state === 'late',
  overdue: state === 'overdue',
  because: null,
})
const member = (name: string, statuses: CourseStatus[], deadlines: Deadline[] = []): MemberRow => ({
  id: name,
  name,
  onLeaveUntil: null,
  statuses,
  deadlines,
})

/** By name, as the database gives them. */
const ROWS = [
  member('Amina', [
    { kind: 'certified', until: '2027-05-01' },
    { kind: 'expires-soon', until: '2026-12-20' },
  ]),
  member('Bo', [{ kind: 'expired', on: '2026-11-01' }, NOT_BEGUN], [due('hf-1', '2026-11-01', 'overdue')]),
  member('Carla', [{ kind: 'under-way', percent: 9 }, NOT_BEGUN], [due('hf-1', '2026-11-20', 'late')]),
  member(
    'Åse',
    [{ kind: 'under-way', percent: 50 }, { kind: 'test-not-passed' }],
    [due('cti-1', '2026-12-01'), due('hf-1', '2026-12-24')],
  ),
  member('Ørn', [
    { kind: 'waived', reason: 'Orlov', until: null },
    { kind: 'certified', until: '2026-12-30' },
  ]),
]

const namesFor = (search: string) => {
  const fields = new URLSearchParams(search)
  return memberTable(
    { courses: COURSES, rows: ROWS },
    readMemberFilter(fields, COURSES),
    readMemberSort(fields, COURSES),
  ).rows.map(({ name }) => name)
}

test.each([
  ['', ['Amina', 'Bo', 'Carla', 'Åse', 'Ørn']],
  ['navn=+åS+', ['Åse']],
  ['navn=aase', ['Åse']],
  ['navn=x', []],
  ['status=over-fristen', ['Bo']],
  ['status=forsinket', ['Carla']],
  ['status=udloebet', ['Bo']],
  ['status=udloeber', ['Amina']],
  ['status=proeve-ikke-bestaaet', ['Åse']],
  ['status=ikke-begyndt', ['Bo', 'Carla']],
  ['status=i-gang', ['Carla', 'Åse']],
  ['status=bevis', ['Amina', 'Ørn']],
  ['status=fritaget', ['Ørn']],
  ['kursus=housing-first&status=bevis', ['Amina']],
  ['kursus=cti&status=bevis', ['Ørn']],
  ['kursus=cti&status=over-fristen', []],
  ['kursus=findes-ikke&status=findes-ikke', ['Amina', 'Bo', 'Carla', 'Åse', 'Ørn']],
])('?%s finds %j', (search, names) => {
  expect(namesFor(search)).toEqual(names)
})

test.each([
  ['sorter=-navn', ['Ørn', 'Åse', 'Carla', 'Bo', 'Amina']],
  // Those without a deadline come last, whichever way; among themselves by name.
  ['sorter=frist', ['Bo', 'Carla', 'Åse', 'Amina', 'Ørn']],
  ['sorter=-frist', ['Åse', 'Carla', 'Bo', 'Amina', 'Ørn']],
  ['sorter=kursus-housing-first', ['Bo', 'Carla', 'Åse', 'Amina', 'Ørn']],
  ['sorter=kursus-cti', ['Åse', 'Bo', 'Carla', 'Amina', 'Ørn']],
  ['sorter=-kursus-cti', ['Ørn', 'Amina', 'Bo', 'Carla', 'Åse']],
  ['sorter=kursus-findes-ikke', ['Amina', 'Bo', 'Carla', 'Åse', 'Ørn']],
  // A column that is not shown sorts nothing.
  ['kursus=cti&sorter=kursus-housing-first', ['Amina', 'Bo', 'Carla', 'Åse', 'Ørn']],
  ['kursus=cti&sorter=frist', ['Åse', 'Amina', 'Bo', 'Carla', 'Ørn']],
])('?%s gives %j', (search, names) => {
  expect(namesFor(search)).toEqual(names)
})

test('one course leaves its column and its deadlines alone', () => {
  const table = memberTable(
    { courses: COURSES, rows: ROWS },
    { name: 'Åse', course: 'housing-first', status: null },
    { by: 'navn', descending: false },
  )
  expect(table.courses).toEqual([COURSES[0]])
  expect(table.rows).toEqual([
    member('Åse', [{ kind: 'under-way', percent: 50 }], [due('hf-1', '2026-12-24')]),
  ])
})

test('what needs the manager: passed days, days of grace and proofs that run out, the earliest first', () => {
  const needs = personNeeds(ROWS, COURSES)
  expect(needs.map(({ kind, name, courseId, on }) => [kind, name, courseId, on])).toEqual([
    ['overdue', 'Bo', 'hf-1', '2026-11-01'],
    ['late', 'Carla', 'hf-1', '2026-11-20'],
    ['expires-soon', 'Amina', 'cti-1', '2026-12-20'],
  ])
  const twice = member(
    'Bo',
    [NOT_BEGUN],
    [due('hf-1', '2026-11-01', 'overdue'), due('cti-1', '2026-11-02', 'overdue')],
  )
  expect(countPeople(personNeeds([twice], COURSES), 'overdue')).toBe(1)
})
