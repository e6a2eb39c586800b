import { beforeAll, describe, expect, test } from 'vitest'
import { agreedScores } from '#app/domain/fidelity/review/consensus.server.ts'
import {
  answerCorrection,
  checkFacts,
  correctFact,
  correctionsOf,
  skipCheck,
} from '#app/domain/fidelity/report/corrections.server.ts'
import { correctScore } from '#app/domain/fidelity/report/errata.server.ts'
import { storedReport } from '#app/domain/fidelity/report/stored-report.server.ts'
import type { FidelityReport } from '#app/domain/fidelity/report/report.ts'
import { withoutRatings } from '#app/domain/fidelity/report/told-ratings.ts'
import { REPORT_SECTIONS } from '#app/domain/fidelity/report/report-text.ts'
import { findReview } from '#app/domain/fidelity/review/reviews.server.ts'
import { action, loader } from '#app/routes/fidelity-report/route.tsx'
import { ReportPage } from '#app/routes/fidelity-report/report-page.tsx'
import type { Reply } from '#app/routes/fidelity-report/report-view.ts'
import { db } from '#db/client.server.ts'
import { call, createPerson, formOf, grant, requestFrom, signedIn } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'
import {
  agreeAll,
  approve,
  approvedReview,
  conclude,
  lock,
  planReview,
  preparedReview,
  rateAll,
  rateAndLock,
  reportSeen,
} from '#tests/support/reviews.ts'

type Person = { id: string }
const CPR = '110180-1234'
const moverOf = (person: Person, reviewId: string) => ({ person: signedIn(person), reviewId })

async function open(person: Person, reviewId: string, search = '') {
  const request = await requestFrom(person, `/fidelitet/${reviewId}/rapport${search}`)
  return call(loader, request, { review: reviewId })
}

/** What the loader sends; a response in its place fails the test. */
async function pageOf(person: Person, reviewId: string, search = '') {
  const answer = await open(person, reviewId, search)
  if (answer instanceof Response) throw new Error(`Answered ${answer.status}`)
  return answer
}

async function draftFor(person: Person, reviewId: string) {
  const { view } = await pageOf(person, reviewId)
  if (view.step !== 'draft') throw new Error(`The page is at ${view.step}`)
  return view
}

async function htmlFor(person: Person, reviewId: string, reply?: Reply) {
  return render(<ReportPage {...(await pageOf(person, reviewId))} reply={reply} />)
}

/** The status of the answer to a form, and what it tells when it is no new page. */
async function send(person: Person, reviewId: string, fields: Record<string, string>) {
  const request = await requestFrom(person, `/fidelitet/${reviewId}/rapport`, formOf(fields))
  const answer = await call(action, request, { review: reviewId })
  return 'data' in answer
    ? { status: answer.init?.status, location: null, reply: answer.data }
    : { status: answer.status, location: answer.headers.get('location'), reply: undefined }
}

/** A visit whose scores are agreed on, all 3, where the raters began at 4 and at 2. */
function agreedReview(facts: Parameters<typeof preparedReview>[0] = {}) {
  const review = preparedReview(facts)
  rateAndLock(review, [4], [2])
  agreeAll(review.sofie, review.id, 3)
  conclude(review.sofie, review.id)
  return review
}

function checkedReview() {
  const review = agreedReview()
  checkFacts(moverOf(review.member, review.id))
  return review
}

/** The sections the raters have made their own. */
const ownWords = (id: string) =>
  Object.fromEntries(
    Object.entries(storedReport(id, db)?.text ?? {}).map(([section, { words }]) => [section, words]),
  )

/** A review for the tests in which everything is refused. */
let untouched: ReturnType<typeof agreedReview>
beforeAll(() => {
  untouched = agreedReview()
})

