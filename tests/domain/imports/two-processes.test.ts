import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import * as imports from '#app/domain/imports/imports.server.ts'
import { env } from '#app/http/env.server.ts'
import { db } from '#db/client.server.ts'
import { importChanges } from '#db/schema/index.ts'
import { fileOf, handIn, run } from '#tests/support/imports.ts'
import { programThat } from '#tests/support/programs.ts'

/** A process of its own with the same database, which says when it is ready and writes when it is told to. */
async function startWriter() {
  const script = `
    import { once } from 'node:events'
    import { runImports } from '#app/domain/imports/run-imports.server.ts'
    console.log('ready')
    await once(process.stdin, 'data')
    // A clock a minute on each time: no claim of the other's keeps this one away.
    let minutes = 0
    await runImports(new AbortController().signal, () => new Date(Date.now() + 61_000 * ++minutes))
    process.exit()
  `
  const child = spawn(process.execPath, [programThat(script)], {
    env: { ...process.env, DATA_DIR: env.DATA_DIR },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return child
}

const letters = (number: number) =>
  String(number).replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')
const ROWS = 2_000

test('two processes at the same import write each row once', async () => {
  const rows = Array.from(
    { length: ROWS },
    (_, row) => `A ${letters(row)};p${row}@k.dk;Varde;;Team ${row % 9};;;`,
  )
  const id = handIn(fileOf(...rows))
  imports.startImport(id, false)
  const children = await Promise.all([startWriter(), startWriter()])
  const ended = children.map((child) => once(child, 'exit'))
  for (const child of children) child.stdin.write('now\n')
  expect(await Promise.all(ended)).toEqual([
    [0, null],
    [0, null],
  ])
  await run() // what a process that was refused left
  const { state, handled, counts } = imports.findImport(id) ?? {}
  expect({ state, handled }).toEqual({ state: 'done', handled: ROWS })
  expect(counts).toMatchObject({
    same: 0,
    wrong: 0,
    'made-person': ROWS,
    'made-membership': ROWS,
    'made-team': 9,
  })
  const noted = db.select().from(importChanges).where(eq(importChanges.importId, id)).all()
  expect(noted).toHaveLength(2 * ROWS + 9 + 1)
})
