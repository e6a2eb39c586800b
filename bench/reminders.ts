// How long the morning's reminders take in a large centre: the first morning on which five rules ask everyone,
// and the next, on which nobody hears anything new:
//
//   PEOPLE=20000 npx tsx bench/reminders.ts
//
// It prints seconds, and the longest that nothing else could be answered meanwhile. Nothing is judged here.
// The data folder is a temporary one.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const PEOPLE = Number(process.env.PEOPLE ?? 20_000)
const TEAMS = Math.ceil(PEOPLE / 12)

const folder = mkdtempSync(path.join(tmpdir(), 'fodfaeste-bench-'))
process.env.DATA_DIR = folder
process.env.APP_URL ??= 'http://127.0.0.1:3000'

// The folder must be named before anything opens the database in it.
const { closeDatabase, db } = await import('#db/client.server.ts')
const { migrateDatabase } = await import('#db/open.server.ts')
migrateDatabase(db)
const schema = await import('#db/schema/index.ts')
const { allCourses, loadLibrary } = await import('#app/domain/courses/library.server.ts')
const { addDays, today } = await import('#app/domain/dates.ts')
const { queueReminders } = await import('#app/domain/reminders/reminders.server.ts')

await loadLibrary()
const courses = allCourses()
const [first] = courses
if (!first) throw new Error('There are no courses')
const day = today()
const monthsAgo = new Date(Date.now() - 60 * 86_400_000)

/** Rows in portions that a statement has room for. */
function insertAll<Row>(rows: Row[], insert: (portion: Row[]) => unknown) {
  for (let from = 0; from < rows.length; from += 500) insert(rows.slice(from, from + 500))
}

const ids = Array.from({ length: PEOPLE }, (_, place) => `person-${place}`)
db.transaction(() => {
  const place = { organisationId: 'kommune', sortKey: 'k' }
  db.insert(schema.organisations).values({ id: 'kommune', name: 'Kommune', sortKey: 'k' }).run()
  const teams = Array.from({ length: TEAMS }, (_, team) => ({
    ...place,
    id: `team-${team}`,
    slug: `team-${team}`,
    name: `Team ${team}`,
  }))
  insertAll(teams, (rows) => db.insert(schema.teams).values(rows).run())
  const people = ids.map((id) => ({
    id,
    name: 'Åse Kjærgård',
    sortKey: id,
    email: `${id}@example.org`,
    passwordHash: 'x',
  }))
  insertAll(people, (rows) => db.insert(schema.people).values(rows).run())
  const belongings = ids.map((personId, at) => ({
    personId,
    teamId: `team-${at % TEAMS}`,
    fromDate: '2025-08-01',
  }))
  insertAll(belongings, (rows) => db.insert(schema.memberships).values(rows).run())
  const managers = teams.map(({ id }, at) => ({
    personId: `person-${at}`,
    role: 'manager' as const,
    scopeKind: 'team' as const,
    scopeId: id,
    fromDate: '2025-08-01',
  }))
  insertAll(managers, (rows) => db.insert(schema.roleGrants).values(rows).run())

  // Everyone has read the first three lessons of the first course and answered their questions, two months ago.
  const lessons = first.lessons.slice(0, 3)
  const read = ids.flatMap((personId) =>
    lessons.map(({ id: lessonId, contentHash }) => ({
      personId,
      courseId: first.id,
      lessonId,
      contentHash,
      completedAt: monthsAgo,
    })),
  )
  insertAll(read, (rows) => db.insert(schema.lessonCompletions).values(rows).run())
  const questions = lessons.flatMap(({ questionIds }) => questionIds)
  const answered = ids.flatMap((personId) =>
    questions.map((questionId) => ({
      personId,
      questionId,
      key: personId,
      digest: 'x',
      chosen: [0],
      correct: true,
      contentHash: 'x',
      answeredAt: monthsAgo,
    })),
  )
  insertAll(answered, (rows) => db.insert(schema.answers).values(rows).run())
  for (const place of [0, 1, 2, 3, 4]) {
    const rule = { audience: 'member' as const, scopeKind: 'centre' as const, renews: true, reason: 'krav' }
    const courseId = courses[place % courses.length]?.id ?? first.id
    const days = { dueAfterDays: place < 2 ? 30 : 200, graceDays: 7, fromDate: addDays(day, -place * 12) }
    db.insert(schema.enrolmentRules)
      .values({ ...rule, courseId, ...days, createdBy: 'person-0' })
      .run()
  }
})

/** The longest the event loop stood still while some work was done, in milliseconds. */
async function measure(what: string, work: () => unknown) {
  const begun = performance.now()
  let [last, longest] = [begun, 0]
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 1)
  console.info(await work())
  clearInterval(beat)
  const end = performance.now()
  longest = Math.max(longest, end - last)
  console.info(
    `${what.padEnd(12)} ${((end - begun) / 1000).toFixed(2)} s   longest pause ${longest.toFixed(0)} ms`,
  )
}

await measure('first day', () => queueReminders(day))
await measure('next day', () => queueReminders(addDays(day, 1)))

closeDatabase()
rmSync(folder, { recursive: true, force: true })
