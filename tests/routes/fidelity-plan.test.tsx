import { beforeAll, describe, expect, test } from 'vitest'
import { loadLibrary } from '#app/domain/courses/library.server.ts'
import { addDays, addMonths, today } from '#app/domain/dates.ts'
import { correctScore } from '#app/domain/fidelity/report/errata.server.ts'
import { eventsOf } from '#app/domain/fidelity/review/events.server.ts'
import { missingFor, taskFor } from '#app/domain/fidelity/review/missing.server.ts'
import { findReview } from '#app/domain/fidelity/review/reviews.server.ts'
import type { ItemScore } from '#app/domain/fidelity/scores/score.ts'
import { env } from '#app/http/env.server.ts'
import { PlanPage } from '#app/routes/fidelity-plan/plan-page.tsx'
import { action, loader } from '#app/routes/fidelity-plan/route.tsx'
import { reviewCards } from '#app/routes/fidelity/review-cards.server.ts'
import { db } from '#db/client.server.ts'
import { actions, itemsSetAside } from '#db/schema/index.ts'
import { makeCourses } from '#tests/domain/courses/sample-courses.ts'
import { finish, planAction, storedAction } from '#tests/support/actions.ts'
import { call, createPerson, formOf, grant, requestFrom, signedIn } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'
import {
  approve,
  approvedReview,
  checkFacts,
  conclude,
  planReview,
  preparedReview,
  rateAndLock,
} from '#tests/support/reviews.ts'

type Person = { id: string }
type Fields = Record<string, string | string[]>

beforeAll(async () => {
  env.COURSES_DIR = makeCourses()
  await loadLibrary()
})

const address = (id: string) => `/fidelitet/${id}/handleplan`

async function open(person: Person, id: string, search = '') {
  const answer = await call(loader, await requestFrom(person, address(id) + search), { review: id })
  if (answer instanceof Response) throw new Error(`It answered ${answer.status}`)
  return answer
}

async function viewOf(person: Person, id: string, search = '') {
  const { view } = await open(person, id, search)
  if (!view) throw new Error('There should be a plan')
  return view
}

async function statusFor(person: Person, id: string) {
  const answer = await call(loader, await requestFrom(person, address(id)), { review: id })
  return answer instanceof Response ? answer.status : answer.view ? 'plan' : 'waits'
}

async function send(person: Person, id: string, fields: Fields) {
  const answer = await call(action, await requestFrom(person, address(id), formOf(fields)), { review: id })
  if (answer instanceof Error) throw answer
  if ('data' in answer) return { status: answer.init?.status ?? 200, to: null, reply: answer.data }
  return { status: answer.status, to: answer.headers.get('location'), reply: null }
}

const draw = async (person: Person, id: string, search = '') =>
  render(<PlanPage {...(await open(person, id, search))} reply={undefined} />)

/** The tag of an element, by its id: what an error leads to must be able to take the focus. */
const tagWith = (html: string, id: string) => html.match(new RegExp(`<[^>]* id="${id}"[^>]*>`))?.[0]

/** Approved with 4 everywhere but for three items that ask, one of them not relevant at all. */
const LOW: Record<string, ItemScore> = { 'cti-a1': 3, 'cti-b2': 1, 'cti-c1': 3, 'cti-d1': 'not-relevant' }
const lowReview = (facts: Parameters<typeof approvedReview>[1] = {}) =>
  approvedReview(4, { except: LOW, ...facts })

const filled = (owner: Person, fields: Fields = {}): Fields => ({
  intent: 'save-action',
  id: crypto.randomUUID(),
  seen: '0',
  itemId: 'cti-b2',
  what: 'Ida lægger supervision i kalenderen hver tirsdag',
  ownerId: owner.id,
  dueOn: addDays(today(), 60),
  driver: 'organisation',
  ...fields,
})

const actionsIn = (id: string) =>
  db
    .select()
    .from(actions)
    .all()
    .filter(({ reviewId }) => reviewId === id)

