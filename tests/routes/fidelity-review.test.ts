import { expect, describe, test } from 'vitest'
import { comparedRatings } from '#app/domain/fidelity/review/consensus.server.ts'
import { ownRatings, saveRating } from '#app/domain/fidelity/review/rating.server.ts'
import { action, loader } from '#app/routes/fidelity-review/route.tsx'
import { db } from '#db/client.server.ts'
import { consensusScores, ratings } from '#db/schema/index.ts'
import { call, createPerson, formOf, grant, requestFrom } from '#tests/support/people.ts'
import { agreeOn, CTI_ITEMS, lock, planReview, rateAll } from '#tests/support/reviews.ts'

type Person = { id: string }
type Fields = Record<string, string | string[]>

async function open(person: Person, id: string) {
  const answer = await call(loader, await requestFrom(person, `/fidelitet/${id}`), { review: id })
  if (answer instanceof Response) return answer.status
  return answer.view
}

async function send(person: Person, id: string, fields: Fields) {
  const answer = await call(action, await requestFrom(person, `/fidelitet/${id}`, formOf(fields)), {
    review: id,
  })
  if ('data' in answer) return { status: answer.init?.status ?? 200, to: null, reply: answer.data }
  return { status: answer.status, to: answer.headers.get('location'), reply: null }
}

const rating = (fields: Fields = {}): Fields => ({
  intent: 'rate',
  itemId: 'cti-a1',
  score: '4',
  reason: '',
  note: '',
  ...fields,
})

const stepFor = async (person: Person, id: string) => {
  const view = await open(person, id)
  return typeof view === 'number' ? view : view.step
}

describe('rating', () => {
  test('an item is saved by itself, and stands when the page is opened again', async () => {
    const { id, sofie } = planReview()
    const sent = await send(
      sofie,
      id,
      rating({ note: 'Ti sager', evidence: ['Sagsgennemgang', 'Kontaktregistrering'] }),
    )
    expect(sent).toMatchObject({ status: 302, to: `/fidelitet/${id}#cti-a1` })

    const view = await open(sofie, id)
    if (typeof view === 'number' || view.step !== 'rate') throw new Error('She should be rating')
    expect(view.domains[0]?.items[0]?.given).toMatchObject({
      score: 4,
      note: 'Ti sager',
      evidence: ['Sagsgennemgang', 'Kontaktregistrering'],
    })
    expect(view.domains[0]?.items[1]?.given).toBeNull()
  })

  test('sent twice it is one rating; sent anew it replaces the former', async () => {
    const { id, sofie } = planReview()
    await send(sofie, id, rating())
    await send(sofie, id, rating())
    await send(sofie, id, rating({ score: 'not-relevant', reason: 'Ingen i fase 3' }))
    const given = ownRatings({ personId: sofie.id, reviewId: id })
    expect([...given.values()]).toMatchObject([
      { itemId: 'cti-a1', score: null, notRelevantReason: 'Ingen i fase 3' },
    ])
  })

  test('a script that asks quietly is answered and not sent on', async () => {
    const { id, sofie } = planReview()
    expect(await send(sofie, id, rating({ quietly: 'yes' }))).toMatchObject({
      status: 200,
      reply: { status: 'saved' },
    })
  })

  test.each([
    ['note', { note: 'Set hos 110180-1234' }, { note: 'cpr' }],
    ['reason', { score: 'not-relevant', reason: '1101801234' }, { reason: 'cpr' }],
  ])('a CPR number in the %s is refused, and the text comes back', async (_, fields, problems) => {
    const { id, sofie } = planReview()
    const { status, reply } = await send(sofie, id, rating(fields))
    expect(status).toBe(400)
    expect(reply).toMatchObject({ status: 'wrong', problems, typed: fields })
    expect(ownRatings({ personId: sofie.id, reviewId: id }).size).toBe(0)
  })

  test('"not relevant" needs its reason', async () => {
    const { id, sofie } = planReview()
    const { status, reply } = await send(sofie, id, rating({ score: 'not-relevant' }))
    expect([status, reply]).toMatchObject([400, { problems: { reason: 'reason-missing' } }])
  })

  test.each<{ fields: Fields }>([
    { fields: { intent: 'abolish' } },
    { fields: { itemId: 'icm-a1' } },
    { fields: { itemId: '' } },
  ])('$fields is a bad request', async ({ fields }) => {
    const { id, sofie } = planReview()
    expect((await send(sofie, id, rating(fields))).status).toBe(400)
  })
})

