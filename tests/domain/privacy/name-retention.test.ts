import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { signWaiting } from '#app/domain/certificates/credential/credentials.server.ts'
import { addDays, addMonths, startOfDay, today } from '#app/domain/dates.ts'
import { keepNoLonger } from '#app/domain/privacy/retention-job.server.ts'
import { db } from '#db/client.server.ts'
import { certificates, credentials, reviewRaters, reviewReports, reviews } from '#db/schema/index.ts'
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

function createReport(approvedOn: string, rater: { id: string }) {
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
  const words = 'Set sammen med Sofie Lund og Anna Sofie Lundsen.'
  db.insert(reviewRaters).values({ reviewId: review.id, personId: rater.id, seat: 'A' }).run()
  db.insert(reviewReports)
    .values({ reviewId: review.id, text: { basis: { words, writtenFor: 'x' } }, savedAt: new Date() })
    .run()
  db.$client
    .prepare('update review_reports set frozen = ? where review_id = ?')
    .run(JSON.stringify({ words }), review.id)
  return review.id
}

test('a report of two years ago says which seat a rater had, and not who it was', async () => {
  const rater = createPerson({ name: 'Sofie Lund' })
  const limit = addMonths(DAY, -24)
  const [old, young] = [createReport(addDays(limit, -1), rater), createReport(limit, rater)]
  const stored = (id: string) =>
    JSON.stringify(db.select().from(reviewReports).where(eq(reviewReports.reviewId, id)).get())

  expect(await keepNoLonger(DAY)).toMatchObject({ reports: 1 })
  expect(stored(old).match(/Vurderer A og Anna Sofie Lundsen/g)).toHaveLength(2)
  expect(stored(young)).toContain('Sofie Lund og')
  expect(await keepNoLonger(DAY)).not.toHaveProperty('reports')
  expect(() => db.update(reviewReports).set({ frozen: null }).run()).toThrow() // final as before
})