describe('who sees the plan', () => {
  test('before the report is approved nobody: the page says what it waits for', async () => {
    const planned = planReview()
    for (const { id, member, manager, sofie } of [planned, preparedReview()]) {
      for (const person of [member, manager, sofie]) expect(await statusFor(person, id)).toBe('waits')
      expect((await send(manager, id, filled(manager))).status).toBe(403)
    }
    expect(await draw(planned.manager, planned.id)).toContain('når rapporten er godkendt')
    expect(actionsIn(planned.id)).toEqual([])
  })

  test('afterwards everyone whom the result concerns, and nobody else', async () => {
    const { id, member, manager, sofie } = lowReview()
    const [assessor, admin, stranger, elsewhere] = [0, 1, 2, 3].map(() => createPerson())
    if (!assessor || !admin || !stranger || !elsewhere) throw new Error('Four people were made')
    grant(assessor, 'assessor')
    grant(admin, 'admin')
    grant(elsewhere, 'manager', { kind: 'team', id: planReview().team.id })
    for (const person of [member, manager, sofie, assessor, admin])
      expect(await statusFor(person, id)).toBe('plan')
    for (const person of [stranger, elsewhere]) {
      expect(await statusFor(person, id)).toBe(404)
      expect((await send(person, id, filled(person))).status).toBe(404)
    }
  })

  test('only the manager writes it, and only the manager is shown forms', async () => {
    const review = lowReview()
    const { id, member, manager, sofie } = review
    const known = planAction(review)
    const forms: Fields[] = [
      filled(member),
      { intent: 'set-aside', itemId: 'cti-b2', seen: '0', reason: 'Senere' },
      { intent: 'take-up', itemId: 'cti-b2' },
      { intent: 'assign-lessons', id: known, lesson: 'pr-1-l1' },
      { intent: 'settle', months: '6' },
      { intent: 'finish', id: known, seen: '0' },
    ]
    for (const person of [member, sofie]) {
      for (const form of forms) expect((await send(person, id, form)).status).toBe(403)
      const html = await draw(person, id, '?handling=cti-b2')
      expect(html).not.toContain('<form')
      expect(html).toContain('Tæl møderne hver måned')
    }
    expect(actionsIn(id)).toHaveLength(1)
    expect(await draw(manager, id, '?handling=cti-b2')).toContain('name="what"')
  })
})

describe('the items', () => {
  test('that ask come lowest first, with what they are like now and one step up', async () => {
    const { id, manager } = lowReview()
    const { items, others } = await viewOf(manager, id)
    expect(items.map((item) => [item.label, item.score, item.next?.score])).toEqual([
      ['B2', 1, 2],
      ['A1', 3, 4],
      ['C1', 3, 4],
    ])
    const anchors = findReview(id)?.instrument.domains[1]?.items[1]?.anchors
    expect([items[0]?.anchor, items[0]?.next?.anchor]).toEqual([anchors?.[1], anchors?.[2]])
    expect(others.map(({ id: itemId }) => itemId)).not.toContain('cti-d1')
    expect(others).toHaveLength(20 - 4)
  })

  test('a corrected score counts: an item asks no more, and keeps its action', async () => {
    const review = lowReview()
    planAction(review, { itemId: 'cti-b2' })
    const correct = (itemId: string, score: number | null) => {
      const given =
        score === null ? { score, notRelevantReason: 'Ingen' } : { score, notRelevantReason: null }
      const erratum = { id: crypto.randomUUID(), itemId, reason: 'Talt forkert', ...given }
      return correctScore({ person: signedIn(review.sofie), reviewId: review.id }, erratum, newest)
    }
    let newest = 0
    expect(correct('cti-a1', 4).status).toBe('saved')
    const { items } = await viewOf(review.manager, review.id)
    expect(items.map((item) => item.id)).toEqual(['cti-b2', 'cti-c1'])
    newest = eventsOf(review.id).at(-1)?.happenedAt.getTime() ?? 0
    expect(correct('cti-b2', null).status).toBe('saved')
    const after = await viewOf(review.manager, review.id)
    expect(after.items.map((item) => [item.id, item.asks, item.score])).toEqual([
      ['cti-c1', true, 3],
      ['cti-b2', false, null],
    ])
    expect(await draw(review.manager, review.id)).toContain('Score: Ikke relevant')
  })

  test('nothing asks when all is well', async () => {
    const { id, manager } = approvedReview(4)
    expect(await draw(manager, id)).toContain('Ingen punkter har fået 3 eller lavere')
  })
})

