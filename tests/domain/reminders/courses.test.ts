import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { shelf } from '#app/domain/courses/shelf.server.ts'
import { addDays } from '#app/domain/dates.ts'
import { queueReminders } from '#app/domain/reminders/reminders.server.ts'
import { db } from '#db/client.server.ts'
import {
  answers,
  enrolments,
  lessonCompletions,
  mails,
  people,
  reflections,
  remindersTold,
  taskTicks,
  testAnswers,
  testAttempts,
} from '#db/schema/index.ts'
import { makeLesson } from '#tests/domain/progress/courses.ts'
import { certify, CTI, ICM, putCoursesOnTheShelf } from '#tests/support/expiring.ts'
import { createPerson, createTeam, grant } from '#tests/support/people.ts'

beforeAll(() => {
  putCoursesOnTheShelf()
  const tasks = [{ id: 'cti-t1', title: 'Gør det', items: ['Ring'] }]
  const lessons = [makeLesson('cti-l1', { reflectionIds: ['cti-r1'], tasks }), makeLesson('cti-l2')]
  const courses = shelf.library.courses.map((one) => (one.id === CTI.id ? { ...one, lessons } : one))
  shelf.library = { ...shelf.library, courses }
})
afterEach(() => {
  for (const table of [mails, remindersTold, enrolments, lessonCompletions]) db.delete(table).run()
  db.update(people).set({ deactivatedAt: new Date() }).run()
})

/** Somebody who has signed in before. */
const createLearner = (facts: Parameters<typeof createPerson>[0] = {}) =>
  createPerson({ name: 'Mette Holm', passwordHash: 'x', ...facts })

/** Asked by hand on 1 November to take it by 14 December, with two weeks of grace. */
function ask(person: { id: string }, facts: Partial<typeof enrolments.$inferInsert> = {}) {
  const asked = { askedOn: '2026-11-02', dueOn: '2026-12-14', graceDays: 14, reason: 'Ny i teamet' }
  db.insert(enrolments)
    .values({ personId: person.id, courseId: CTI.id, askedBy: person.id, ...asked, ...facts })
    .run()
}

function begin(person: { id: string }, lastOn: string) {
  const at = new Date(`${lastOn}T12:00:00Z`)
  const row = { personId: person.id, courseId: CTI.id }
  db.insert(enrolments)
    .values({ ...row, seenVersion: '1.0.0', createdAt: at })
    .run()
  db.insert(lessonCompletions)
    .values({ ...row, lessonId: 'lesson-1', contentHash: 'hash', completedAt: at })
    .run()
}

const mailsTo = (person: { id: string }) => db.select().from(mails).where(eq(mails.personId, person.id)).all()
const daysOf = (person: { id: string }) => mailsTo(person).map(({ key }) => key.split(':').at(-1))
async function runDaily(from: string, to: string) {
  for (let day = from; day <= to; day = addDays(day, 1)) await queueReminders(day)
}

test('who is asked hears it, then 14 and 3 days before, when it is late and when it is overdue; a manager at last', async () => {
  const team = createTeam({ name: 'Team Vestbyen' })
  const manager = createPerson({ name: 'Karen Friis' })
  grant(manager, 'manager', { kind: 'team', id: team.id })
  const learner = createLearner({ teamId: team.id })
  ask(learner)
  await runDaily('2026-11-01', '2027-01-10')
  expect(daysOf(learner)).toEqual(['2026-11-02', '2026-11-30', '2026-12-11', '2026-12-15', '2026-12-29'])
  expect(daysOf(manager)).toEqual(['2026-12-29'])

  const [asked, , , late, overdue] = mailsTo(learner)
  expect(asked?.text).toContain('CTI grundkursus: Tag kurset\nSenest 14. december 2026\nFortsæt: ')
  expect(asked?.text).toMatch(/\nFortsæt: .+\nhttp:\/\/127\.0\.0\.1:3000\/kurser\/cti-grundkursus\/\S+\n/)
  expect(asked?.text).not.toContain('Ny i teamet')
  expect(late?.text).toContain('Fristen var 14. december 2026. Du har til og med 28. december 2026\n')
  expect(overdue?.text).toContain('Over fristen: 14. december 2026\n')
  const [told] = mailsTo(manager)
  expect(told?.subject).toBe('Noget er over fristen i dit team')
  expect(told?.text).toContain(
    `Team Vestbyen\nhttp://127.0.0.1:3000/team/${team.slug}\nMette Holm, CTI grundkursus: fristen var 14. december 2026\n`,
  )
})

