import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { backupBeforeChange } from '#app/domain/running/backup-before-change.server.ts'
import { backupsFolder, listBackups } from '#app/domain/running/backups.server.ts'
import { isBehind } from '#app/domain/running/versions.server.ts'
import { db } from '#db/client.server.ts'
import { migrateDatabase } from '#db/open.server.ts'

/** A start that fails: the last migration finds its tables there. */
async function start() {
  expect(isBehind(db)).toBe(true)
  await backupBeforeChange(db)
  expect(() => migrateDatabase(db)).toThrow()
  return listBackups().length
}

test('starts that fail one after the other leave one backup, and another when something was written in between', async () => {
  db.$client.exec(
    'delete from __drizzle_migrations where created_at = (select max(created_at) from __drizzle_migrations)',
  )
  expect([await start(), await start(), await start()]).toEqual([1, 1, 1])
  db.$client.exec("insert into organisations (id, name, sort_key, created_at) values ('o', 'O', 'o', 0)")
  expect([await start(), await start()]).toEqual([2, 2])

  const newest = path.join(backupsFolder(), listBackups()[0]?.file ?? '')
  writeFileSync(newest, 'x') // is not whole any more
  expect(await start()).toBe(3)
})