describe('an action', () => {
  test('is made, and edited', async () => {
    const { id, member, manager } = lowReview()
    const form = filled(member)
    const sent = await send(manager, id, form)
    expect(sent).toMatchObject({
      status: 302,
      to: `${address(id)}?gemt=${String(form.id)}#action-${String(form.id)}`,
    })
    const [item] = (await viewOf(manager, id)).items
    expect(item?.actions).toMatchObject([
      { id: form.id, what: form.what, ownerId: member.id, state: 'open', mayFinish: true },
    ])
    const { form: opened } = await viewOf(manager, id, `?ret=${String(form.id)}`)
    if (opened?.kind !== 'action') throw new Error('It should open')
    expect(opened.fields).toMatchObject({ what: form.what, dueOn: form.dueOn, driver: 'organisation' })
    await send(manager, id, { ...form, ...opened.fields, what: 'Noget andet' })
    expect(actionsIn(id).map(({ what }) => what)).toEqual(['Noget andet'])
  })

  test('sent twice is one', async () => {
    const { id, manager } = lowReview()
    const form = filled(manager)
    const sent = await Promise.all([send(manager, id, form), send(manager, id, form)])
    expect(sent.map(({ status }) => status)).toEqual([302, 302])
    expect(actionsIn(id)).toHaveLength(1)
  })

  test('of another tab is not overwritten unseen, and then knowingly', async () => {
    const { id, manager } = lowReview()
    const form = filled(manager)
    await send(manager, id, form)
    const other = await send(manager, id, { ...form, what: 'Fra den anden fane' })
    expect(other).toMatchObject({
      status: 409,
      reply: { status: 'newer', typed: { what: 'Fra den anden fane' }, stored: { what: form.what } },
    })
    if (other.reply?.status !== 'newer') throw new Error('It should be newer')
    expect(actionsIn(id).map(({ what }) => what)).toEqual([form.what])

    const page = <PlanPage {...(await open(manager, id, '?handling=cti-b2'))} reply={other.reply} />
    const html = await render(page)
    expect(html).toContain('Fra den anden fane</textarea>')
    expect(html).toContain(`&quot;${String(form.what)}&quot;`)
    expect(html).toContain(`value="${other.reply.typed.seen}"`)

    expect((await send(manager, id, { ...form, ...other.reply.typed })).status).toBe(302)
    expect(actionsIn(id).map(({ what }) => what)).toEqual(['Fra den anden fane'])
  })

  test('that is wrong comes back with what was typed, and the message at the field', async () => {
    const { id, manager } = lowReview()
    const form = filled(manager, {
      what: 'Ring til 110180-1234',
      dueOn: '2020-01-01',
      ownerId: '',
      driver: '',
    })
    const { status, reply } = await send(manager, id, form)
    expect(status).toBe(400)
    if (reply?.status !== 'wrong') throw new Error('It should be wrong')
    expect(reply.problems).toEqual({
      what: 'cpr',
      dueOn: 'date-passed',
      ownerId: 'choose-owner',
      driver: 'choose-driver',
    })
    const html = await render(<PlanPage {...(await open(manager, id, '?handling=cti-b2'))} reply={reply} />)
    expect(html).toContain('Ring til 110180-1234</textarea>')
    expect(html).toContain('value="2020-01-01"')
    for (const field of ['what', 'dueOn', 'ownerId', 'driver']) {
      expect(html).toContain(`href="#${field}"`)
      expect(html).toContain(`id="${field}-error"`)
    }
    expect(actionsIn(id)).toEqual([])
  })

  test.each<[string, Fields]>([
    ['an item that is not relevant', { itemId: 'cti-d1' }],
    ['an item of another instrument', { itemId: 'icm-a1' }],
    ['no item', { itemId: '' }],
    ['an id nobody made', { id: 'x' }],
    ['no such form', { intent: 'abolish' }],
  ])('for %s is a bad request', async (_, fields) => {
    const { id, manager } = lowReview()
    expect(await send(manager, id, filled(manager, fields))).toEqual({ status: 400, to: null, reply: null })
    expect(actionsIn(id)).toEqual([])
  })

  test('is owned by a member or manager of the team, and by nobody else', async () => {
    const { id, member, manager, sofie } = lowReview()
    expect((await send(manager, id, filled(member))).status).toBe(302)
    expect((await send(manager, id, filled(sofie))).reply).toMatchObject({
      problems: { ownerId: 'choose-owner' },
    })
    const { form } = await viewOf(manager, id, '?handling=cti-b2')
    if (form?.kind !== 'action') throw new Error('It should open')
    expect(form.owners.map((owner) => owner.id).toSorted()).toEqual([member.id, manager.id].toSorted())
  })

  test('can be for an item that does not ask, but not for one at the top', async () => {
    const { id, manager } = lowReview({ except: { 'cti-a1': 5 } })
    expect((await send(manager, id, filled(manager, { itemId: 'cti-b2' }))).status).toBe(302)
    expect((await send(manager, id, filled(manager, { itemId: 'cti-a1' }))).status).toBe(400)
    expect((await viewOf(manager, id)).items).toMatchObject([{ id: 'cti-b2', asks: false, score: 4 }])
  })

  test('of another review cannot be taken over by its id', async () => {
    const [mine, theirs] = [lowReview(), lowReview()]
    const known = planAction(theirs)
    expect(await viewOf(mine.manager, mine.id, `?ret=${known}`)).toMatchObject({ form: null })
    const seen = String(storedAction(known)?.savedAt.getTime())
    const fields = filled(mine.manager, { id: known, seen, itemId: 'cti-a1' })
    expect((await send(mine.manager, mine.id, fields)).status).toBe(403)
    expect((await send(mine.manager, mine.id, { intent: 'finish', id: known, seen })).status).toBe(403)
    expect((await send(mine.manager, mine.id, { intent: 'assign-lessons', id: known })).status).toBe(400)
    expect(storedAction(known)).toMatchObject({ reviewId: theirs.id, doneAt: null })
  })

  test('may keep its day when that has passed', async () => {
    const review = lowReview()
    const dueOn = addDays(today(), -3)
    const known = planAction(review, { dueOn })
    const seen = String(storedAction(known)?.savedAt.getTime())
    const form = filled(review.manager, { id: known, seen, itemId: 'cti-a1', dueOn, what: 'Rettet' })
    expect((await send(review.manager, review.id, form)).status).toBe(302)
    expect((await viewOf(review.manager, review.id)).items[1]?.actions).toMatchObject([
      { what: 'Rettet', state: 'overdue' },
    ])
  })

  test('that seems to name somebody is saved, and says so once', async () => {
    const { id, manager } = lowReview()
    const form = filled(manager, { what: 'Besøg Hanne Juul' })
    const { to } = await send(manager, id, form)
    const search = new URL(`http://127.0.0.1${to}`).search
    expect(await draw(manager, id, search)).toContain('Hanne Juul&quot; (navn)')
    expect(await draw(manager, id)).not.toContain('(navn)')
  })
})

