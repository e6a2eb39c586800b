import { describe, expect, test } from 'vitest'
import { correctScore } from '#app/domain/fidelity/report/errata.server.ts'
import { agreedScores } from '#app/domain/fidelity/review/consensus.server.ts'
import { eventsOf } from '#app/domain/fidelity/review/events.server.ts'
import { findReview } from '#app/domain/fidelity/review/reviews.server.ts'
import { FidelityConsensusPage } from '#app/routes/fidelity-consensus/fidelity-consensus-page.tsx'
import { action, loader } from '#app/routes/fidelity-consensus/route.tsx'
import { db } from '#db/client.server.ts'
import { ratings } from '#db/schema/index.ts'
import { createPerson, grant, signedIn } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'
import { type Fields, openPage, sendTo } from '#tests/support/review-pages.ts'
import {
  agreeOn,
  approvedReview,
  approve,
  checkFacts,
  conclude,
  CTI_ITEMS,
  lock,
  planReview,
  preparedReview,
  rateAll,
  rateAndLock,
} from '#tests/support/reviews.ts'

type Person = { id: string }

const open = (person: Person, id: string) => openPage(loader, person, id, 'konsensus')
const send = (person: Person, id: string, fields: Fields) =>
  sendTo(action, person, { id, page: 'konsensus' }, fields)

async function viewOf(person: Person, id: string) {
  const { loaded } = await open(person, id)
  if (!loaded) throw new Error('The page should open')
  return loaded.view
}

/** The page as the server sends it, with what the action replied. */
async function drawn(person: Person, id: string, reply?: unknown) {
  const { loaded } = await open(person, id)
  if (!loaded) throw new Error('The page should open')
  // What a test sends is the reply of this very page's action.
  const props = { head: loaded.head, view: loaded.view, reply: reply as undefined }
  const page = await render(<FidelityConsensusPage {...props} />)
  return page.replaceAll('&quot;', '"').replaceAll('\u00a0', ' ')
}

/** Both have locked; they differ by two on a1, by one on b2, and on whether c1 is relevant. */
function inTalk() {
  const review = preparedReview()
  const anders = { 'cti-a1': 2, 'cti-b2': 3, 'cti-c1': 'not-relevant' } as const
  rateAndLock(review, [4], [4, anders])
  return review
}

const agreement = (fields: Fields = {}): Fields => ({
  intent: 'agree',
  itemId: 'cti-a1',
  seen: '0',
  score: '3',
  reason: '',
  note: 'Ti af tolv forløb',
  cases: '12',
  ...fields,
})

const seenOf = (id: string, itemId = 'cti-a1') => String(agreedScores(id).get(itemId)?.savedAt.getTime() ?? 0)

async function conclusion(person: Person, id: string, caseCount = '10') {
  const view = await viewOf(person, id)
  return { intent: 'conclude', seen: 'seen' in view ? String(view.seen) : '', caseCount }
}

/** Agrees on the three items they differ on, and concludes. */
async function concluded(caseCount = 10) {
  const review = inTalk()
  for (const itemId of ['cti-a1', 'cti-b2', 'cti-c1']) agreeOn(review.anders, review.id, itemId, 3)
  conclude(review.sofie, review.id, caseCount)
  return review
}

describe('before all have locked', () => {
  test('it waits, and shows nothing of what anybody gave', async () => {
    const { id, sofie, anders } = preparedReview()
    expect(await viewOf(sofie, id)).toEqual({ step: 'waiting', hasLocked: false })
    rateAll(sofie, id, 4)
    lock(sofie, id)
    expect(await viewOf(sofie, id)).toEqual({ step: 'waiting', hasLocked: true })
    expect(await viewOf(anders, id)).toEqual({ step: 'waiting', hasLocked: false })
    expect(await drawn(sofie, id)).toContain('Den anden vurderer er ikke færdig endnu')
    expect(await drawn(anders, id)).toContain(`href="/fidelitet/${id}/vurdering"`)
    for (const fields of [agreement(), await conclusion(sofie, id), { intent: 'reopen', reason: 'Nu' }])
      expect((await send(sofie, id, fields)).status).toBe(403)
  })

  test('before the fact sheet it waits as well', async () => {
    const { id, sofie } = planReview()
    expect(await viewOf(sofie, id)).toMatchObject({ step: 'waiting' })
  })
})

