import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import * as imports from '#app/domain/imports/imports.server.ts'
import { peopleRows } from '#app/domain/imports/people-rows.server.ts'
import { runImports } from '#app/domain/imports/run-imports.server.ts'
import { CHUNK } from '#app/domain/imports/write-chunk.server.ts'
import { readPeopleFilter } from '#app/domain/people/people-filter.ts'
import { db } from '#db/client.server.ts'
import { importChanges, imports as table, mails, people } from '#db/schema/index.ts'
import { loader as exported } from '#app/routes/admin-people-file/route.ts'
import { countsOf, everything, fileOf, handIn, importText, run, undo } from '#tests/support/imports.ts'
import { call, createPerson, createTeam, grant, requestFrom } from '#tests/support/people.ts'

const admin = createPerson({ name: 'Ingrid Vestergaard', email: 'ingrid@k.dk' })

beforeAll(() => {
  db.$client.pragma('synchronous = OFF') // nothing has to outlive the machine
  grant(admin, 'admin')
  handIn(fileOf('A B;ab@k.dk;;;;;;')) // whoever hands in is there before anything is counted
  createPerson({ name: 'Mette Holm', email: 'mette@k.dk', teamId: createTeam({ name: 'Team Vest' }).id })
})

const stateOf = (id: string) => imports.findImport(id)
const letters = (number: number) =>
  String(number).replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')

/** So many people in 21 teams of three units below a fourth; `who` begins their mail addresses. */
const many = (count: number, who: string) =>
  fileOf(
    ...Array.from({ length: count }, (_, place) => {
      const where = `Kommune ${who};Forvaltning > Afdeling ${place % 3};Team ${place % 3} ${place % 21}`
      return `Åse ${letters(place)};${who}${place}@k.dk;${where};${place % 9 ? '' : 'medarbejder og leder'};01-08-2025;`
    }),
  )

test('a file is written, says what it did, and does nothing the second time', async () => {
  const before = everything()
  const id = await importText(many(600, 'to'))
  expect(stateOf(id)).toMatchObject({ state: 'done', handled: 600, total: 600 })
  expect(stateOf(id)?.counts).toEqual({
    rows: 600,
    wrong: 0,
    same: 0,
    'made-organisation': 1,
    'made-unit': 4,
    'made-team': 21,
    'made-person': 600,
    'made-membership': 600,
    'made-grant': 67,
  })
  const after = everything()
  expect(after.people).toHaveLength(before.people.length + 600)
  expect(db.select().from(table).where(eq(table.id, id)).get()?.content).toBeNull()

  expect(countsOf(many(600, 'to'))).toEqual({ same: 600, wrong: 0 })
  await importText(many(600, 'to'))
  expect(everything()).toEqual(after)

  await undo(id)
  expect(stateOf(id)).toMatchObject({ state: 'undone' })
  expect(everything()).toEqual(before)
  expect(db.select().from(importChanges).where(eq(importChanges.importId, id)).all()).toEqual([])

  await undo(await importText(many(600, 'to')))
  expect(everything()).toEqual(before)
})

test('wrong rows are skipped and the others written', async () => {
  const text = fileOf(
    'Ida A;ida@k.dk;;;;;;',
    'Bo;bo;;;;;;',
    'Eva E;eva@k.dk;;;;;;',
    'Ib;ib@k.dk;;;;;31.02.2026;',
  )
  const id = await importText(text)
  expect(stateOf(id)?.counts).toMatchObject({ wrong: 2, 'made-person': 2 })
  await undo(id)
})

test('what is changed becomes as it was', async () => {
  const before = everything()
  const organisation = before.teams.find((team) => Object(team).name === 'Team Vest') as {
    organisation: string
  }
  const where = `${organisation.organisation};;Team Vest`
  const id = await importText(fileOf(`Mette Lund;mette@k.dk;${where};medarbejder og leder;;31-12-2030`))
  expect(everything()).not.toEqual(before)
  expect(everything().people).toContainEqual(
    expect.objectContaining({ name: 'Mette Lund', sort_key: 'mette lund' }),
  )
  await undo(id)
  expect(everything()).toEqual(before)
})