test.each([
  '?handling=cti-b2',
  '?senere=cti-b2',
])('the form that %s opens takes the focus of a link', async (search) => {
  const { id, manager } = lowReview()
  expect(tagWith(await draw(manager, id, search), 'action-form')).toContain('tabindex="-1"')
})

describe('an item is set aside', () => {
  const aside = (fields: Fields = {}) => ({
    intent: 'set-aside',
    itemId: 'cti-b2',
    seen: '0',
    reason: 'Vi tager det til efteråret',
    ...fields,
  })

  test('with a reason, and taken up again', async () => {
    const { id, manager } = lowReview()
    expect(await send(manager, id, aside())).toMatchObject({
      status: 302,
      to: `${address(id)}?gemt=cti-b2#cti-b2`,
    })
    expect((await send(manager, id, aside())).status).toBe(302)
    expect(await draw(manager, id)).toContain('Sat til side: Vi tager det til efteråret')
    for (const _ of ['once', 'twice']) {
      expect((await send(manager, id, { intent: 'take-up', itemId: 'cti-b2' })).status).toBe(302)
    }
    expect((await viewOf(manager, id)).items[0]?.setAside).toBeNull()
  })

  test.each([
    ['', 'reason-missing'],
    ['Aftalt med 110180-1234', 'cpr'],
    ['g'.repeat(501), 'reason-too-long'],
  ])('not with the reason "%.10s"', async (reason, problem) => {
    const { id, manager } = lowReview()
    const { status, reply } = await send(manager, id, aside({ reason }))
    expect([status, reply]).toMatchObject([400, { problems: { reason: problem }, typed: { reason } }])
    const html = await render(
      <PlanPage {...(await open(manager, id, '?senere=cti-b2'))} reply={reply ?? undefined} />,
    )
    expect(html).toContain(`${reason}</textarea>`)
    expect(
      db
        .select()
        .from(itemsSetAside)
        .all()
        .filter(({ reviewId }) => reviewId === id),
    ).toEqual([])
  })

  test('not when it does not ask', async () => {
    const { id, manager } = lowReview()
    expect((await send(manager, id, aside({ itemId: 'cti-a2' }))).status).toBe(400)
  })

  test('in two tabs: the second sees the first, and then goes over it', async () => {
    const { id, manager } = lowReview()
    await send(manager, id, aside())
    const { status, reply } = await send(manager, id, aside({ reason: 'En anden grund' }))
    if (reply?.status !== 'newer') throw new Error('It should be newer')
    expect([status, reply.stored]).toMatchObject([409, { reason: 'Vi tager det til efteråret' }])
    expect((await send(manager, id, aside(reply.typed))).status).toBe(302)
    expect((await viewOf(manager, id)).items[0]?.setAside?.reason).toBe('En anden grund')
  })

  test('until it gets an action, and not while it has one', async () => {
    const { id, manager } = lowReview()
    await send(manager, id, aside())
    await send(manager, id, filled(manager))
    expect((await viewOf(manager, id)).items[0]).toMatchObject({ setAside: null, actions: [{}] })
    expect(await send(manager, id, aside())).toMatchObject({
      status: 409,
      reply: { problems: { reason: 'has-action' } },
    })
  })
})