describe('the list', () => {
  test('has differences first, the largest first, and what was given alike agreed already', async () => {
    const { id, sofie } = inTalk()
    const view = await viewOf(sofie, id)
    if (view.step !== 'agree') throw new Error('They should be agreeing')
    expect(view.differing.map((item) => [item.id, item.given])).toEqual([
      ['cti-c1', null],
      ['cti-a1', null],
      ['cti-b2', null],
    ])
    expect(view.same).toHaveLength(CTI_ITEMS.length - 3)
    expect(view.same.every(({ given }) => given?.score === 4)).toBe(true)

    const page = await drawn(sofie, id)
    expect(page).toContain('3 punkter, I ser forskelligt på')
    expect(page).toContain('Vurderer B: Anders Dahl: 2')
    expect(page).toContain('2 trin fra hinanden')
    expect(page).toContain('Uenige om, hvorvidt punktet er relevant')
    expect(page).toContain('Skriv, hvorfor I valgte den score')
    expect(page).toContain(`${CTI_ITEMS.length - 3} af ${CTI_ITEMS.length} punkter aftalt`)
    expect(page).toContain('I mangler at aftale 3 punkter')
  })

  test('tells how far they agreed before they talked, and never a bare per cent', async () => {
    const { id, sofie } = inTalk()
    const page = await drawn(sofie, id)
    expect(page).toContain('89 % af 19 punkter') // 17 of the 19 both gave a number
    expect(page).toContain('95 % af 19 punkter')
    expect(page).toContain('0,16') // (2 + 1) / 19
    expect(page).toContain('1 punkt er ikke talt med')
  })

  test('says so where a figure cannot be calculated', async () => {
    const review = preparedReview()
    rateAndLock(review, [4])
    const page = await drawn(review.sofie, review.id)
    expect(page.split('kan ikke beregnes')).toHaveLength(3) // both kappas
    expect(page).toContain('I er enige om alle punkter')
  })
})

describe('an agreed score', () => {
  test('is saved by itself with its note, and both ratings stay', async () => {
    const { id, sofie, anders } = inTalk()
    const before = db.select().from(ratings).all()
    const sent = await send(anders, id, agreement())
    expect(sent).toMatchObject({ status: 302, to: `/fidelitet/${id}/konsensus#cti-a1` })
    expect(agreedScores(id).get('cti-a1')).toMatchObject({ score: 3, note: 'Ti af tolv forløb', cases: 12 })
    expect(db.select().from(ratings).all()).toEqual(before)
    const view = await viewOf(sofie, id)
    if (view.step !== 'agree') throw new Error('They should be agreeing')
    const item = view.differing.find((one) => one.id === 'cti-a1')
    expect(item?.ratings.map(({ seat, score }) => [seat, score])).toEqual([
      ['A', 4],
      ['B', 2],
    ])
  })

  test.each<{ fields: Fields; problems: Record<string, string> }>([
    { fields: { note: '' }, problems: { note: 'agreed-note-missing' } },
    { fields: { note: '110180 1234' }, problems: { note: 'cpr' } },
    { fields: { note: 'x'.repeat(501) }, problems: { note: 'too-long' } },
    { fields: { score: 'not-relevant' }, problems: { reason: 'reason-missing' } },
    { fields: { score: '6' }, problems: { score: 'choose-score' } },
    { fields: { cases: 'ti' }, problems: { cases: 'cases-behind' } },
  ])('is refused for $problems, and what was typed comes back', async ({ fields, problems }) => {
    const { id, sofie } = inTalk()
    const { status, reply } = await send(sofie, id, agreement(fields))
    expect(status).toBe(400)
    expect(reply).toMatchObject({ status: 'wrong', problems, typed: fields })
    expect(agreedScores(id).has('cti-a1')).toBe(false)
    expect(await drawn(sofie, id, reply)).toContain('ds-error-summary')
  })

  test('needs no note where both gave it alike, and none beside a reason', async () => {
    const { id, sofie } = inTalk()
    const alike = agreement({ itemId: 'cti-a2', note: '', seen: seenOf(id, 'cti-a2') })
    expect((await send(sofie, id, alike)).status).toBe(302)
    const notRelevant = agreement({ score: 'not-relevant', reason: 'Ingen i fase 3', note: '' })
    expect((await send(sofie, id, notRelevant)).status).toBe(302)
  })

  test('of two raters at once is one, and the other is shown it beside their own', async () => {
    const { id, sofie, anders } = inTalk()
    await send(anders, id, agreement({ note: 'Anders skrev først' }))
    const late = agreement({ score: '4', note: 'Sofie skrev bagefter' })
    const { status, reply } = await send(sofie, id, late)
    expect([status, reply]).toMatchObject([409, { status: 'newer', stored: { score: 3 } }])
    expect(agreedScores(id).get('cti-a1')).toMatchObject({ score: 3, note: 'Anders skrev først' })
    const page = await drawn(sofie, id, reply)
    expect(page).toContain('Sofie skrev bagefter</textarea>')
    expect(page).toContain('Anders skrev først</p>')

    expect((await send(sofie, id, { ...late, seen: seenOf(id) })).status).toBe(302)
    expect(agreedScores(id).get('cti-a1')).toMatchObject({ score: 4, note: 'Sofie skrev bagefter' })
  })

  test('sent twice is saved once, and is no conflict', async () => {
    const { id, sofie, anders } = inTalk()
    await send(sofie, id, agreement())
    const savedAt = seenOf(id)
    expect((await send(sofie, id, agreement())).status).toBe(302)
    expect((await send(anders, id, agreement())).status).toBe(302)
    expect(seenOf(id)).toBe(savedAt)
  })
})

