import { beforeAll, describe, expect, test } from 'vitest'
import { errataOf } from '#app/domain/fidelity/report/errata.server.ts'
import { findReview } from '#app/domain/fidelity/review/reviews.server.ts'
import {
  type ErratumReply,
  FidelityErratumPage,
} from '#app/routes/fidelity-erratum/fidelity-erratum-page.tsx'
import { action, loader } from '#app/routes/fidelity-erratum/route.tsx'
import { call, createPerson, formOf, grant, requestFrom } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'
import { approvedReview, preparedReview } from '#tests/support/reviews.ts'

type Person = { id: string }
const CPR = '110180-1234'

async function open(person: Person, reviewId: string) {
  const request = await requestFrom(person, `/fidelitet/${reviewId}/rettelse`)
  return call(loader, request, { review: reviewId })
}

async function pageOf(person: Person, reviewId: string) {
  const answer = await open(person, reviewId)
  if (answer instanceof Response) throw new Error(`Answered ${answer.status}`)
  return answer
}

async function htmlFor(person: Person, reviewId: string, reply?: ErratumReply) {
  return render(<FidelityErratumPage {...(await pageOf(person, reviewId))} reply={reply} />)
}

async function send(person: Person, reviewId: string, fields: Record<string, string>) {
  const request = await requestFrom(person, `/fidelitet/${reviewId}/rettelse`, formOf(fields))
  const answer = await call(action, request, { review: reviewId })
  return 'data' in answer
    ? { status: answer.init?.status, reply: answer.data }
    : { status: answer.status, reply: undefined }
}

const erratum = (fields: Record<string, string> = {}) => ({
  id: crypto.randomUUID(),
  seen: '0',
  itemId: 'cti-a1',
  score: '4',
  notRelevantReason: '',
  reason: 'Et forløb var talt to gange.',
  ...fields,
})

function movesOf(reviewId: string) {
  const review = findReview(reviewId)
  return review && errataOf(review).map(({ from, to }) => [from, to])
}

describe('who corrects', () => {
  test('a stranger finds nothing', async () => {
    const { id } = approvedReview(3)
    const stranger = createPerson()
    expect(await open(stranger, id)).toMatchObject({ status: 404 })
    expect(await send(stranger, id, erratum())).toMatchObject({ status: 404 })
  })

  test('raters and the centre’s administrators write, everybody else who may see the result reads', async () => {
    const { id, member, manager, sofie } = approvedReview(3)
    const [admin, assessor] = [createPerson(), createPerson()]
    grant(admin, 'admin')
    grant(assessor, 'assessor')
    for (const person of [member, manager, assessor]) {
      expect((await pageOf(person, id)).form).toBeNull()
      expect(await send(person, id, erratum())).toMatchObject({ status: 403 })
    }
    expect(movesOf(id)).toEqual([])
    for (const person of [sofie, admin]) expect((await pageOf(person, id)).form).not.toBeNull()
    expect(await send(admin, id, erratum())).toMatchObject({ status: 302 })
    expect(await htmlFor(member, id)).toContain('Et forløb var talt to gange.')
  })

  test('before it is approved the page says so, and nothing can be sent', async () => {
    const { id, sofie } = preparedReview()
    expect(await pageOf(sofie, id)).toMatchObject({ errata: null, form: null })
    expect(await htmlFor(sofie, id)).toContain('En score kan først rettes, når rapporten er godkendt.')
    expect(await send(sofie, id, erratum())).toMatchObject({ status: 403 })
  })
})