test('who has been used or changed since stays, with all they stand in, and is named', async () => {
  const before = everything()
  const id = await importText(many(6, 'tre'))
  const setOf = (place: number, facts: Partial<typeof people.$inferInsert>) =>
    db
      .update(people)
      .set(facts)
      .where(eq(people.email, `tre${place}@k.dk`))
      .run()
  setOf(0, { passwordHash: 'x' })
  setOf(1, { name: 'Eva Ny' })
  db.$client.exec(`update memberships set to_date = '2026-12-31' where person_id in (select id from people where email = 'tre2@k.dk');
    insert into enrolments (person_id, course_id, due_on, created_at) select id, 'cti-1', '2027-01-01', 0 from people where email = 'tre3@k.dk'`)
  await undo(id)

  const after = everything()
  const emails = after.people.map((one) => Object(one).email).filter((email) => email.startsWith('tre'))
  expect(emails).toEqual(['tre0@k.dk', 'tre1@k.dk', 'tre2@k.dk', 'tre3@k.dk'])
  // Their memberships and roles go, but for the one that somebody changed, and its team, unit and organisation.
  expect(after.memberships.length - before.memberships.length).toBe(1)
  expect(after.grants).toEqual(before.grants)
  expect(after.teams.length - before.teams.length).toBe(1)
  expect(after.units.length - before.units.length).toBe(2)
  const kept = db.select().from(importChanges).where(eq(importChanges.importId, id)).all()
  expect(kept.map(({ thing }) => thing).join(' ')).toBe(
    'organisation unit unit team person person person person membership',
  )
  expect(stateOf(id)).toMatchObject({ state: 'undone', handled: stateOf(id)?.total })
})

test('in an undoing of several chunks, what stays does not keep what comes after it', async () => {
  const before = everything()
  const id = await importText(many(600, 'ni'))
  db.$client.exec("update people set password_hash = 'x' where email like 'ni%'")
  await undo(id)
  const { people: stayed, ...others } = everything()
  expect(stayed.length - before.people.length).toBe(600)
  expect({ ...others, people: before.people }).toEqual(before)
  expect(db.select().from(importChanges).where(eq(importChanges.importId, id)).all()).toHaveLength(600)
})

test('a person whom a later import needs stays, and so does a team others have come into', async () => {
  const first = await importText(fileOf('Ida A;ida@k.dk;Kommune Fire;;Team Fire;;;'))
  const second = await importText(
    fileOf('Ida A;ida@k.dk;Kommune Fire;;Team Fem;;;', 'Bo B;bo@k.dk;Kommune Fire;;Team Fire;;;'),
  )
  await undo(first)
  const left = everything()
  expect(left.memberships.map((one) => Object(one).email)).toEqual(
    expect.arrayContaining(['ida@k.dk', 'bo@k.dk']),
  )
  await undo(second)
  expect(everything().people).toContainEqual(expect.objectContaining({ email: 'ida@k.dk' }))
})

test('a period that was put in the place of one that the import ended stands', async () => {
  const id = await importText(fileOf(`Mette Holm;mette@k.dk;${placeOfMette()};;;31-12-2025`))
  db.$client.exec(`insert into memberships (id, person_id, team_id, from_date)
    select 'again', person_id, team_id, '2026-03-01' from memberships where person_id = (select id from people where email = 'mette@k.dk')`)
  await undo(id)
  expect(stateOf(id)?.state).toBe('undone')
  expect(db.select().from(importChanges).where(eq(importChanges.importId, id)).all()).toHaveLength(1)
})

function placeOfMette() {
  const [row] = peopleRows(readPeopleFilter(new URLSearchParams({ q: 'mette@k.dk' })))
  return `${row?.organisation};${row?.unit};${row?.team}`
}

