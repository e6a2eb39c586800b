import { db } from '#db/client.server.ts'
import {
  actions,
  answers,
  approvals,
  attendances,
  caseChoices,
  certificateEnds,
  certificates,
  consensusScores,
  enrolmentRules,
  enrolments,
  erasures,
  errata,
  events,
  factCorrections,
  formerIdentities,
  importChanges,
  imports,
  itemsSetAside,
  lessonCompletions,
  looks,
  mails,
  memberships,
  oneTimeLinks,
  passkeys,
  ratings,
  recoveryCodes,
  reflections,
  remindersTold,
  renewalReadings,
  reviewEvents,
  reviewFacts,
  reviewRaters,
  reviewReports,
  reviews,
  roleGrants,
  sessions,
  signUps,
  taskTicks,
  testAnswers,
  testAttempts,
  totpSecrets,
} from '#db/schema/index.ts'
import { createPerson, createTeam } from './people.ts'

const DAY = '2026-03-01'
const NOON = new Date('2026-03-01T12:00:00Z')

/** One row for every way in which a row can be about a person; what is about a course is of one of its own. */
export function fillAccount({ id: personId }: { id: string }) {
  const other = createPerson()
  const own = `of ${personId}`
  const course = { personId, courseId: own }
  learn(personId, own)
  rate(personId)
  db.insert(enrolments)
    .values([course, { personId: other.id, courseId: own, askedBy: personId, waivedBy: personId }])
    .run()
  db.insert(memberships).values({ personId, teamId: createTeam().id, fromDate: DAY }).run()
  const scope = { scopeKind: 'team' as const, scopeId: createTeam().id }
  db.insert(roleGrants)
    .values({ personId, role: 'manager', ...scope, fromDate: DAY })
    .run()
  db.insert(sessions)
    .values({ id: own, userId: personId, expiresAt: 0, absoluteExpiresAt: 0, lastSeenAt: NOON })
    .run()
  proveThemselves(personId, own)
  db.insert(formerIdentities).values({ personId, kind: 'name', value: own, changedAt: NOON }).run()
  const asked = { cause: 'asked' as const, requestedAt: NOON, dueOn: DAY }
  db.insert(erasures)
    .values({ personId, ...asked })
    .run()
  db.insert(oneTimeLinks).values({ id: own, personId, kind: 'invitation', expiresAt: NOON }).run()
  db.insert(mails).values({ personId, key: own, subject: '', text: '', sentAt: NOON }).run()
  db.insert(remindersTold).values({ personId, key: own, toldOn: DAY }).run()
  const look = { subject: 'person' as const, place: 'account' as const, day: DAY, lookedAt: NOON }
  db.insert(looks)
    .values([
      { ...look, viewerId: personId, subjectId: other.id },
      { ...look, viewerId: other.id, subjectId: personId },
    ])
    .run()
  createPerson({ mergedInto: personId, deactivatedAt: NOON })

  const event = { kind: 'course-day' as const, courseId: own, place: 'Aalborg', seats: 9, signUpUntil: DAY }
  const { id: eventId } = db
    .insert(events)
    .values({ ...event, createdBy: personId })
    .returning()
    .get()
  db.insert(signUps).values({ eventId, personId, place: 'seat', placedAt: NOON }).run()
  const { id: importId } = db
    .insert(imports)
    .values({ fileName: 'a.csv', state: 'done', total: 0, startedBy: personId })
    .returning()
    .get()
  const change = { importId, thing: 'person' as const, thingId: personId, before: { name: 'Ida' } }
  db.insert(importChanges)
    .values({ ...change, after: { name: own } })
    .run()
  db.insert(enrolmentRules)
    .values({
      courseId: own,
      audience: 'member',
      scopeKind: 'centre',
      dueAfterDays: 30,
      renews: false,
      reason: 'det er aftalt',
      fromDate: DAY,
      createdBy: personId,
    })
    .run()
  const attendance = { courseId: own, day: DAY }
  db.insert(attendances)
    .values([
      { ...attendance, personId, recordedBy: other.id },
      { ...attendance, personId: other.id, recordedBy: personId },
    ])
    .run()
}

/** Every kind of second factor. */
function proveThemselves(personId: string, own: string) {
  db.insert(totpSecrets).values({ personId, sealed: '' }).run()
  const key = { id: own, publicKey: Buffer.from(''), counter: 0, transports: [], name: 'Telefon' }
  db.insert(passkeys)
    .values({ personId, ...key })
    .run()
  db.insert(recoveryCodes).values({ personId, digest: '' }).run()
}

