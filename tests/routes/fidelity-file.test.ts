import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { correctScore } from '#app/domain/fidelity/report/errata.server.ts'
import { loader } from '#app/routes/fidelity-file/route.ts'
import { db } from '#db/client.server.ts'
import { teams } from '#db/schema/index.ts'
import { call, createPerson, createTeam, grant, requestFrom, signedIn } from '#tests/support/people.ts'
import { readDocx, textOf } from '#tests/support/read-docx.ts'
import { readPdf, withoutSpaces } from '#tests/support/read-pdf.ts'
import {
  approve,
  approvedReview,
  CTI_ITEMS,
  checkFacts,
  conclude,
  preparedReview,
  rateAll,
  rateAndLock,
} from '#tests/support/reviews.ts'

const FILES = ['rapport.pdf', 'rapport.docx', 'punkter.csv'] as const
type Review = { id: string }

const ask = async (person: { id: string }, { id }: Review, file: string) =>
  call(loader, await requestFrom(person, `/fidelitet/${id}/fil/${file}`), { review: id, file })
const statuses = (person: { id: string }, review: Review) =>
  Promise.all(FILES.map(async (file) => (await ask(person, review, file)).status))
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer())

function othersAround() {
  const [admin, assessor, otherManager, otherMember] = [1, 2, 3, 4].map(() => createPerson())
  if (!admin || !assessor || !otherManager || !otherMember) throw new Error('Four people were made')
  grant(admin, 'admin')
  grant(assessor, 'assessor')
  grant(otherManager, 'manager', { kind: 'team', id: createTeam().id })
  return { admin, assessor, otherManager, otherMember }
}
const { admin, assessor, otherManager, otherMember } = othersAround()

describe('an approved report', () => {
  const review = approvedReview(4)

  test('is for raters, the team, its managers and the centre', async () => {
    for (const person of [review.sofie, review.anders, review.member, review.manager, admin, assessor])
      expect(await statuses(person, review)).toEqual([200, 200, 200])
  })

  test('is for nobody else', async () => {
    for (const person of [otherManager, otherMember])
      expect(await statuses(person, review)).toEqual([404, 404, 404])
  })

  test('a stranger signs in first', async () => {
    const path = `/fidelitet/${review.id}/fil/rapport.pdf`
    const response = await call(loader, new Request(`http://127.0.0.1:3000${path}`), {
      review: review.id,
      file: 'rapport.pdf',
    })
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toBe(`/log-ind?returnTo=${encodeURIComponent(path)}`)
  })

  test.each([
    '',
    'rapport',
    'rapport.PDF',
    'rapport.html',
    'punkter.xlsx',
    'constructor',
    '../rapport.pdf',
  ])('no file is called %j', async (file) => {
    expect((await ask(review.member, review, file)).status).toBe(404)
  })

  test('each file says the same scores', async () => {
    const [pdf, docx, csv] = await Promise.all(FILES.map((file) => ask(review.member, review, file)))
    if (!pdf || !docx || !csv) throw new Error('Three were asked for')
    const { letters, tagged } = readPdf(await bytesOf(pdf))
    expect(tagged).toBe(true)
    expect(letters).toContain(withoutSpaces('Samlet score4,00'))
    expect(textOf(readDocx(await bytesOf(docx)).get('word/document.xml') ?? '')).toContain('4,00')
    const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(csv)).split('\r\n')
    expect(lines[0]).toMatch(/^\ufeff"Nummer";/)
    expect(lines).toHaveLength(CTI_ITEMS.length + 2)
  })
})

test('a file is kept by nobody on the way, and by the reader under a name that can be found again', async () => {
  const review = preparedReview({ reviewOn: '2026-05-20' })
  db.update(teams).set({ name: 'Team Øst' }).where(eq(teams.id, review.team.id)).run()
  rateAndLock(review, [4])
  conclude(review.sofie, review.id)
  checkFacts(review)
  approve(review)
  const types = {
    'rapport.pdf': ['pdf', 'application/pdf'],
    'rapport.docx': ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    'punkter.csv': ['csv', 'text/csv; charset=utf-8'],
  }
  for (const [file, [ending, type]] of Object.entries(types)) {
    const { headers } = await ask(review.member, review, file)
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': type,
      'cache-control': 'private, no-store',
      'content-disposition':
        `attachment; filename="fidelitet-cti-team-oest-2026-05-20.${ending}"; ` +
        `filename*=UTF-8''fidelitet-cti-Team%20%C3%98st-2026-05-20.${ending}`,
    })
  }
})

describe('before it is approved', () => {
  test('nobody gets anything while the raters rate, not even a rater', async () => {
    const review = preparedReview()
    rateAll(review.sofie, review.id, 4)
    for (const person of [review.sofie, review.anders, review.member, review.manager, admin])
      expect(await statuses(person, review)).toEqual([403, 403, 403])
    expect(await statuses(otherManager, review)).toEqual([404, 404, 404])
  })

  test('raters get the draft as a PDF that says it is one; the others wait', async () => {
    const review = preparedReview()
    rateAndLock(review, [3])
    expect(await statuses(review.sofie, review)).toEqual([403, 403, 403])
    conclude(review.sofie, review.id)
    expect(await statuses(review.sofie, review)).toEqual([200, 403, 403])
    for (const person of [review.member, review.manager, admin, assessor])
      expect(await statuses(person, review)).toEqual([403, 403, 403])

    checkFacts(review)
    const { letters } = readPdf(await bytesOf(await ask(review.anders, review, 'rapport.pdf')))
    expect(letters).toContain('UDKAST')
    expect(letters).toContain(withoutSpaces('Samlet score3,00'))
    expect(await statuses(review.member, review)).toEqual([403, 403, 403])
  })
})

test('a correction stands in every file, beside what was approved', async () => {
  const review = approvedReview(4)
  const [itemId = ''] = CTI_ITEMS
  correctScore(
    { person: signedIn(review.sofie), reviewId: review.id },
    { id: crypto.randomUUID(), itemId, score: 2, notRelevantReason: null, reason: 'Tastet forkert' },
    0,
  )
  const told = 'fra 4 til 2: Tastet forkert'
  const [pdf, docx, csv] = await Promise.all(FILES.map((file) => ask(review.member, review, file)))
  if (!pdf || !docx || !csv) throw new Error('Three were asked for')
  const { letters } = readPdf(await bytesOf(pdf))
  expect(letters).toContain(withoutSpaces(told))
  expect(letters).toContain(withoutSpaces('Samlet score4,00'))
  expect(textOf(readDocx(await bytesOf(docx)).get('word/document.xml') ?? '')).toContain(told)
  expect(await csv.text()).toContain(told)
})