describe('two raters are blind to each other', () => {
  test('until both have locked', async () => {
    const { id, sofie, anders } = planReview()
    rateAll(sofie, id, 4)
    lock(sofie, id)
    await send(anders, id, rating({ score: '2', note: 'Kun Anders ved det' }))

    expect(JSON.stringify(await open(sofie, id))).not.toContain('Kun Anders ved det')
    expect(comparedRatings({ personId: sofie.id, reviewId: id })).toEqual([])
    const view = await open(anders, id)
    if (typeof view === 'number' || view.step !== 'rate') throw new Error('He should be rating')
    expect(view.domains.flatMap(({ items }) => items).filter(({ given }) => given)).toHaveLength(1)
  })

  test('and then only they can compare', async () => {
    const { id, sofie, anders, manager } = planReview()
    for (const rater of [sofie, anders]) {
      rateAll(rater, id, 4)
      lock(rater, id)
    }
    expect(comparedRatings({ personId: sofie.id, reviewId: id })).toHaveLength(2 * CTI_ITEMS.length)
    expect(comparedRatings({ personId: manager.id, reviewId: id })).toEqual([])
  })
})

describe('locking', () => {
  test('is refused while something is missing, and says what', async () => {
    const { id, sofie } = planReview()
    await send(sofie, id, rating())
    const { status, reply } = await send(sofie, id, { intent: 'lock' })
    expect(status).toBe(400)
    expect(reply?.status === 'incomplete' && reply.missing.map((item) => item.id)).toEqual(CTI_ITEMS.slice(1))
    expect(await stepFor(sofie, id)).toBe('rate')
  })

  test('ends the rating: a later save is refused and changes nothing', async () => {
    const { id, sofie } = planReview()
    rateAll(sofie, id, 4)
    expect((await send(sofie, id, { intent: 'lock' })).status).toBe(302)
    expect((await send(sofie, id, rating({ score: '1' }))).status).toBe(403)
    expect(ownRatings({ personId: sofie.id, reviewId: id }).get('cti-a1')?.score).toBe(4)
  })

  test('is asked for again inside the write: a save already past the door is refused too', () => {
    const { id, sofie } = planReview()
    rateAll(sofie, id, 4)
    lock(sofie, id)
    const given = { score: 1, notRelevantReason: null, note: '', evidence: [], savedAt: new Date() }
    const outcome = saveRating({ personId: sofie.id, reviewId: id }, { itemId: 'cti-a1', ...given })
    expect(outcome).toEqual({ status: 'refused' })
  })

  test('at the same time as a save leaves no item saved after the lock', async () => {
    const { id, sofie } = planReview()
    rateAll(sofie, id, 4)
    const sent = await Promise.all([
      send(sofie, id, rating({ score: '5' })),
      send(sofie, id, { intent: 'lock' }),
      send(sofie, id, rating({ score: '3' })),
      send(sofie, id, { intent: 'lock' }),
    ])
    expect(sent.filter(({ to }) => to === `/fidelitet/${id}`)).toHaveLength(1) // one lock
    const last = sent
      .flatMap(({ to }, place) => (to?.endsWith('#cti-a1') ? [['5', '', '3'][place]] : []))
      .at(-1)
    expect(String(ownRatings({ personId: sofie.id, reviewId: id }).get('cti-a1')?.score)).toBe(last ?? '4')
  })

  test('by the last rater agrees on what was given alike, and on nothing else', async () => {
    const { id, sofie, anders } = planReview()
    rateAll(sofie, id, 4, { 'cti-b2': 2 })
    rateAll(anders, id, 4, { 'cti-a1': 1, 'cti-b2': 3 })
    lock(sofie, id)
    expect(
      db
        .select()
        .from(consensusScores)
        .all()
        .filter(({ reviewId }) => reviewId === id),
    ).toEqual([])
    lock(anders, id)

    const view = await open(sofie, id)
    if (typeof view === 'number' || view.step !== 'agree') throw new Error('They should be agreeing')
    expect(view.differing.map((item) => [item.id, item.given])).toEqual([
      ['cti-a1', null],
      ['cti-b2', null],
    ])
    expect(view.same).toHaveLength(CTI_ITEMS.length - 2)
    expect(view.same.every(({ given }) => given?.score === 4)).toBe(true)
  })
})