test('cut off between chunks it goes on where it was, and stopped it stops', async () => {
  const before = everything()
  const id = handIn(many(3 * CHUNK, 'fem'))
  imports.startImport(id, false)
  const stopping = new AbortController()
  const writing = runImports(stopping.signal)
  stopping.abort() // as a server that is stopped after the first chunk
  await writing
  expect(stateOf(id)).toMatchObject({ state: 'running', handled: CHUNK })

  // A server that was killed has let go of nothing: its claim goes cold.
  const claimedAt = new Date()
  db.update(table).set({ claimedAt }).where(eq(table.id, id)).run()
  const at = (seconds: number) => () => new Date(claimedAt.getTime() + seconds * 1000)
  await runImports(new AbortController().signal, at(59))
  expect(stateOf(id)?.handled).toBe(CHUNK)

  expect(imports.stopImport(id)).toBe(true)
  await run()
  expect(stateOf(id)).toMatchObject({ state: 'stopped', handled: CHUNK })
  expect(imports.goOnWithImport(id)).toBe(true)
  db.update(table).set({ claimedAt }).where(eq(table.id, id)).run()
  await runImports(new AbortController().signal, at(60))
  expect(stateOf(id)).toMatchObject({ state: 'done', handled: 3 * CHUNK })
  expect(stateOf(id)?.counts['made-person']).toBe(3 * CHUNK)
  await undo(id)
  expect(everything()).toEqual(before)
})

test('pages are answered while it is written', async () => {
  const id = handIn(many(3 * CHUNK, 'seks'))
  imports.startImport(id, false)
  let answered = 0
  const beat = setInterval(() => answered++, 0)
  await run()
  clearInterval(beat)
  expect(answered).toBeGreaterThan(1)
  await undo(id)
})

test('those who are new are invited when that is asked for, and the mail goes with them when it is undone', async () => {
  const id = await importText(fileOf('Ida A;ida8@k.dk;;;;;;', 'Mette Holm;mette@k.dk;;;;;;'), true)
  const invited = () =>
    db.select({ email: people.email }).from(mails).innerJoin(people, eq(people.id, mails.personId)).all()
  expect(invited()).toEqual([{ email: 'ida8@k.dk' }])
  expect(stateOf(id)?.counts.invited).toBe(1)
  await undo(id)
  expect(invited()).toEqual([])
})

test('our own file changes nothing when it is imported again', async () => {
  await importText(many(30, 'otte'))
  await importText(fileOf("Ida -A;ida9@k.dk;'=Kommune;A > B;+Team;leder;01-02-2027;"))
  const before = everything()
  const answer = await call(exported, await requestFrom(admin, '/admin/personer/fil/personer.csv'))
  const text = answer instanceof Response ? await answer.text() : ''
  expect(text).toContain('"otte0@k.dk"')
  const counts = countsOf(text)
  expect(Object.keys(counts ?? {})).toEqual(['wrong', 'same'])
  expect(counts?.wrong).toBe(0)
  expect(counts?.same).toBe(peopleRows(readPeopleFilter(new URLSearchParams())).length)
  await importText(text)
  expect(everything()).toEqual(before)
})

test('each step is taken once, and only from where it can be', () => {
  const id = handIn(fileOf('Ida A;ida10@k.dk;;;;;;'))
  expect(handIn(fileOf('Ida A;ida10@k.dk;;;;;;'))).toBe(id)
  expect(imports.stopImport(id)).toBe(false)
  expect(imports.undoImport(id)).toBe(false)
  expect(imports.goOnWithImport(id)).toBe(false)
  expect(imports.startImport(id, false)).toBe(true)
  expect(imports.startImport(id, true)).toBe(false)
  expect(stateOf(id)?.invites).toBe(false)
  expect(imports.forgetImport(id)).toBe(false)
  expect(imports.undoImport(id)).toBe(false)
  imports.stopImport(id)
})

test('after a day an unwritten file is forgotten, and a stopped one cannot go on', () => {
  const [unwritten, stopped] = [handIn(fileOf('A B;a1@k.dk;;;;;;')), handIn(fileOf('A B;a2@k.dk;;;;;;'))]
  imports.startImport(stopped, false)
  imports.stopImport(stopped)
  const after = (hours: number) => new Date(Date.now() + hours * 3_600_000)
  imports.forgetUnfinished(after(23.9))
  expect(stateOf(unwritten)).not.toBeNull()
  expect(imports.forgetUnfinished(after(24.1))).toBeGreaterThanOrEqual(2)
  expect(stateOf(unwritten)).toBeNull()
  expect(stateOf(stopped)?.state).toBe('stopped')
  expect(imports.goOnWithImport(stopped)).toBe(false)
  expect(imports.forgetUnfinished(after(24.1))).toBe(0)
})