describe('who sees what', () => {
  test('a stranger finds no report, and posts none', async () => {
    const { id } = agreedReview()
    const stranger = createPerson()
    expect(await open(stranger, id)).toMatchObject({ status: 404 })
    expect(await send(stranger, id, { intent: 'check' })).toMatchObject({ status: 404 })
  })

  test('before both have locked nothing of the other rater is there, for anyone', async () => {
    const review = preparedReview()
    rateAll(review.anders, review.id, 2)
    db.$client.prepare("update ratings set note = 'KUN MIT' where review_id = ?").run(review.id)
    lock(review.anders, review.id)
    const admin = createPerson()
    grant(admin, 'admin')
    for (const person of [review.sofie, review.member, review.manager, admin]) {
      const page = await pageOf(person, review.id)
      expect(page.view).toEqual({ step: 'waiting', phase: 'prepared', without: [], corrections: [] })
      expect(JSON.stringify(page)).not.toMatch(/KUN MIT|"score"/)
    }
  })

  test.each([
    ['planned', planReview],
    ['prepared', preparedReview],
    [
      'rated',
      () => {
        const review = preparedReview()
        rateAndLock(review, [4], [2])
        return review
      },
    ],
  ])('while it is %s the page says what is missing', async (phase, make) => {
    const review = make()
    for (const person of [review.sofie, review.manager])
      expect((await pageOf(person, review.id)).view).toMatchObject({ step: 'waiting', phase })
    expect(await htmlFor(review.sofie, review.id)).toContain('Rapporten bliver skrevet, når')
  })

  test('the team sees notes and facts and no score before it is approved', async () => {
    const review = agreedReview()
    const { id, member, manager } = review
    // What tells a score: the number, the words of its step, what a rater gave, and the draft.
    const anchors = JSON.stringify(
      findReview(id)?.instrument.domains.flatMap(({ items }) => items.map(({ anchors }) => anchors['3'])),
    )
    for (const person of [member, manager]) {
      const page = await pageOf(person, id)
      expect(page.view.step).toBe('check')
      const sent = JSON.stringify(page)
      expect(sent).toContain('Talt igennem')
      expect(sent).not.toMatch(/"score"|"ratings"|"text":"|samlet score/)
      for (const anchor of JSON.parse(anchors)) expect(sent).not.toContain(anchor)
      expect(await htmlFor(person, id)).not.toMatch(/score \d|>3</)
    }
    checkFacts(moverOf(member, id))
    expect((await pageOf(member, id)).view.step).toBe('waiting')
    expect(JSON.stringify(await pageOf(member, id))).not.toMatch(/"score"|Talt igennem/)
  })

  test('the centre waits until it is approved, and then everyone reads the same but what each rater gave', async () => {
    const { id, sofie, anders, member, manager } = checkedReview()
    const admin = createPerson()
    grant(admin, 'admin')
    expect((await pageOf(admin, id)).view.step).toBe('waiting')
    approve({ id, raters: [sofie, anders] })
    const { report } = (await pageOf(sofie, id)).view as { report: FidelityReport }
    expect(report.items[0]?.ratings).toHaveLength(2)
    expect((await pageOf(anders, id)).view).toMatchObject({ step: 'result', report })
    for (const person of [admin, member, manager])
      expect((await pageOf(person, id)).view).toMatchObject({
        step: 'result',
        report: withoutRatings(report),
      })
  })

  test('what the team corrects is between the team and the raters until it is approved', async () => {
    const { id, member, manager, sofie, anders } = agreedReview()
    const admin = createPerson()
    grant(admin, 'admin')
    const correction = { id: crypto.randomUUID(), subject: 'cti-a1', text: 'Vi har ti forløb.' }
    correctFact(moverOf(member, id), correction)
    expect((await pageOf(admin, id)).view).toMatchObject({ step: 'waiting', corrections: [] })
    answerCorrection(moverOf(sofie, id), { id: correction.id, answer: 'Rettet.' })
    checkFacts(moverOf(member, id))
    expect((await pageOf(admin, id)).view).toMatchObject({ step: 'waiting', corrections: [] })
    for (const person of [member, manager])
      expect((await pageOf(person, id)).view).toMatchObject({ corrections: [{ answer: 'Rettet.' }] })
    approve({ id, raters: [sofie, anders] })
    expect((await pageOf(admin, id)).view).toMatchObject({ corrections: [{ answer: 'Rettet.' }] })
  })

  test('a draft is Danish, also for a rater who reads English', async () => {
    const { id, sofie } = agreedReview()
    const request = await requestFrom(sofie, `/fidelitet/${id}/rapport`)
    request.headers.set('cookie', `${request.headers.get('cookie')}; sprog=en`)
    const page = await call(loader, request, { review: id })
    expect(JSON.stringify(page)).toContain('har en samlet score på 3,00')
  })

  test('a cancelled review has none', async () => {
    const review = agreedReview()
    db.$client.prepare('update reviews set cancelled_at = 1 where id = ?').run(review.id)
    expect(await htmlFor(review.sofie, review.id)).toContain('Målingen er aflyst')
  })
})

describe('the words', () => {
  test('are there from the first opening, and a rater saves others', async () => {
    const { id, sofie } = agreedReview()
    const { report } = await draftFor(sofie, id)
    expect(report.text.standing).toContain('samlet score på 3,00')
    const text = { ...report.text, standing: 'Linje 1\r\n\r\nLinje 2' }
    expect(await send(sofie, id, { intent: 'write', seen: reportSeen({ id }), ...text })).toMatchObject({
      status: 302,
      location: `/fidelitet/${id}/rapport#tekst`,
    })
    expect(ownWords(id)).toMatchObject({ standing: 'Linje 1\n\nLinje 2' })
  })

  test.each(REPORT_SECTIONS)('a CPR number in %s is refused, and what was typed stays', async (section) => {
    const { id, sofie } = untouched
    const { report } = await draftFor(sofie, id)
    const typed = { ...report.text, [section]: `Talt med ${CPR} i går` }
    const { status, reply } = await send(sofie, id, { intent: 'write', seen: reportSeen({ id }), ...typed })
    expect(status).toBe(400)
    expect(reply).toMatchObject({ status: 'wrong', problems: { [section]: 'cpr' }, typed })
    expect(storedReport(id, db)).toBeNull()
    const html = await htmlFor(sofie, id, reply)
    expect(html).toContain(`Talt med ${CPR} i går`)
    expect(html).toContain(`href="#${section}"`)
    expect(html).toContain('Det ligner et CPR-nummer.')
  })

  test.each([
    [3_000, 302],
    [3_001, 400],
  ])('%i characters: %i', async (length, status) => {
    const { id, sofie } = agreedReview()
    const { report } = await draftFor(sofie, id)
    const text = { ...report.text, basis: 'ø'.repeat(length) }
    expect(await send(sofie, id, { intent: 'write', seen: reportSeen({ id }), ...text })).toMatchObject({
      status,
    })
  })

  test('a section can be written anew; the others are saved as they stand', async () => {
    const { id, sofie } = agreedReview()
    const { text: draft } = (await draftFor(sofie, id)).report
    const typed = { ...draft, standing: `Her står ${CPR}`, basis: 'Mit eget grundlag.' }
    const sent = await send(sofie, id, {
      intent: 'write',
      seen: reportSeen({ id }),
      renew: 'standing',
      ...typed,
    })
    expect(sent).toMatchObject({ status: 302, location: `/fidelitet/${id}/rapport#standing` })
    expect(ownWords(id)).toEqual({ basis: 'Mit eget grundlag.' })
  })

  test('a rater whose page is old sees both, and a second press overwrites knowingly', async () => {
    const { id, sofie, anders } = agreedReview()
    const { report, fingerprint: before } = await draftFor(sofie, id)
    const { text } = report
    await send(sofie, id, { intent: 'write', seen: before, ...text, standing: 'Hendes ord' })
    const his = { intent: 'write', ...text, standing: 'Hans ord' }
    const { status, reply } = await send(anders, id, { ...his, seen: before })
    expect(status).toBe(409)
    const html = await htmlFor(anders, id, reply)
    expect(html).toContain('Hans ord</textarea>')
    expect(html).toContain('Hendes ord</p>')
    const seen = /name="seen" value="([\w-]{43})"/.exec(html)?.[1] ?? ''
    expect(await send(anders, id, { ...his, seen })).toMatchObject({ status: 302 })
    expect(ownWords(id)).toMatchObject({ standing: 'Hans ord' })
  })

  test('names in what is saved are warned about', async () => {
    const { id, sofie } = agreedReview()
    const { text } = (await draftFor(sofie, id)).report
    await send(sofie, id, {
      intent: 'write',
      seen: reportSeen({ id }),
      ...text,
      basis: 'Vi talte med Hanne Juul.',
    })
    expect(await htmlFor(sofie, id)).toContain('&quot;Hanne Juul&quot; (navn)')
  })

  test('written for other numbers they are told of one by one, and block the approval until looked through', async () => {
    const { id, sofie, member } = checkedReview()
    const { text } = (await draftFor(sofie, id)).report
    const own = { ...text, standing: 'Teamet står godt.', basis: 'To dage hos teamet.' }
    await send(sofie, id, { intent: 'write', seen: reportSeen({ id }), ...own })
    expect((await draftFor(sofie, id)).stale).toEqual([])

    db.$client
      .prepare("update consensus_scores set score = 5 where review_id = ? and item_id = 'cti-a1'")
      .run(id)
    const html = await htmlFor(sofie, id)
    expect(html.match(/name="fits"/g)).toHaveLength(2)
    expect(html).toContain('2 afsnit er skrevet til andre tal')
    expect(html).not.toContain('value="approve"')
    const { reply, status } = await send(sofie, id, { intent: 'approve', seen: reportSeen({ id }) })
    expect([status, reply]).toEqual([409, { status: 'stale', sections: ['standing', 'basis'] }])
    expect(await htmlFor(sofie, id, reply)).toContain('Hvor teamet står: Tallene er ændret')

    // What was not the raters' own follows the scores by itself; one of their own is said to fit.
    const now = (await draftFor(sofie, id)).report.text
    expect(now).toMatchObject({ standing: own.standing, basis: own.basis })
    expect(now.strengths).not.toBe(text.strengths)
    const fits = { intent: 'write', seen: reportSeen({ id }), ...now, fits: 'basis' }
    const refused = await send(sofie, id, { ...fits, standing: `Talt med ${CPR}` })
    expect(await htmlFor(sofie, id, refused.reply)).toMatch(/name="fits"[^>]*checked=""[^>]*value="basis"/)
    await send(sofie, id, fits)
    expect((await draftFor(sofie, id)).stale).toEqual(['standing'])
    await send(sofie, id, { intent: 'write', seen: reportSeen({ id }), ...now, renew: 'standing' })
    expect((await draftFor(sofie, id)).stale).toEqual([])
    expect(await send(sofie, id, { intent: 'approve', seen: reportSeen({ id }) })).toMatchObject({
      status: 302,
    })
    expect(await send(member, id, { intent: 'write', seen: reportSeen({ id }), ...text })).toMatchObject({
      status: 403,
    })
  })
})

describe('the team’s check', () => {
  const correctionOf = (fields: Record<string, string> = {}) => ({
    intent: 'correct',
    id: crypto.randomUUID(),
    subject: 'cti-a1',
    text: 'Vi har ti forløb.',
    ...fields,
  })

  test('from correction to answer', async () => {
    const { id, member, sofie } = agreedReview()
    const correction = correctionOf()
    expect(await send(member, id, correction)).toMatchObject({ status: 302 })
    expect(await send(member, id, correction)).toMatchObject({ status: 302 })
    expect(correctionsOf(id)).toHaveLength(1)
    expect(await htmlFor(sofie, id)).toContain('A1 Tidsafgrænset forløb')

    const answer = { intent: 'answer', id: correction.id, outcome: 'kept', answer: 'Tallet står i sagerne.' }
    expect(await send(sofie, id, answer)).toMatchObject({ status: 302 })
    expect(await htmlFor(member, id)).toContain('Ikke rettet: Tallet står i sagerne.')
  })

  test.each([
    ['no subject', { subject: '' }, { subject: 'choose-subject' }],
    ['a subject of another instrument', { subject: 'mact-a1' }, { subject: 'choose-subject' }],
    ['no text', { text: ' ' }, { text: 'text-missing' }],
    ['501 characters', { text: 'ø'.repeat(501) }, { text: 'too-long' }],
    ['a CPR number', { text: `Borgeren ${CPR}` }, { text: 'cpr' }],
  ])('a correction with %s is refused', async (_, fields, problems) => {
    const { id, member } = untouched
    const { status, reply } = await send(member, id, correctionOf(fields))
    expect([status, reply]).toEqual([400, expect.objectContaining({ problems })])
    expect(correctionsOf(id)).toEqual([])
  })

  test.each([
    ['no choice', { outcome: '' }, { outcome: 'choose-answer' }],
    ['no reason', { answer: '' }, { answer: 'text-missing' }],
    ['a CPR number', { answer: CPR }, { answer: 'cpr' }],
    ['501 characters', { answer: 'ø'.repeat(501) }, { answer: 'too-long' }],
  ])('an answer with %s is refused', async (_, fields, problems) => {
    const { id, member, sofie } = untouched
    const correction = correctionOf()
    await send(member, id, correction)
    const answer = { intent: 'answer', id: correction.id, outcome: 'kept', answer: 'x', ...fields }
    const { status, reply } = await send(sofie, id, answer)
    expect([status, reply]).toEqual([400, expect.objectContaining({ problems })])
    const field = Object.keys(problems)[0]
    expect(await htmlFor(sofie, id, reply)).toContain(`href="#${correction.id}-${field}"`)
  })

  test('a second answer shows the first, and keeps what was typed', async () => {
    const { id, member, sofie, anders } = agreedReview()
    const correction = correctionOf()
    await send(member, id, correction)
    const answer = { intent: 'answer', id: correction.id, outcome: 'corrected', answer: '' }
    await send(sofie, id, answer)
    const { status, reply } = await send(anders, id, { ...answer, outcome: 'kept', answer: 'Nej' })
    expect([status, reply]).toEqual([409, expect.objectContaining({ status: 'answered', stored: 'Rettet.' })])
  })

  test('a link chooses the subject', async () => {
    const { id, member } = agreedReview()
    expect((await pageOf(member, id, '?om=cti-a2')).view).toMatchObject({ subject: 'cti-a2' })
  })

  test('is the team’s: a rater does not make it, nor the centre', async () => {
    const { id, sofie } = agreedReview()
    const assessor = createPerson()
    grant(assessor, 'assessor')
    for (const person of [sofie, assessor]) {
      expect(await send(person, id, { intent: 'check' })).toMatchObject({ status: 403 })
      expect(await send(person, id, correctionOf())).toMatchObject({ status: 403 })
    }
  })

  test('pressed twice it is made once', async () => {
    const { id, member } = agreedReview()
    for (const _ of ['once', 'twice'])
      expect(await send(member, id, { intent: 'check' })).toMatchObject({ status: 302 })
    expect(findReview(id)?.phase).toBe('checked')
  })

  test('skipped, it is not said to be made: not while the raters approve, and not in the report', async () => {
    const { id, sofie, anders, member } = agreedReview()
    skipCheck(moverOf(sofie, id), 'Teamet flytter', new Date('2099-01-01'))
    const words = 'Vurdererne gik videre, uden at teamet havde kontrolleret fakta.'
    for (const person of [sofie, member]) {
      const html = await htmlFor(person, id)
      expect(html).toContain(words)
      expect(html).not.toContain('Fakta er kontrolleret')
    }
    const { text } = (await draftFor(sofie, id)).report
    await send(sofie, id, { intent: 'write', seen: reportSeen({ id }), ...text, basis: 'Vi besøgte teamet.' })
    approve({ id, raters: [sofie, anders] })
    expect(await htmlFor(member, id)).toMatch(new RegExp(`Forbehold</dt><dd>${words}`))
  })

  test('a reason for going on that names somebody is looked at once more', async () => {
    const { id, sofie } = agreedReview()
    db.$client
      .prepare("update reviews set review_on = '2025-06-30', created_at = 0, concluded_at = 0 where id = ?")
      .run(id)
    const skip = { intent: 'skip', reason: 'Hanne Juul er syg' }
    const { reply } = await send(sofie, id, skip)
    expect(reply).toMatchObject({ status: 'look-again' })
    const html = await htmlFor(sofie, id, reply)
    expect(html).toContain('&quot;Hanne Juul&quot; (navn)')
    expect(html).toContain('name="looked-at" value="Hanne Juul er syg"')
    expect(findReview(id)?.phase).toBe('agreed')
    const meant = { ...skip, 'looked-at': skip.reason }
    expect(await send(sofie, id, meant)).toMatchObject({ status: 302 })
  })

  test('going on without it is refused while the team has time, and needs a reason after', async () => {
    const { id, sofie } = agreedReview({ reviewOn: '2099-01-31' })
    expect(await send(sofie, id, { intent: 'skip', reason: 'Flytning' })).toMatchObject({ status: 403 })
    db.$client
      .prepare("update reviews set review_on = '2025-06-30', created_at = 0, concluded_at = 0 where id = ?")
      .run(id)
    expect(await htmlFor(sofie, id)).toContain('Gå videre uden teamets kontrol')
    for (const [reason, problem] of [
      ['', 'text-missing'],
      [CPR, 'cpr'],
      ['ø'.repeat(501), 'too-long'],
    ] as const)
      expect((await send(sofie, id, { intent: 'skip', reason })).reply).toMatchObject({
        problems: { reason: problem },
      })
    expect(await send(sofie, id, { intent: 'skip', reason: 'Flytning' })).toMatchObject({ status: 302 })
    expect(findReview(id)?.phase).toBe('checked')
  })
})

describe('approval', () => {
  test('one rater and then the other, each of what they saw', async () => {
    const { id, sofie, anders } = checkedReview()
    const { fingerprint: seen } = await draftFor(sofie, id)
    expect(await send(sofie, id, { intent: 'approve', seen })).toMatchObject({ status: 302 })
    expect(await htmlFor(sofie, id)).toContain('Du har godkendt.')
    expect(await htmlFor(anders, id)).toContain('Den anden vurderer har godkendt.')
    expect(await send(anders, id, { intent: 'approve', seen })).toMatchObject({ status: 302 })
    expect((await pageOf(anders, id)).view.step).toBe('result')
  })

  test('both at once from the same page freeze one report', async () => {
    const { id, sofie, anders } = checkedReview()
    const { fingerprint: seen } = await draftFor(sofie, id)
    const answers = await Promise.all(
      [sofie, anders, sofie, anders].map((person) => send(person, id, { intent: 'approve', seen })),
    )
    expect(answers.map(({ status }) => status)).toEqual([302, 302, 302, 302])
    const events = db.$client
      .prepare("select count(*) from review_events where review_id = ? and event = 'approved'")
      .pluck()
      .get(id)
    expect(events).toBe(2)
  })

  test('words changed since are told of, and are to be read first', async () => {
    const { id, sofie, anders } = checkedReview()
    const { fingerprint: seen, report } = await draftFor(sofie, id)
    await send(anders, id, { intent: 'write', seen: reportSeen({ id }), ...report.text, basis: 'Nyt.' })
    const { status, reply } = await send(sofie, id, { intent: 'approve', seen })
    expect([status, reply]).toEqual([409, { status: 'changed' }])
    expect(await htmlFor(sofie, id, reply)).toContain('Rapporten er ændret, siden du åbnede siden.')
  })

  test('is not offered while a correction waits for its answer', async () => {
    const { id, sofie, member } = agreedReview()
    correctFact(moverOf(member, id), { id: crypto.randomUUID(), subject: 'cti-a1', text: 'Vi har ti' })
    checkFacts(moverOf(member, id))
    const html = await htmlFor(sofie, id)
    expect(html).toContain('Svar på teamets rettelse, før I godkender.')
    expect(html).not.toContain('value="approve"')
    const { fingerprint: seen } = await draftFor(sofie, id)
    expect(await send(sofie, id, { intent: 'approve', seen })).toMatchObject({ status: 409 })
  })

  test('no such move', async () => {
    const { id, sofie } = checkedReview()
    expect(await send(sofie, id, { intent: 'publish' })).toMatchObject({ status: 400 })
  })
})

describe('the approved report', () => {
  test('has words, numbers, files and every item', async () => {
    const first = approvedReview(4)
    const { id, sofie, anders, member } = agreedReview({ again: first })
    const correction = { id: crypto.randomUUID(), subject: 'cti-a1', text: 'Vi har ti forløb.' }
    correctFact(moverOf(member, id), correction)
    answerCorrection(moverOf(sofie, id), { id: correction.id, answer: 'Rettet i teksten.' })
    checkFacts(moverOf(member, id))
    approve({ id, raters: [sofie, anders] })
    const html = await htmlFor(member, id)
    for (const words of [
      'Hvor teamet står',
      'Sådan er målingen lavet',
      'Den samlede score er faldet fra 4,00 til 3,00',
      'Vurderer A: Sofie Lund',
      'Hvor enige vurdererne var fra start',
      'Talt igennem',
      'Rettet i teksten.',
      `href="/fidelitet/${id}/fil/rapport.pdf"`,
      `href="/fidelitet/${id}/fil/rapport.docx"`,
      `href="/fidelitet/${id}/fil/punkter.csv"`,
    ])
      expect(html).toContain(words)
    expect(html.match(/<tr id="cti-/g)).toHaveLength(agreedScores(id).size)
    expect(html).not.toContain('Selvvurdering')
    expect(html).not.toContain('/rettelse"')
  })

  test('an erratum stands on top and at its item, and what was approved stays', async () => {
    const { id, sofie, member } = approvedReview(3)
    const before = (await pageOf(member, id)).view
    const erratum = {
      id: crypto.randomUUID(),
      itemId: 'cti-a1',
      score: 4,
      notRelevantReason: null,
      reason: 'Talt to gange',
    }
    correctScore(moverOf(sofie, id), erratum, 0, new Date('2099-03-03T10:00:00Z'))
    const html = await htmlFor(member, id)
    expect(html.match(/Rettet den 3\. marts 2099 fra 3 til 4: Talt to gange/g)).toHaveLength(2)
    expect(html).toContain('Samlet score 3,00 → 3,05')
    expect((await pageOf(member, id)).view).toMatchObject({ report: 'report' in before && before.report })
    expect(await htmlFor(sofie, id)).toContain(`/fidelitet/${id}/rettelse`)
  })

  test('a self-assessment says so at the head of every number', async () => {
    const { id, manager } = approvedReview(4, { mode: 'self' })
    const html = await htmlFor(manager, id)
    for (const heading of ['Områder', 'De tre moduler', 'Alle punkter'])
      expect(html).toMatch(new RegExp(`<h2>${heading} <span class="ds-tag"[^>]*>Selvvurdering`))
    expect(html).not.toContain('Hvor enige')
  })

  test('of fewer forløb than the rule is called provisional, and why', async () => {
    const { id, member } = approvedReview(4, { caseCount: 8 })
    const html = await htmlFor(member, id)
    expect(html).toMatch(/ds-tag[^>]*>Foreløbig/)
    expect(html).toContain('vurdererne så på 8 forløb, og reglen er 10')
  })

  test('after two years the raters are called by their seats', async () => {
    const { id, member } = approvedReview(4)
    db.$client.prepare('update reviews set approved_at = 0 where id = ?').run(id)
    const html = await htmlFor(member, id)
    expect(html).toContain('Vurderer A, Vurderer B')
    expect(html).not.toContain('Sofie Lund')
  })
})