describe('settling', () => {
  async function plannedReview() {
    const review = lowReview({ reviewOn: '2026-02-28' })
    for (const itemId of ['cti-a1', 'cti-b2']) planAction(review, { itemId })
    const { id, manager } = review
    await send(manager, id, { intent: 'set-aside', itemId: 'cti-c1', seen: '0', reason: 'Senere' })
    return review
  }

  test('waits for an answer to every item that asks', async () => {
    const review = lowReview()
    planAction(review)
    const { status, reply } = await send(review.manager, review.id, { intent: 'settle', months: '6' })
    expect([status, reply]).toMatchObject([400, { missing: [{ label: 'B2' }, { label: 'C1' }] }])
    const html = await render(
      <PlanPage {...(await open(review.manager, review.id))} reply={reply ?? undefined} />,
    )
    expect(html).toContain('href="#cti-b2"')
    expect(tagWith(html, 'cti-b2')).toContain('tabindex="-1"')
    expect(findReview(review.id)).toMatchObject({ phase: 'approved', nextReviewOn: null })
  })

  test.each([
    '6',
    '12',
  ])('measures again in %s months, and never on a day that has passed', async (months) => {
    const next = addMonths(today(), Number(months))
    const { id, manager } = await plannedReview()
    const { settling } = await viewOf(manager, id)
    expect(settling?.days).toContainEqual({ months: Number(months), date: next })
    expect((await send(manager, id, { intent: 'settle', months })).status).toBe(302)
    expect(findReview(id)).toMatchObject({ phase: 'acting', nextReviewOn: next })
    expect(eventsOf(id).at(-1)).toMatchObject({ event: 'settled', personId: manager.id })
    expect((await viewOf(manager, id)).settling).toBeNull()
  })

  test('pressed twice is settled once, and the first day stays', async () => {
    const { id, manager } = await plannedReview()
    for (const months of ['6', '6', '12'])
      expect((await send(manager, id, { intent: 'settle', months })).status).toBe(302)
    expect(findReview(id)?.nextReviewOn).toBe(addMonths(today(), 6))
    expect(eventsOf(id).filter(({ event }) => event === 'settled')).toHaveLength(1)
  })

  test('proposes half a year while the band is not the highest, and else a year', async () => {
    const middle = approvedReview(4, { except: { 'cti-a1': 3 } })
    expect((await viewOf(middle.manager, middle.id)).settling).toMatchObject({ usual: 6 })
    const high = approvedReview(4)
    expect((await viewOf(high.manager, high.id)).settling).toMatchObject({ usual: 12, missing: [] })
  })

  test.each(['', '9', 'seks'])('not in "%s" months', async (months) => {
    const { id, manager } = await plannedReview()
    expect((await send(manager, id, { intent: 'settle', months })).reply).toMatchObject({
      problems: { months: 'choose-rhythm' },
    })
  })

  test('is followed by a correction that asks for more, until the team is measured again', async () => {
    const review = await plannedReview()
    const { id, manager, sofie } = review
    const told = () => {
      const found = findReview(id)
      if (!found) throw new Error('There should be a review')
      const person = signedIn(manager)
      const card = reviewCards(person, new URLSearchParams()).mine.cards.find((one) => one.id === id)
      return [missingFor(person, found), taskFor(person, found), card?.task ?? null]
    }
    await send(manager, id, { intent: 'settle', months: '6' })
    expect(told()).toEqual([null, 'follow', null])

    const given = { itemId: 'cti-e1', score: 2, notRelevantReason: null, reason: 'Talt forkert' }
    correctScore({ person: signedIn(sofie), reviewId: id }, { id: crypto.randomUUID(), ...given }, 0)
    expect(told()).toEqual([{ what: 'actions', count: 1 }, 'act', 'act'])
    const next = planReview({ again: review, reviewOn: addDays(today(), 30) })
    expect(findReview(id)?.phase).toBe('followed')
    expect(told()).toEqual([{ what: 'actions', count: 1 }, 'act', 'act'])
    // It is for the manager to do.
    expect(
      reviewCards(signedIn(sofie), new URLSearchParams()).mine.cards.map((card) => card.id),
    ).not.toContain(id)

    planAction(review, { itemId: 'cti-e1' })
    expect(told()).toEqual([null, null, null])
    expect(findReview(next.id)?.phase).toBe('planned')
  })

  test('asks for nothing more once a later review is approved', async () => {
    const review = await plannedReview()
    await send(review.manager, review.id, { intent: 'settle', months: '6' })
    approvedReview(4, { again: review })
    const given = { itemId: 'cti-e1', score: 2, notRelevantReason: null, reason: 'Talt forkert' }
    const mover = { person: signedIn(review.sofie), reviewId: review.id }
    expect(correctScore(mover, { id: crypto.randomUUID(), ...given }, 0)).toEqual({ status: 'saved' })
    const found = findReview(review.id)
    expect(found && missingFor(signedIn(review.manager), found)).toBeNull()
  })

  test('leaves the plan open: an action can still be made', async () => {
    const { id, manager } = await plannedReview()
    await send(manager, id, { intent: 'settle', months: '6' })
    expect((await send(manager, id, filled(manager, { itemId: 'cti-c1' }))).status).toBe(302)
    expect(findReview(id)?.phase).toBe('acting')
  })
})