describe('concluding', () => {
  test('waits until every item is agreed on, and keeps the count typed', async () => {
    const { id, sofie } = inTalk()
    const { status, reply } = await send(sofie, id, await conclusion(sofie, id, '9'))
    expect(status).toBe(400)
    expect(reply).toMatchObject({
      status: 'incomplete',
      missing: [{ id: 'cti-a1' }, { id: 'cti-b2' }, { id: 'cti-c1' }],
    })
    expect(await drawn(sofie, id, reply)).toMatch(
      /name="caseCount"[^>]* value="9"|value="9"[^>]* name="caseCount"/,
    )
    expect(findReview(id)?.phase).toBe('rated')
  })

  test.each(['', '-1', '41', 'ti', '2,5'])('refuses "%s" as the number of forløb', async (caseCount) => {
    const review = preparedReview()
    rateAndLock(review, [4])
    const fields = await conclusion(review.sofie, review.id, caseCount)
    const { status, reply } = await send(review.sofie, review.id, fields)
    expect([status, reply]).toMatchObject([400, { problem: 'cases-seen', caseCount }])
    expect(await drawn(review.sofie, review.id, reply)).toContain('href="#case-count"')
  })

  test.each(['0', '10', '40'])('takes %s of 40 forløb', async (caseCount) => {
    const review = preparedReview()
    rateAndLock(review, [4])
    const fields = await conclusion(review.sofie, review.id, caseCount)
    const page = { status: 302, to: `/fidelitet/${review.id}/konsensus` }
    expect(await send(review.sofie, review.id, fields)).toMatchObject(page)
    expect(await send(review.sofie, review.id, fields)).toMatchObject(page) // a double click
    expect(findReview(review.id)).toMatchObject({ phase: 'agreed', caseCount: Number(caseCount) })
    expect(eventsOf(review.id).filter(({ event }) => event === 'concluded')).toHaveLength(1)
  })

  test('refuses fewer forløb than an item rests on, names it, and keeps the count typed', async () => {
    const review = preparedReview()
    rateAndLock(review, [4])
    const { id, sofie } = review
    await send(sofie, id, agreement({ itemId: 'cti-a2', seen: seenOf(id, 'cti-a2'), cases: '12' }))
    await send(sofie, id, agreement({ itemId: 'cti-b1', seen: seenOf(id, 'cti-b1'), cases: '9' }))
    const { status, reply } = await send(sofie, id, await conclusion(sofie, id, '11'))
    expect(status).toBe(400)
    const page = await drawn(sofie, id, reply)
    expect(page.split('Punkt A2 bygger på 12 forløb. Skriv mindst 12')).toHaveLength(3) // on top and at the field
    expect(page).toMatch(/name="caseCount"[^>]* value="11"|value="11"[^>]* name="caseCount"/)
    expect(findReview(id)?.phase).toBe('rated')
    expect((await send(sofie, id, await conclusion(sofie, id, '12'))).status).toBe(302)
  })

  test('holds for what was on the page: a score changed since is to be seen first', async () => {
    const review = preparedReview()
    rateAndLock(review, [4])
    const { id, sofie, anders } = review
    const fields = await conclusion(sofie, id)
    agreeOn(anders, id, 'cti-a2', 1)
    const { status, reply } = await send(sofie, id, fields)
    expect([status, reply]).toMatchObject([409, { problem: 'changed', caseCount: '10' }])
    expect(await drawn(sofie, id, reply)).toContain('En score er ændret')
    expect((await send(sofie, id, { intent: 'conclude', caseCount: '10' })).status).toBe(409)
    expect(findReview(id)?.phase).toBe('rated')
    expect((await send(sofie, id, await conclusion(sofie, id))).status).toBe(302)
  })

  test('on fewer forløb than the rule says it is provisional, and why', async () => {
    const enough = await concluded(10)
    expect(await drawn(enough.sofie, enough.id)).not.toContain('foreløbigt')
    const few = await concluded(9)
    expect(await drawn(few.sofie, few.id)).toContain(
      'Resultatet er foreløbigt: Der er set på 9 forløb, og reglen er mindst 10.',
    )
  })

  test('leaves all three scores to be read, and nothing to be changed', async () => {
    const { id, sofie } = await concluded()
    expect((await send(sofie, id, agreement({ seen: seenOf(id) }))).status).toBe(403)
    expect(await send(sofie, id, agreement({ quietly: 'yes' }))).toMatchObject({
      status: 403,
      reply: { status: 'closed' },
    })
    const late = await send(sofie, id, agreement({ note: 'Kom for sent' }))
    expect(late).toMatchObject({ status: 403, reply: { status: 'closed', typed: { note: 'Kom for sent' } } })
    expect(await drawn(sofie, id, late.reply)).toContain('Kom for sent</p>')

    const page = await drawn(sofie, id)
    expect(page).toContain(`href="/fidelitet/${id}/rapport"`)
    expect(page).not.toContain('item-form')
    expect(page).toContain('<td>4</td><td>2</td><td><strong>3</strong></td>')
  })
})

