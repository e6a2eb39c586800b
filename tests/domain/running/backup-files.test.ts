import { expect, test } from 'vitest'
import {
  backupName,
  damagedOn,
  isBackupName,
  isPartOfBackup,
  toDelete,
} from '#app/domain/running/backup-files.ts'
import { addDays } from '#app/domain/dates.ts'

const TODAY = '2026-11-22' // a Sunday

/** A backup of some days ago, at noon. */
const made = (daysAgo: number, valid: boolean | null = true) => ({
  daysAgo,
  valid,
  madeAt: new Date(`${addDays(TODAY, -daysAgo)}T12:00:00Z`),
})

test.each([
  { is: 'none', there: [], gone: [] },
  { is: 'everything of fourteen days stays', there: [0, 0, 1, 13, 14], gone: [] },
  { is: 'of a week before that, the last stays', there: [0, 15, 16, 17, 20], gone: [16, 17, 20] },
  { is: 'weeks begin on Monday', there: [0, 20, 21], gone: [] },
  { is: 'thirty-five days are the end', there: [0, 35, 36], gone: [36] },
  { is: 'the newest stays, however old', there: [36, 37, 400], gone: [37, 400] },
])('$is', ({ there, gone }) => {
  const backups = there.map((daysAgo) => made(daysAgo))
  expect(toDelete(backups, TODAY).map(({ daysAgo }) => daysAgo)).toEqual(gone)
  expect(toDelete(backups.toReversed(), TODAY).map(({ daysAgo }) => daysAgo)).toEqual(gone)
})

test('one that is not whole neither stands for its week nor is the newest', () => {
  const backups = [made(36, null), made(40), made(41)]
  expect(toDelete(backups, TODAY).map(({ daysAgo }) => daysAgo)).toEqual([36, 41])
  expect(toDelete([made(0), made(15, false), made(16)], TODAY).map(({ daysAgo }) => daysAgo)).toEqual([15])
})

test('a name tells when it was made, and is known again', () => {
  const name = backupName(new Date('2026-11-22T01:15:00Z'))
  expect(name).toBe('fodfaeste-2026-11-22T01-15-00.000Z.sqlite')
  expect(isBackupName(name)).toBe(true)
  for (const other of ['fodfaeste.sqlite', `${name}.json`, `${name}.partial`])
    expect(isBackupName(other)).toBe(false)
  for (const part of [`${name}.partial`, `${name}.partial-journal`, `${name}.json.partial`])
    expect(isPartOfBackup(part)).toBe(true)
  expect(isPartOfBackup(name)).toBe(false)
})

test.each([
  ['fodfaeste-damaged-2026-11-22T01-15-00.000Z.sqlite', '2026-11-22'],
  ['fodfaeste-damaged-2026-11-22T01-15-00.000Z.sqlite-wal', '2026-11-22'],
  ['fodfaeste-2026-11-22T01-15-00.000Z.sqlite', null],
  ['fodfaeste.sqlite', null],
])('a damaged database tells by its name when it was put aside: %s', (name, day) => {
  expect(damagedOn(name)).toBe(day)
})