test('news comes at most once a week, over the change of the year, and with a deadline the same day', async () => {
  const learner = createLearner()
  ask(learner, { askedOn: '2026-12-31', dueOn: '2027-03-01' }) // Thursday of week 53
  ask(learner, { courseId: ICM.id, askedOn: '2027-01-02', dueOn: '2027-03-01' }) // Saturday of the same
  await runDaily('2026-12-31', '2027-01-10')
  expect(daysOf(learner)).toEqual(['2026-12-31', '2027-01-04'])

  const hurried = createLearner()
  ask(hurried, { askedOn: '2026-12-31', dueOn: '2027-03-01' })
  ask(hurried, { courseId: ICM.id, askedOn: '2027-01-01', dueOn: '2027-01-10' })
  await runDaily('2026-12-31', '2027-01-03')
  expect(daysOf(hurried)).toEqual(['2026-12-31', '2027-01-01'])
})

test('who began and left it is told where to go on, once', async () => {
  const learner = createLearner()
  begin(learner, '2026-11-04')
  await runDaily('2026-11-30', '2026-12-31')
  expect(daysOf(learner)).toEqual(['2026-12-02'])
  expect(mailsTo(learner)[0]?.text).toContain('Du var der sidst 4. november 2026\nFortsæt: ')
})

test('who was excused until a day is told after it', async () => {
  const learner = createLearner()
  begin(learner, '2026-11-04')
  const waived = { waivedReason: 'Orlov fra kurset', waivedUntil: '2026-12-20' }
  db.update(enrolments).set(waived).where(eq(enrolments.personId, learner.id)).run()
  await runDaily('2026-11-30', '2026-12-24')
  expect(daysOf(learner)).toEqual(['2026-12-21'])
})

const ANSWER = { digest: 'x', chosen: [0], correct: true, contentHash: 'x' }
test.each<[string, (personId: string, at: Date) => unknown]>([
  [
    'answers a question',
    (personId, answeredAt) =>
      db
        .insert(answers)
        .values({ personId, questionId: 'cti-l1-q1', key: 'k', ...ANSWER, answeredAt })
        .run(),
  ],
  [
    'writes a reflection',
    (personId, savedAt) =>
      db.insert(reflections).values({ personId, reflectionId: 'cti-r1', text: 'x', savedAt }).run(),
  ],
  [
    'ticks off a task',
    (personId, doneAt) =>
      db.insert(taskTicks).values({ personId, tasksId: 'cti-t1', digest: 'x', place: 0, doneAt }).run(),
  ],
  [
    'answers in the test',
    (personId, savedAt) => {
      const test = { personId, courseId: CTI.id, contentHash: 'x', drawn: [], passMark: 800 }
      const startedAt = new Date('2026-11-04T12:00:00Z')
      const { id: attemptId } = db
        .insert(testAttempts)
        .values({ ...test, startedAt })
        .returning()
        .get()
      return db
        .insert(testAnswers)
        .values({ attemptId, questionId: 'q', chosen: [0], savedAt })
        .run()
    },
  ],
])('who %s has not left the course', async (_, act) => {
  const learner = createLearner()
  begin(learner, '2026-11-04')
  act(learner.id, new Date('2026-11-20T12:00:00Z'))
  await runDaily('2026-12-01', '2026-12-20')
  expect(daysOf(learner)).toEqual(['2026-12-18'])
})

test.each<[string, (person: { id: string; name: string }) => void]>([
  ['is excused', (person) => ask(person, { waivedReason: 'Har det', waivedUntil: null })],
  [
    'holds the certificate',
    (person) => (ask(person), certify(person, { expiresOn: '2028-11-02' }), undefined),
  ],
  ['has a closed account', (person) => (ask(person), close(person))],
  ['has not signed in yet', (person) => (ask(person), forgetPassword(person))],
])('who %s hears nothing', async (_, settle) => {
  const learner = createLearner()
  settle(learner)
  await runDaily('2026-12-10', '2026-12-31')
  expect(daysOf(learner)).toEqual([])
})
const close = ({ id }: { id: string }) =>
  void db.update(people).set({ deactivatedAt: new Date() }).where(eq(people.id, id)).run()
const forgetPassword = ({ id }: { id: string }) =>
  void db.update(people).set({ passwordHash: null }).where(eq(people.id, id)).run()

test('who was on leave is told the day after of the stage that is due then', async () => {
  const learner = createLearner({ onLeaveUntil: '2026-12-16' })
  ask(learner)
  await runDaily('2026-11-28', '2026-12-29')
  expect(daysOf(learner)).toEqual(['2026-12-17', '2026-12-29'])
})

test('a certificate that runs out under a rule that renews is told of as such, and not as a day to take it by', async () => {
  const learner = createLearner()
  ask(learner, { dueOn: '2026-12-01', graceDays: 0 })
  certify(learner, { expiresOn: '2026-12-22' })
  await queueReminders('2026-12-23')
  expect(mailsTo(learner)).toHaveLength(1)
  expect(mailsTo(learner)[0]?.text.match(/CTI grundkursus/g)).toHaveLength(1)
})

test('it tells how many mails it wrote', async () => {
  ask(createLearner())
  expect(await queueReminders('2026-11-02')).toEqual({ mails: 1 })
  expect(await queueReminders('2026-11-02')).toEqual({ mails: 0 })
})