describe('opening the talk again', () => {
  const reopening = (reason: string, more: Fields = {}) => ({ intent: 'reopen', reason, ...more })

  test.each([
    { reason: ' ', problem: 'why-missing' },
    { reason: '110180-1234', problem: 'cpr' },
    { reason: 'x'.repeat(501), problem: 'too-long' },
  ])('asks for a reason that can stand: $problem', async ({ reason, problem }) => {
    const { id, sofie } = await concluded()
    const { status, reply } = await send(sofie, id, reopening(reason))
    expect([status, reply]).toMatchObject([400, { problem, reason }])
    expect(await drawn(sofie, id, reply)).toContain('href="#reopen-reason"')
    expect(findReview(id)?.phase).toBe('agreed')
  })

  test('is done once, with who and why, and the scores can be changed', async () => {
    const { id, sofie, anders } = await concluded()
    for (const rater of [sofie, anders])
      expect((await send(rater, id, reopening('x'.repeat(500)))).status).toBe(302)
    const reopened = eventsOf(id).filter(({ event }) => event === 'reopened')
    expect(reopened).toMatchObject([{ reason: 'x'.repeat(500), personId: sofie.id }])
    expect((await send(anders, id, agreement({ seen: seenOf(id), score: '2' }))).status).toBe(302)
  })

  test('a reason that may name somebody is looked at once more', async () => {
    const { id, sofie } = await concluded()
    const reason = 'Hanne Juul huskede forkert'
    const { status, reply } = await send(sofie, id, reopening(reason))
    expect([status, findReview(id)?.phase]).toEqual([200, 'agreed'])
    expect(await drawn(sofie, id, reply)).toContain('"Hanne Juul" (navn)')
    expect((await send(sofie, id, reopening(reason, { 'looked-at': reason }))).status).toBe(302)
  })

  test('takes the team’s check and approvals away, and is over once all have approved', async () => {
    const review = await concluded()
    checkFacts(review)
    expect((await send(review.sofie, review.id, reopening('En fejl'))).status).toBe(302)
    expect(findReview(review.id)).toMatchObject({
      phase: 'rated',
      raters: [{ approved: false }, { approved: false }],
    })
    conclude(review.sofie, review.id)
    checkFacts(review)
    approve(review)
    expect((await send(review.sofie, review.id, reopening('En fejl'))).status).toBe(403)
    const page = await drawn(review.sofie, review.id)
    expect(page).toContain('Scorerne er godkendt og bliver ikke ændret.')
    expect(page).not.toContain('name="reason"')
  })
})