describe('from two ratings to a result', () => {
  function inConsensus() {
    const review = planReview()
    rateAll(review.sofie, review.id, 4)
    rateAll(review.anders, review.id, 4, { 'cti-a1': 2 })
    lock(review.sofie, review.id)
    lock(review.anders, review.id)
    return review
  }
  const agreement = { intent: 'agree', itemId: 'cti-a1', score: '3', reason: '', note: 'Ti af tolv forløb' }

  async function seenBy(person: Person, id: string) {
    const view = await open(person, id)
    return typeof view !== 'number' && 'seen' in view ? String(view.seen) : ''
  }

  test('the whole way', async () => {
    const { id, sofie, anders, member, manager } = inConsensus()
    expect(await open(member, id)).toBe(404)
    expect((await send(sofie, id, { intent: 'approve', seen: await seenBy(sofie, id) })).reply).toMatchObject(
      {
        status: 'incomplete',
        missing: [{ id: 'cti-a1' }],
      },
    )

    expect((await send(anders, id, agreement)).status).toBe(302)
    expect((await send(sofie, id, { intent: 'approve', seen: await seenBy(sofie, id) })).status).toBe(302)
    expect(await stepFor(sofie, id)).toBe('wait-for-approval')
    expect(await stepFor(anders, id)).toBe('approve')
    expect(await open(member, id)).toBe(404)

    expect((await send(anders, id, { intent: 'approve', seen: await seenBy(anders, id) })).status).toBe(302)
    for (const person of [sofie, anders, member, manager]) {
      const view = await open(person, id)
      if (typeof view === 'number' || view.step !== 'result') throw new Error('It should be a result')
      expect(view.result.total).toMatchObject({
        status: 'scored',
        total: (19 * 4 + 3) / 20,
        band: { min: 3 },
      })
      expect(view.teamSlug === null).toBe(person !== manager)
    }
  })

  test('the result holds the agreed scores and notes, and nothing of what either gave', async () => {
    const { id, sofie, anders, member } = inConsensus()
    await send(anders, id, agreement)
    for (const rater of [sofie, anders])
      await send(rater, id, { intent: 'approve', seen: await seenBy(rater, id) })
    const view = await open(member, id)
    if (typeof view === 'number' || view.step !== 'result') throw new Error('It should be a result')
    expect(view.domains[0]?.items[0]?.given).toMatchObject({ score: 3, note: 'Ti af tolv forløb' })
    expect(view).not.toHaveProperty('same')
  })

  test('an approval holds for what was on the page: a score changed since must be seen first', async () => {
    const { id, sofie, anders } = inConsensus()
    await send(anders, id, agreement)
    const seen = await seenBy(sofie, id)
    await new Promise((resolve) => setTimeout(resolve, 5))
    agreeOn(anders, id, 'cti-a2', 1)
    expect(await send(sofie, id, { intent: 'approve', seen })).toMatchObject({
      status: 409,
      reply: { status: 'changed' },
    })
    expect((await send(sofie, id, { intent: 'approve' })).status).toBe(409)
    expect(await stepFor(sofie, id)).toBe('agree')
  })

  test('scores stand still once one has approved, until they are opened again', async () => {
    const { id, sofie, anders } = inConsensus()
    await send(anders, id, agreement)
    await send(sofie, id, { intent: 'approve', seen: await seenBy(sofie, id) })
    expect((await send(anders, id, agreement)).status).toBe(403)
    expect((await send(anders, id, { intent: 'reopen' })).status).toBe(302)
    expect(await stepFor(sofie, id)).toBe('agree')
    expect((await send(anders, id, { ...agreement, score: '2' })).status).toBe(302)
  })

  test('nothing moves any more once it is approved', async () => {
    const { id, sofie, anders } = inConsensus()
    await send(anders, id, agreement)
    for (const rater of [sofie, anders])
      await send(rater, id, { intent: 'approve', seen: await seenBy(rater, id) })
    const before = db.select().from(consensusScores).all()
    const moves: Fields[] = [
      rating(),
      { intent: 'lock' },
      agreement,
      { intent: 'approve', seen: '0' },
      { intent: 'reopen' },
    ]
    for (const move of moves) expect((await send(sofie, id, move)).status).toBe(403)
    expect(db.select().from(consensusScores).all()).toEqual(before)
  })

  test('a CPR number in an agreed note is refused, and the text comes back', async () => {
    const { id, sofie } = inConsensus()
    const { status, reply } = await send(sofie, id, { ...agreement, note: '110180 1234' })
    expect([status, reply]).toMatchObject([
      400,
      { problems: { note: 'cpr' }, typed: { note: '110180 1234' } },
    ])
  })

  test('a self-assessment has one rater, who agrees with themselves, note and all', async () => {
    const { id, manager, member } = planReview({ mode: 'self' })
    rateAll(manager, id, 3)
    await send(manager, id, rating({ score: '5', note: 'Set på alle' }))
    await send(manager, id, { intent: 'lock' })
    const view = await open(manager, id)
    if (typeof view === 'number' || view.step !== 'agree')
      throw new Error('There should be scores to look through')
    expect(view.same[0]?.given).toMatchObject({ score: 5, note: 'Set på alle' })

    await send(manager, id, { intent: 'approve', seen: String(view.seen) })
    expect(await stepFor(member, id)).toBe('result')
  })
})

