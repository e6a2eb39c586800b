import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { addDays } from '#app/domain/dates.ts'
import { listBackups, makeBackup } from '#app/domain/running/backups.server.ts'
import { nightlyBackup } from '#app/domain/running/nightly-backup.server.ts'
import { env } from '#app/http/env.server.ts'

const TODAY = '2026-11-22'
const madeAt = (daysAgo: number) => new Date(`${addDays(TODAY, -daysAgo)}T10:00:00Z`)
const damaged = (daysAgo: number, suffix = '') =>
  `fodfaeste-damaged-${addDays(TODAY, -daysAgo)}T10-00-00.000Z.sqlite${suffix}`
const days = () => listBackups().map((backup) => backup.madeAt.toISOString().slice(0, 10))

test('what is older than thirty-five days goes, also when no new backup can be made', async () => {
  for (const daysAgo of [36, 1]) await makeBackup({ now: madeAt(daysAgo) })
  const aside = [damaged(35), damaged(36), damaged(36, '-wal')]
  for (const name of aside) writeFileSync(path.join(env.DATA_DIR, name), 'x')

  await expect(nightlyBackup(TODAY, AbortSignal.abort(new Error('stopped')))).rejects.toThrow()
  expect(days()).toEqual([addDays(TODAY, -1)])
  expect(readdirSync(env.DATA_DIR).filter((name) => name.includes('damaged'))).toEqual([damaged(35)])
})

test('the last whole one, however old, goes when there is another', async () => {
  const later = addDays(TODAY, 60)
  await expect(nightlyBackup(later, AbortSignal.abort(new Error('stopped')))).rejects.toThrow()
  expect(days()).toEqual([addDays(TODAY, -1)])
  expect(await nightlyBackup(later, new AbortController().signal)).toEqual({ backups: 1, 'old-backups': 1 })
  expect(days()).toHaveLength(1)
})