describe('a correction', () => {
  let untouched: ReturnType<typeof approvedReview>
  beforeAll(() => {
    untouched = approvedReview(3)
  })

  test('shows what was approved and what it is corrected to', async () => {
    const { id, sofie } = approvedReview(3)
    await send(sofie, id, erratum())
    const html = await htmlFor(sofie, id)
    expect(html).toMatch(/A1 Tidsafgrænset forløb<\/th><td>3<\/td><td>4<\/td>/)
    expect(html).toContain('3,00 → 3,05')
    expect(html).toContain('A1 Tidsafgrænset forløb (nu 4)')
  })

  test('to not relevant needs a reason for that', async () => {
    const { id, sofie } = approvedReview(3)
    const given = erratum({ score: 'not-relevant' })
    expect((await send(sofie, id, given)).reply).toMatchObject({
      problems: { notRelevantReason: 'relevance-missing' },
    })
    const reason = { notRelevantReason: 'Ingen har været i fase 3' }
    expect(await send(sofie, id, { ...given, ...reason })).toMatchObject({ status: 302 })
    expect(movesOf(id)).toEqual([[3, 'not-relevant']])
  })

  test('a reason typed before a score was chosen after all is left behind', async () => {
    const { id, sofie } = approvedReview(3)
    await send(sofie, id, erratum({ notRelevantReason: 'Ingen' }))
    const review = findReview(id)
    expect(review && errataOf(review)).toMatchObject([{ to: 4, notRelevantReason: null }])
  })

  test.each<[string, Record<string, string>, Record<string, string>]>([
    ['no item', { itemId: '' }, { itemId: 'choose-subject' }],
    ['an item of another instrument', { itemId: 'mact-a1' }, { itemId: 'choose-subject' }],
    ['no score', { score: '' }, { score: 'choose-score' }],
    ['a score off the scale', { score: '6' }, { score: 'choose-score' }],
    ['the score it has', { score: '3' }, { score: 'unchanged' }],
    ['no reason', { reason: ' ' }, { reason: 'text-missing' }],
    ['501 characters', { reason: 'ø'.repeat(501) }, { reason: 'too-long' }],
    ['a CPR number', { reason: `Borgeren ${CPR}` }, { reason: 'cpr' }],
    [
      'a CPR number in the other reason',
      { score: 'not-relevant', notRelevantReason: CPR },
      { notRelevantReason: 'cpr' },
    ],
  ])('with %s is refused, and what was typed stays', async (_, fields, problems) => {
    const { id, sofie } = untouched
    const { status, reply } = await send(sofie, id, erratum(fields))
    expect([status, reply]).toEqual([400, expect.objectContaining({ problems })])
    expect(movesOf(id)).toEqual([])
    const html = await htmlFor(sofie, id, reply)
    expect(html).toContain(`href="#${Object.keys(problems)[0]}"`)
    expect(html).toContain('ds-validation-message')
    if (fields.reason?.trim()) expect(html).toContain(fields.reason)
  })

  test('with an id that no page made is told of at the page, as the field is hidden', async () => {
    const { id, sofie } = untouched
    const { status, reply } = await send(sofie, id, erratum({ id: 'x' }))
    expect(status).toBe(400)
    const html = await htmlFor(sofie, id, reply)
    expect(html).toMatch(/href="#indhold">Det kunne vi ikke bruge/)
  })

  test.each([
    ['reason', 'Hanne Juul talte forkert'],
    ['notRelevantReason', 'Spørg Hanne Juul'],
  ])('that names somebody in %s is looked at once more before it is kept', async (field, text) => {
    const { id, sofie } = approvedReview(3)
    const given = erratum({ score: 'not-relevant', notRelevantReason: 'Ingen i fase 3', [field]: text })
    const { reply } = await send(sofie, id, given)
    expect(reply).toMatchObject({ status: 'look-again', pointers: [{ kind: 'name', found: 'Hanne Juul' }] })
    expect(movesOf(id)).toEqual([])
    const html = await htmlFor(sofie, id, reply)
    expect(html).toContain(`${text}</textarea>`)
    const lookedAt = `${given.reason}\n${given.notRelevantReason}`
    expect(await send(sofie, id, { ...given, 'looked-at': lookedAt })).toMatchObject({ status: 302 })
  })

  test('sent twice is one', async () => {
    const { id, sofie } = approvedReview(3)
    const given = erratum()
    expect(await send(sofie, id, given)).toMatchObject({ status: 302 })
    expect(await send(sofie, id, given)).toMatchObject({ status: 302 })
    expect(movesOf(id)).toEqual([[3, 4]])
  })

  test('from a page that is old is kept, beside what has come since', async () => {
    const { id, sofie, anders } = approvedReview(3)
    await send(sofie, id, erratum())
    const his = erratum({ score: '5', reason: 'Talt om igen' })
    const { status, reply } = await send(anders, id, his)
    expect(status).toBe(409)
    const html = await htmlFor(anders, id, reply)
    expect(html).toContain('Der er kommet en anden rettelse')
    expect(html).toContain('Talt om igen</textarea>')
    const seen = /name="seen" value="(\d+)"/.exec(html)?.[1] ?? ''
    expect(await send(anders, id, { ...his, seen })).toMatchObject({ status: 302 })
    expect(movesOf(id)).toEqual([
      [3, 4],
      [4, 5],
    ])
  })
})