describe('who gets in', () => {
  const bystanders = (teamId: string) => {
    const assessor = createPerson()
    grant(assessor, 'assessor')
    const stranger = createPerson()
    const elsewhere = createPerson()
    grant(elsewhere, 'manager', { kind: 'team', id: planReview().team.id })
    return { assessor, stranger, elsewhere, member: createPerson({ teamId }) }
  }

  test('under way it is there for its raters alone', async () => {
    const { id, team, sofie, manager } = planReview()
    const { assessor, stranger, elsewhere, member } = bystanders(team.id)
    expect(await stepFor(sofie, id)).toBe('rate')
    for (const person of [manager, member, assessor, stranger, elsewhere]) {
      expect(await open(person, id)).toBe(404)
      expect((await send(person, id, rating())).status).toBe(404)
    }
    expect(
      db
        .select()
        .from(ratings)
        .all()
        .filter(({ reviewId }) => reviewId === id),
    ).toEqual([])
  })

  test('approved it is there for the team and the centre, who may see and not do', async () => {
    const { id, team, manager } = planReview({ mode: 'self' })
    const { assessor, stranger, elsewhere, member } = bystanders(team.id)
    rateAll(manager, id, 4)
    await send(manager, id, { intent: 'lock' })
    const view = await open(manager, id)
    if (typeof view !== 'number' && view.step === 'agree') {
      await send(manager, id, { intent: 'approve', seen: String(view.seen) })
    }
    for (const person of [member, assessor]) {
      expect(await stepFor(person, id)).toBe('result')
      expect((await send(person, id, rating())).status).toBe(403)
    }
    for (const person of [stranger, elsewhere]) expect(await open(person, id)).toBe(404)
  })

  test.each(['no-such-review', '..', ''])('no review is called "%s"', async (id) => {
    expect(await open(createPerson(), id)).toBe(404)
  })
})