test('a score corrected after the approval is told on top and at its item', async () => {
  const { id, sofie } = approvedReview(3)
  expect(await drawn(sofie, id)).not.toContain('Rettelser efter godkendelsen')
  const given = {
    itemId: 'cti-a1',
    score: 4,
    notRelevantReason: null,
    reason: 'Tre forløb var talt to gange.',
  }
  correctScore({ person: signedIn(sofie), reviewId: id }, { id: crypto.randomUUID(), ...given }, 0)
  const page = await drawn(sofie, id)
  expect(page).toContain('Rettelser efter godkendelsen')
  expect(page.split('fra 3 til 4: Tre forløb var talt to gange.')).toHaveLength(3)
  expect(page).toMatch(/href="#cti-a1".*<tr id="cti-a1"/s)
})

describe('a self-assessment', () => {
  test('is one list that the rater looks through, note and all', async () => {
    const review = preparedReview({ mode: 'self' })
    const { id, manager } = review
    rateAndLock(review, [3])
    const view = await viewOf(manager, id)
    if (view.step !== 'agree') throw new Error('There should be scores to look through')
    expect([view.differing, view.same.length, view.agreement]).toEqual([[], CTI_ITEMS.length, null])
    const page = await drawn(manager, id)
    expect(page).not.toMatch(
      /\bI (begge|har|gav|mangler|ser|skriver|valgte)\b|[Dd]en anden|Vurderer A|Fælles score:/,
    )

    expect((await send(manager, id, await conclusion(manager, id))).status).toBe(302)
    expect(findReview(id)?.phase).toBe('checked')
    expect(await drawn(manager, id)).not.toContain('Vurderer')
  })
})

describe('who gets in', () => {
  test('its raters; others who may know of it are told no, and strangers that there is none', async () => {
    const assessor = createPerson()
    grant(assessor, 'assessor')
    for (const review of [inTalk(), await concluded(), approvedReview(4)]) {
      const { id, member, manager, sofie } = review
      expect((await open(sofie, id)).status).toBe(200)
      for (const [status, person] of [
        [403, member],
        [403, manager],
        [403, assessor],
        [404, createPerson()],
        [404, planReview().manager],
      ] as const) {
        expect((await open(person, id)).status).toBe(status)
        expect((await send(person, id, agreement())).status).toBe(status)
        expect((await send(person, id, { intent: 'conclude', seen: '0', caseCount: '10' })).status).toBe(
          status,
        )
        expect((await send(person, id, { intent: 'reopen', reason: 'Nu' })).status).toBe(status)
      }
    }
  })

  test.each([
    { intent: 'approve' },
    { intent: 'toString' },
    {},
    agreement({ itemId: 'icm-a1' }),
  ])('%j is a bad request', async (fields) => {
    const { id, sofie } = inTalk()
    expect((await send(sofie, id, fields)).status).toBe(400)
  })
})