describe('done', () => {
  const seenOf = (id: string) => String(storedAction(id)?.savedAt.getTime())

  test('is said by its owner or the manager, and taken back', async () => {
    const review = lowReview()
    const { id, team, member, manager } = review
    const other = createPerson({ teamId: team.id })
    const known = planAction(review, { ownerId: member.id })
    expect((await send(other, id, { intent: 'finish', id: known, seen: seenOf(known) })).status).toBe(403)
    for (const person of [member, manager]) {
      const sent = await send(person, id, { intent: 'finish', id: known, seen: seenOf(known) })
      expect(sent).toMatchObject({ status: 302, to: `${address(id)}#action-${known}` })
      expect(storedAction(known)?.doneAt).not.toBeNull()
      await send(person, id, { intent: 'unfinish', id: known, seen: seenOf(known) })
      expect(storedAction(known)?.doneAt).toBeNull()
    }
  })

  test('pressed twice is done once', async () => {
    const review = lowReview()
    const known = planAction(review)
    const form = { intent: 'finish', id: known, seen: seenOf(known) }
    await send(review.manager, review.id, form)
    const doneAt = storedAction(known)?.doneAt
    expect((await send(review.manager, review.id, form)).status).toBe(302)
    expect(storedAction(known)?.doneAt).toEqual(doneAt)
  })

  test('is not said of an action that has changed meanwhile', async () => {
    const review = lowReview()
    const known = planAction(review)
    const before = seenOf(known)
    const form = filled(review.manager, { id: known, itemId: 'cti-a1', seen: before })
    expect((await send(review.manager, review.id, form)).status).toBe(302)
    const { status, reply } = await send(review.manager, review.id, {
      intent: 'finish',
      id: known,
      seen: before,
    })
    expect([status, reply]).toEqual([409, { status: 'changed', actionId: known }])
    const html = await render(
      <PlanPage {...(await open(review.manager, review.id))} reply={reply ?? undefined} />,
    )
    expect(html).toContain(`href="#action-${known}"`)
    expect(tagWith(html, `action-${known}`)).toContain('tabindex="-1"')
  })

  test('by an owner who has left the team is refused', async () => {
    const review = lowReview()
    const { member: leaver } = approvedReview(4)
    const known = planAction(review, { ownerId: leaver.id })
    expect((await send(leaver, review.id, { intent: 'finish', id: known, seen: seenOf(known) })).status).toBe(
      404,
    )
  })

  test.each<[string, Fields]>([
    ['no id', { id: '', seen: '0' }],
    ['nothing seen', { id: crypto.randomUUID(), seen: '' }],
  ])('with %s', async (_, fields) => {
    const { id, manager } = lowReview()
    const { status } = await send(manager, id, { intent: 'finish', ...fields })
    expect([400, 403]).toContain(status)
  })
})