/** Lessons, answers, tests and what is approved; and a certificate that the person has ended for another. */
function learn(personId: string, own: string) {
  const at = { personId, courseId: own, contentHash: '' }
  db.insert(lessonCompletions)
    .values({ ...at, lessonId: own, completedAt: NOON })
    .run()
  db.insert(renewalReadings)
    .values({ ...at, lessonId: own, cycle: 2, readAt: NOON })
    .run()
  db.insert(answers)
    .values({
      personId,
      questionId: own,
      key: 'k',
      digest: 'd',
      chosen: [0],
      correct: true,
      contentHash: '',
      answeredAt: NOON,
    })
    .run()
  db.insert(reflections).values({ personId, reflectionId: own, text: own, savedAt: NOON }).run()
  const attempt = { ...at, drawn: [], passMark: 800, startedAt: NOON }
  db.insert(testAttempts)
    .values({ ...attempt, correctCount: 9, handedInAt: NOON })
    .run()
  const { id: attemptId } = db.insert(testAttempts).values(attempt).returning().get()
  db.insert(testAnswers)
    .values({ attemptId, questionId: own, chosen: [0], savedAt: NOON })
    .run()
  db.insert(caseChoices)
    .values({
      personId,
      caseId: own,
      run: 1,
      position: 0,
      stepId: 's',
      choice: 0,
      contentHash: '',
      chosenAt: NOON,
    })
    .run()
  db.insert(taskTicks).values({ personId, tasksId: own, digest: 'd', place: 0, doneAt: NOON }).run()

  const other = createPerson()
  const said = { courseId: own, kind: 'practice-task' as const, cycle: 1, doneOn: DAY, saidAt: NOON }
  const decided = { outcome: 'approved' as const, comment: 'Fint', decidedAt: NOON }
  db.insert(approvals)
    .values([
      { ...said, personId },
      { ...said, personId, ...decided, decidedBy: other.id },
      { ...said, personId: other.id, ...decided, decidedBy: personId },
    ])
    .run()

  issue(personId, own)
  const certificateId = issue(other.id, own)
  db.insert(certificateEnds)
    .values({ certificateId, kind: 'revoked', reason: 'misuse', endedOn: DAY, endedBy: personId })
    .run()
}

/** A certificate for a course, as a row. */
export function issue(personId: string, courseId: string): string {
  const facts = { courseTitle: courseId, courseVersion: '1.0.0', contentHash: '', goals: [], hours: 4 }
  const dates = { issuedOn: DAY, expiresOn: '2028-03-01' }
  return db
    .insert(certificates)
    .values({
      personId,
      courseId,
      cycle: 1,
      code: crypto.randomUUID(),
      holderName: 'Ida',
      issuer: 'Centret',
      met: [{ kind: 'lessons', count: 7 }],
      ...facts,
      ...dates,
      demo: false,
    })
    .returning()
    .get().id
}

/** A review that the person has planned, rates and writes in. */
function rate(personId: string) {
  const reviewId = planRow(personId)
  sit(reviewId, personId, 'A')
  const event = { reviewId, event: 'planned' as const, reason: '', happenedAt: NOON }
  db.insert(reviewEvents)
    .values({ ...event, personId })
    .run()
  const written = { reviewId, writtenBy: personId, writtenAt: NOON }
  db.insert(factCorrections)
    .values({ ...written, subject: 'cti-a1', text: 'Vi er seks' })
    .run()
  db.insert(errata)
    .values({ ...written, itemId: 'cti-a1', score: 3, reason: 'Vi talte forkert' })
    .run()
  const notRelevant = { itemId: 'cti-a1', notRelevantReason: 'Ikke i brug', note: '', savedAt: NOON }
  db.insert(ratings)
    .values({ reviewId, seat: 'A', evidence: [], ...notRelevant })
    .run()
  db.insert(consensusScores)
    .values({ reviewId, ...notRelevant })
    .run()
  db.insert(reviewFacts).values({ reviewId, factId: 'team', value: '6', savedAt: NOON }).run()
  db.insert(reviewReports).values({ reviewId, text: {}, savedAt: NOON }).run()
  db.insert(itemsSetAside).values({ reviewId, itemId: 'cti-a2', reason: 'Senere', savedAt: NOON }).run()
  const action = { reviewId, itemId: 'cti-a1', what: 'Se planerne igennem', dueOn: DAY, savedAt: NOON }
  db.insert(actions)
    .values({ ...action, ownerId: personId, driver: 'people' })
    .run()
}

/** A review of a team of its own, as a row. */
export function planRow(plannedBy: string): string {
  const facts = { instrumentId: 'cti', instrumentVersion: '1.0.0', mode: 'visit' as const }
  const dates = { periodFrom: DAY, periodTo: DAY, reviewOn: DAY }
  const sample = { caseTotal: 9, sampleSeed: 1, sample: [1], caseCount: 1 }
  return db
    .insert(reviews)
    .values({ teamId: createTeam().id, plannedBy, ...facts, ...dates, ...sample })
    .returning()
    .get().id
}

/** Gives the person a seat in a review. */
export const sit = (reviewId: string, personId: string, seat: 'A' | 'B') =>
  db.insert(reviewRaters).values({ reviewId, personId, seat }).run()

/** Every column that refers to a person: those the database knows of, and the one that is only a word. */
export function columnsOfPeople(): { table: string; column: string }[] {
  const tables = db.$client
    .prepare("select name from sqlite_master where type = 'table'")
    .pluck()
    .all() as string[] // names are texts
  const known = tables.flatMap((table) => {
    const keys = db.$client.pragma(`foreign_key_list("${table}")`) as { table: string; from: string }[] // its columns
    return keys.filter((key) => key.table === 'people').map(({ from }) => ({ table, column: from }))
  })
  return [...known, { table: 'looks', column: 'subject_id' }]
}

/** How many rows name this person, by column. */
export function rowsNaming(personId: string): Record<string, number> {
  const counted = columnsOfPeople().map(({ table, column }) => {
    const query = db.$client.prepare(`select count(*) from "${table}" where "${column}" = ?`).pluck()
    return [`${table}.${column}`, query.get(personId)]
  })
  return Object.fromEntries(counted)
}
