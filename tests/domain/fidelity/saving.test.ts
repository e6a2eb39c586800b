import { expect, test } from 'vitest'
import { nextMoment, savingOver } from '#app/domain/fidelity/review/saving.server.ts'

const savedAt = new Date('2026-11-22T10:00:00Z')
const stored = { score: 3, evidence: ['Documents'], savedAt }
const same = { evidence: ['Documents'], score: 3 }
const other = { score: 4, evidence: ['Documents'] }

test.each([
  { what: 'nothing is stored', stored: null, given: same, seen: 0, is: null },
  { what: 'the page showed what is stored', stored, given: other, seen: savedAt.getTime(), is: null },
  { what: 'the same is sent again', stored, given: same, seen: 0, is: { status: 'saved', savedAt } },
  { what: 'the page was older', stored, given: other, seen: 1, is: { status: 'newer', stored } },
  { what: 'the page showed nothing', stored, given: other, seen: 0, is: { status: 'newer', stored } },
  { what: 'the page sent no time', stored, given: other, seen: Number.NaN, is: { status: 'newer', stored } },
])('$what', ({ stored: row, given, seen, is }) => {
  expect(savingOver(row, given, seen)).toEqual(is)
})

test.each([
  { before: null, now: savedAt, is: savedAt },
  { before: { savedAt }, now: new Date(savedAt.getTime() + 5), is: new Date(savedAt.getTime() + 5) },
  { before: { savedAt }, now: savedAt, is: new Date(savedAt.getTime() + 1) },
  { before: { savedAt }, now: new Date(0), is: new Date(savedAt.getTime() + 1) },
])('a save comes after the one it replaces, whatever the clock says', ({ before, now, is }) => {
  expect(nextMoment(before, now)).toEqual(is)
})
