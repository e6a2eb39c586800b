import { expect, test } from 'vitest'
import * as imports from '#app/domain/imports/imports.server.ts'
import { wrongRowsOf } from '#app/domain/imports/look-through.server.ts'
import { minuteStates } from '#app/domain/jobs/job-states.server.ts'
import { db } from '#db/client.server.ts'
import { everything, fileOf, handIn, importText, run, undo } from '#tests/support/imports.ts'
import { createPerson } from '#tests/support/people.ts'

const stateOf = (id: string) => imports.findImport(id)

test('one file ends a membership and begins the next in the same team, in whichever order, and all of it can be undone', async () => {
  await importText(fileOf('Liv A;liv@k.dk;Kommune Ti;;Team Ti;;01-01-2024;'))
  const before = everything()
  const rows = [
    'Liv A;liv@k.dk;Kommune Ti;;Team Ti;;;31-12-2025',
    'Liv A;liv@k.dk;Kommune Ti;;Team Ti;;01-02-2026;',
  ]
  for (const lines of [rows, rows.toReversed()]) {
    const id = await importText(fileOf(...lines))
    expect(stateOf(id)).toMatchObject({ state: 'done', counts: { wrong: 0, 'changed-membership': 1 } })
    expect(periodsOf('liv@k.dk')).toEqual(['2024-01-01..2025-12-31', '2026-02-01..'])
    await undo(id)
    expect(everything()).toEqual(before)
  }
})

const periodsOf = (email: string) =>
  everything().memberships.flatMap((row) => {
    const { email: of, from_date, to_date } = row as Record<string, string | null>
    return of === email ? [`${from_date}..${to_date ?? ''}`] : []
  })

test('an import that runs into trouble stops, says so, and lets the others go on', async () => {
  const [bad, good] = [handIn(fileOf('Ida A;bad@k.dk;;;;;;')), handIn(fileOf('Bo B;good@k.dk;;;;;;'))]
  db.$client.exec(`create trigger no_bad before insert on people when new.email = 'bad@k.dk'
    begin select raise(abort, 'no room'); end`)
  imports.startImport(bad, false)
  imports.startImport(good, false)
  await expect(run()).rejects.toThrow()
  expect(stateOf(bad)).toMatchObject({ state: 'stopped', counts: { 'failed-running': 1 } })
  expect(minuteStates().imports).toEqual({ waiting: 1, failed: 1 })
  await run()
  expect(stateOf(good)?.state).toBe('done')

  db.$client.exec('drop trigger no_bad')
  expect(imports.goOnWithImport(bad)).toBe(true)
  expect(stateOf(bad)?.counts['failed-running']).toBeUndefined()
  await run()
  expect(stateOf(bad)).toMatchObject({ state: 'done', counts: { 'made-person': 1 } })

  db.$client.exec(`create trigger no_bad before delete on people begin select raise(abort, 'no'); end`)
  imports.undoImport(bad)
  await expect(run()).rejects.toThrow()
  expect(stateOf(bad)).toMatchObject({ state: 'stopped', counts: { 'failed-undoing': 1 } })
  db.$client.exec('drop trigger no_bad')
  await undo(bad)
  expect(stateOf(bad)?.state).toBe('undone')
  expect(minuteStates().imports).toEqual({ waiting: 0, failed: 0 })
})

test('the wrong rows are kept when it is written, those too that became wrong, until the daily clearing', async () => {
  const id = handIn(fileOf('Bo;bo;;;;;;', 'Ida A;ida11@k.dk;;;;;;', 'Dan Dam;dan11@k.dk;;;;;;'))
  createPerson({ name: 'Dan Dal', email: 'dan11@k.dk', deactivatedAt: new Date() })
  imports.startImport(id, false)
  await run()
  expect(stateOf(id)?.counts).toMatchObject({ wrong: 2, 'made-person': 1 })
  const kept = () =>
    wrongRowsOf(id)?.map(({ row, faults }) => `${row.line} ${faults.map((one) => one.problem)}`)
  expect(kept()).toEqual(['2 email-wrong', '4 account-closed'])
  expect(imports.goOnWithImport(id)).toBe(false)
  imports.forgetUnfinished(new Date(Date.now() + 24.1 * 3_600_000))
  expect(kept()).toBeUndefined()
})