describe('scored again', () => {
  const MADE = new Date('2026-07-15T10:00:00Z')
  const LATER = '2026-10-01'
  const stateIn = async (review: { id: string; manager: Person }, itemId: string) => {
    const item = (await viewOf(review.manager, review.id)).items.find((one) => one.id === itemId)
    return item?.actions[0]?.state
  }

  test('a done action is closed, shows how far it came, and stands still', async () => {
    const review = lowReview()
    const { id, manager } = review
    const known = planAction(review, { itemId: 'cti-b2' }, MADE)
    finish(review, known)
    expect(await stateIn(review, 'cti-b2')).toBe('done')

    approvedReview(4, { again: review, reviewOn: LATER, except: { 'cti-b2': 4 } })
    expect(await stateIn(review, 'cti-b2')).toBe('closed')
    expect(await draw(manager, id)).toContain('1 → 4')

    const seen = String(storedAction(known)?.savedAt.getTime())
    for (const intent of ['unfinish', 'save-action']) {
      const form = filled(manager, { intent, id: known, seen, what: 'Skrevet om' })
      expect((await send(manager, id, form)).status).toBe(403)
    }
    expect(await viewOf(manager, id, `?ret=${known}`)).toMatchObject({ form: { kind: 'closed' } })
    const html = await draw(manager, id, `?ret=${known}`)
    expect(html).toMatch(/id="action-form"[^>]*>(?:(?!<form).)*Handlingen er lukket/s)
    expect(html).not.toContain('name="what"')
    expect(storedAction(known)).toMatchObject({ what: 'Tæl møderne hver måned' })
  })

  test('a review held before the action was made does not close it, though it was approved after', async () => {
    const review = lowReview()
    const held = preparedReview({ again: review, reviewOn: '2026-07-10' })
    const known = planAction(review, { itemId: 'cti-b2' }, MADE)
    finish(review, known)
    rateAndLock(held, [4])
    conclude(held.sofie, held.id)
    checkFacts(held)
    approve(held)
    expect(await stateIn(review, 'cti-b2')).toBe('done')
    approvedReview(4, { again: review, reviewOn: LATER })
    expect(await stateIn(review, 'cti-b2')).toBe('closed')
  })

  test('one that is not done stays open and says so; the press that closes it can come twice', async () => {
    const review = lowReview()
    const { id, manager } = review
    const known = planAction(review, { itemId: 'cti-b2' }, MADE)
    approvedReview(4, { again: review, reviewOn: LATER, except: { 'cti-b2': 2 } })
    expect(await stateIn(review, 'cti-b2')).toBe('open')
    expect(await draw(manager, id)).toContain('så den er stadig åben')

    const form = { intent: 'finish', id: known, seen: String(storedAction(known)?.savedAt.getTime()) }
    for (const _ of ['once', 'twice']) expect((await send(manager, id, form)).status).toBe(302)
    expect(await stateIn(review, 'cti-b2')).toBe('closed')
  })

  test.each<[string, Parameters<typeof approvedReview>[1], string]>([
    ['not relevant', { except: { 'cti-b2': 'not-relevant' } }, 'var ikke relevant ved målingen'],
    ['by the team itself', { mode: 'self' }, 'venter på en ny score'],
    ['with another instrument', { instrument: 'icm' }, 'venter på en ny score'],
  ])('%s is no new score', async (_, facts, says) => {
    const review = lowReview()
    const known = planAction(review, { itemId: 'cti-b2' }, MADE)
    finish(review, known)
    approvedReview(4, { again: review, reviewOn: LATER, ...facts })
    expect(await stateIn(review, 'cti-b2')).toBe('done')
    expect(await draw(review.manager, review.id)).toContain(says)
  })

  test('a version without the item never closes it, and says why', async () => {
    const review = lowReview({ except: { 'cti-e4': 2 } })
    finish(review, planAction(review, { itemId: 'cti-e4' }, MADE))
    approvedReview(4, { again: review, reviewOn: LATER, version: '2.0.0' })
    expect(await stateIn(review, 'cti-e4')).toBe('done')
    expect(await draw(review.manager, review.id)).toContain('Punktet findes ikke i den udgave af skemaet')
  })

  test('a review under way, or an earlier one, closes nothing', async () => {
    const earlier = approvedReview(4)
    const review = approvedReview(4, { again: earlier, except: LOW })
    finish(review, planAction(review, { itemId: 'cti-b2' }, MADE))
    rateAndLock(preparedReview({ again: review, reviewOn: LATER }), [5])
    expect(await stateIn(review, 'cti-b2')).toBe('done')
    expect(findReview(review.id)?.phase).toBe('approved')
  })

  test('the team of somebody else does not count', async () => {
    const review = lowReview()
    finish(review, planAction(review, { itemId: 'cti-b2' }, MADE))
    approvedReview(5, { reviewOn: LATER })
    expect(await stateIn(review, 'cti-b2')).toBe('done')
  })
})

test('dates that are proposed lie within two years', async () => {
  const { id, manager } = lowReview()
  const { form } = await viewOf(manager, id, '?handling=cti-b2')
  expect(form).toMatchObject({ earliest: today(), latest: addMonths(today(), 24) })
})
