import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { signWaiting } from '#app/domain/certificates/credential/credentials.server.ts'
import { addDays, addMonths, startOfDay, today } from '#app/domain/dates.ts'
import { keepNoLonger } from '#app/domain/privacy/retention-job.server.ts'
import { askErasure, eraseDue } from '#app/domain/privacy/erasures.server.ts'
import { rename } from '#app/domain/people/people.server.ts'
import { db } from '#db/client.server.ts'
import {
  certificateEnds,
  certificates,
  credentials,
  reviewRaters,
  reviewReports,
  reviews,
} from '#db/schema/index.ts'
import { createCertificate, storedCertificates } from '#tests/support/certificates.ts'
import { createPerson, createTeam } from '#tests/support/people.ts'

const DAY = today()

test('a certificate that ran out five years ago has no name, and is verified all the same', async () => {
  const holder = createPerson({ name: 'Kanariefugl Holm' })
  createCertificate(holder, { at: new Date('2018-03-01T12:00:00Z') })
  const [{ expiresOn = '' } = {}] = storedCertificates(holder)
  await signWaiting(new AbortController().signal)
  const digests = () => db.select({ json: credentials.jsonDigest }).from(credentials).all()
  const before = digests()

  const lastDay = addMonths(expiresOn, 60)
  expect(await keepNoLonger(lastDay)).not.toHaveProperty('certificates')
  expect(await keepNoLonger(addDays(lastDay, 1))).toMatchObject({ certificates: 1 })
  expect(db.select().from(certificates).all()).toMatchObject([
    { holderName: '', holderForgottenOn: addDays(lastDay, 1) },
  ])
  expect(db.select({ json: credentials.json }).from(credentials).all()).toEqual([{ json: null }])
  expect(digests()).toEqual(before)
  expect(await keepNoLonger(addDays(lastDay, 1))).not.toHaveProperty('certificates')
})

test('what was noted when a certificate was ended goes with the name, also when its holder was forgotten before', async () => {
  const holder = createPerson({ name: 'Kana Fugl' })
  createCertificate(holder, { at: new Date('2018-03-01T12:00:00Z') })
  const [{ id = '', expiresOn = '' } = {}] = storedCertificates(holder)
  await signWaiting(new AbortController().signal)
  const ended = {
    kind: 'revoked',
    reason: 'misuse',
    endedOn: '2018-05-01',
    endedBy: createPerson().id,
  } as const
  db.insert(certificateEnds)
    .values({ certificateId: id, ...ended, note: 'Skrev af. Kana Fugl var syg' })
    .run()
  const note = () => db.select({ note: certificateEnds.note }).from(certificateEnds).get()?.note
  askErasure(holder.id, 'left', null)
  await eraseDue(DAY, new AbortController().signal)
  expect(note()).toBe('Skrev af. (slettet) var syg')

  const lastDay = addMonths(expiresOn, 60)
  await keepNoLonger(lastDay)
  expect(note()).toContain('Skrev af')
  expect(await keepNoLonger(addDays(lastDay, 1))).toMatchObject({ notes: 1 })
  expect(note()).toBeNull()
  expect(await keepNoLonger(addDays(lastDay, 1))).not.toHaveProperty('notes')
})

function createReport(
  approvedOn: string,
  rater: { id: string },
  words = 'Set sammen med Sofie Lund og Anna Sofie Lundsen.',
) {
  const review = db
    .insert(reviews)
    .values({
      teamId: createTeam().id,
      plannedBy: createPerson().id,
      instrumentId: 'cti',
      instrumentVersion: '1',
      mode: 'visit',
      periodFrom: '2020-01-01',
      periodTo: '2020-12-31',
      reviewOn: '2021-01-01',
      caseTotal: 1,
      sampleSeed: 1,
      sample: [1],
      caseCount: 1,
      approvedAt: new Date(startOfDay(approvedOn).getTime() + 12 * 3_600_000),
    })
    .returning()
    .get()
  db.insert(reviewRaters).values({ reviewId: review.id, personId: rater.id, seat: 'A' }).run()
  db.insert(reviewReports)
    .values({ reviewId: review.id, text: { basis: { words, writtenFor: 'x' } }, savedAt: new Date() })
    .run()
  db.$client
    .prepare('update review_reports set frozen = ? where review_id = ?')
    .run(JSON.stringify({ words }), review.id)
  return review.id
}

const stored = (id: string) =>
  JSON.stringify(db.select().from(reviewReports).where(eq(reviewReports.reviewId, id)).get())

test('a report of two years ago says which seat a rater had, and not who it was', async () => {
  const rater = createPerson({ name: 'Sofie Lund' })
  const limit = addMonths(DAY, -24)
  const [old, young] = [createReport(addDays(limit, -1), rater), createReport(limit, rater)]

  expect(await keepNoLonger(DAY)).toMatchObject({ reports: 1 })
  expect(stored(old).match(/Vurderer A og Anna Sofie Lundsen/g)).toHaveLength(2)
  expect(stored(young)).toContain('Sofie Lund og')
  expect(await keepNoLonger(DAY)).not.toHaveProperty('reports')
  expect(() => db.update(reviewReports).set({ frozen: null }).run()).toThrow() // final as before
})

test.each([
  {
    was: null,
    name: 'Bo',
    words: 'Alle skal have et sted at bo, så Bo',
    after: 'Alle skal have et sted at bo, så Bo',
  },
  {
    was: null,
    name: 'Lis Ro',
    words: 'LIS RO talte med Lis Rolund',
    after: 'Vurderer A talte med Lis Rolund',
  },
  { was: null, name: 'Eva Gren', words: 'Eva Gren og Anne Eva Gren', after: 'Vurderer A og Anne Eva Gren' },
  { was: 'Ib Gammelsen', name: 'Ib Nysen', words: 'Ib Gammelsen, Ib Nysen', after: 'Vurderer A, Vurderer A' },
])('of $name, who was $was, "$words" says afterwards "$after"', async ({ was, name, words, after }) => {
  const rater = createPerson({ name: was ?? name })
  if (was) rename(rater.id, name)
  if (name === 'Eva Gren') createPerson({ name: 'Anne Eva Gren' })
  const report = createReport(addMonths(DAY, -36), rater, words)
  await keepNoLonger(DAY)
  const { text, frozen } = JSON.parse(stored(report))
  expect([text.basis.words, frozen.words]).toEqual([after, after])
})
