import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { addMonths, today } from '#app/domain/dates.ts'
import { eventsOf } from '#app/domain/fidelity/review/events.server.ts'
import { saveRating } from '#app/domain/fidelity/review/rating.server.ts'
import { findReview } from '#app/domain/fidelity/review/reviews.server.ts'
import { FidelityReviewPage } from '#app/routes/fidelity-review/fidelity-review-page.tsx'
import type { Reply } from '#app/routes/fidelity-review/reply.ts'
import { action, loader } from '#app/routes/fidelity-review/route.tsx'
import { db } from '#db/client.server.ts'
import {
  factCorrections,
  itemsSetAside,
  people,
  reviewRaters,
  reviews,
  roleGrants,
} from '#db/schema/index.ts'
import { call, createPerson, formOf, grant, requestFrom, signedIn } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'
import {
  approve,
  approvedReview,
  checkFacts,
  conclude,
  CTI_ITEMS,
  handInFacts,
  lock,
  planReview,
  preparedReview,
  rateAll,
  rateAndLock,
} from '#tests/support/reviews.ts'

type Person = { id: string }

async function load(person: Person, id: string) {
  return await call(loader, await requestFrom(person, `/fidelitet/${id}`), { review: id })
}

async function open(person: Person, id: string) {
  const answer = await load(person, id)
  if (answer instanceof Response) throw new Error(`${answer.status}`)
  return answer
}

const html = async (person: Person, id: string, reply?: Reply) =>
  render(<FidelityReviewPage {...(await open(person, id))} reply={reply} />)

async function send(person: Person, id: string, fields: Record<string, string>) {
  const request = await requestFrom(person, `/fidelitet/${id}`, formOf(fields))
  const answer = await call(action, request, { review: id })
  if ('data' in answer) return { status: answer.init?.status ?? 200, reply: answer.data }
  return { status: answer.status, to: answer.headers.get('location') }
}

/** The task, what is missing, and where the button leads. */
async function nextFor(person: Person, id: string) {
  const { overview } = await open(person, id)
  const button = /class="ds-button"[^>]*href="([^"]+)"|href="([^"]+)"[^>]*class="ds-button"/.exec(
    await html(person, id),
  )
  const { task, missing } = overview
  return [task, missing && `${missing.count} ${missing.what}`, (button?.[1] ?? button?.[2])?.replace(id, '…')]
}

describe('the next step', () => {
  test('is told to each, with what is missing, all the way', async () => {
    const { id, member, manager, sofie, anders, raters } = planReview({ version: '2.0.0' })
    const count = findReview(id)?.instrument.facts.length
    const items = findReview(id)?.instrument.domains.flatMap((domain) => domain.items).length ?? 0
    const facts = `${count} facts`
    expect(await nextFor(member, id)).toEqual(['prepare', facts, '/fidelitet/…/fakta'])
    expect(await nextFor(sofie, id)).toEqual([null, facts, '/fidelitet/…/fakta'])

    handInFacts({ id, member })
    expect(await nextFor(member, id)).toEqual([null, null, '/fidelitet/…/fakta'])
    expect(await nextFor(sofie, id)).toEqual(['rate', `${items} own-ratings`, '/fidelitet/…/vurdering'])

    rateAndLock({ id, raters }, [2], [4])
    expect(await nextFor(anders, id)).toEqual(['agree', `${items} agreed-scores`, '/fidelitet/…/konsensus'])
    expect(await nextFor(manager, id)).toEqual([null, null, '/fidelitet/…/fakta'])
  })

  test('after the talk is to check, to answer, to approve, to act and to follow up', async () => {
    const review = preparedReview()
    const { id, member, manager, sofie, anders } = review
    rateAndLock(review, [2])
    conclude(sofie, id)
    expect(await nextFor(member, id)).toEqual(['check', null, '/fidelitet/…/rapport'])
    db.insert(factCorrections)
      .values({ reviewId: id, subject: 'cti-a1', text: 'Ni', writtenBy: member.id, writtenAt: new Date() })
      .run()
    expect(await nextFor(sofie, id)).toEqual(['write', '1 answers', '/fidelitet/…/rapport'])

    checkFacts(review)
    db.delete(factCorrections).run()
    expect(await nextFor(anders, id)).toEqual(['approve', null, '/fidelitet/…/rapport'])

    approve(review)
    expect(await nextFor(manager, id)).toEqual([
      'act',
      `${CTI_ITEMS.length} actions`,
      '/fidelitet/…/handleplan',
    ])
    expect((await nextFor(member, id))[2]).toBe('/fidelitet/…/rapport')

    const aside = { reviewId: id, reason: 'Vi venter', savedAt: new Date() }
    db.insert(itemsSetAside)
      .values(CTI_ITEMS.map((itemId) => ({ itemId, ...aside })))
      .run()
    db.update(reviews)
      .set({ settledAt: new Date(), nextReviewOn: '2027-06-30' })
      .where(eq(reviews.id, id))
      .run()
    expect(await nextFor(manager, id)).toEqual(['follow', null, '/fidelitet/ny?after=…'])
    expect(await html(manager, id)).toContain('senest 30. juni 2027')
  })

  test('never tells how far the other rater is', async () => {
    const { id, sofie, anders } = preparedReview()
    const before = JSON.stringify((await open(sofie, id)).overview)
    for (const itemId of CTI_ITEMS.slice(0, 7))
      saveRating(
        { person: signedIn(anders), reviewId: id },
        { itemId, score: 1, notRelevantReason: null, note: 'Kun Anders', evidence: [], cases: null },
        0,
      )
    expect(JSON.stringify((await open(sofie, id)).overview)).toBe(before)
    expect((await open(anders, id)).overview.missing?.count).toBe(CTI_ITEMS.length - 7)
    rateAll(sofie, id, 4)
    lock(sofie, id)
    expect(await html(sofie, id)).toContain('venter på den anden vurderer')
  })
})

describe('the way', () => {
  test('has all eight steps with their status in words, and says when a day has passed', async () => {
    const { id, member } = preparedReview({ reviewOn: '2026-06-30' })
    db.update(reviews)
      .set({ createdAt: new Date('2026-06-02T10:00:00Z') })
      .where(eq(reviews.id, id))
      .run()
    const page = await html(member, id)
    const steps = [
      ...page.matchAll(/<li( aria-current="step")?><strong>([^<]+)<\/strong><span[^>]*>([^<]+)/g),
    ]
    expect(steps.map(([, current, step, status]) => [step, status, current !== undefined])).toEqual([
      ['Planlæg målingen', 'Færdigt', false],
      ['Udfyld faktaarket', 'Færdigt', false],
      ['Vurdér praksis', 'I gang nu', true],
      ['Aftal fælles scorer', 'Senere', false],
      ['Kontrollér fakta i rapporten', 'Senere', false],
      ['Godkend rapporten', 'Senere', false],
      ['Lav handleplanen', 'Senere', false],
      ['Planlæg næste måling', 'Senere', false],
    ])
    expect(page).toContain('Vurdererne, senest 7. juli 2026. Over fristen.')
    expect(page.match(/Over fristen/g)).toHaveLength(2) // beside the step, and at the top
  })
})

describe('the sample', () => {
  test('is shown with its numbers, its seed and how to use it', async () => {
    const { id, sofie } = planReview({ caseTotal: 60 })
    const review = findReview(id)
    const page = await html(sofie, id)
    expect(page).toContain('Se på 12 af 60 forløb')
    expect(page).toContain(`${review?.sample.slice(0, -1).join(', ')} og ${review?.sample.at(-1)}`)
    expect(page).toContain(String(review?.sampleSeed))
    expect(page).toContain('Skriv aldrig navne')
  })

  test.each([
    [9, 'Se på alle 9 forløb.'],
    [1, 'Se på det ene forløb, teamet har.'],
  ])('of %i is all of them', async (caseTotal, words) => {
    const { id, sofie } = planReview({ caseTotal })
    expect(await html(sofie, id)).toContain(words)
  })
})

describe('what has happened', () => {
  test('is told to raters, managers and the centre, and not to members', async () => {
    const { id, sofie, manager, member } = planReview()
    const admin = createPerson()
    grant(admin, 'admin')
    await send(sofie, id, { intent: 'begin-without-facts', reason: 'Teamet har ferie i ugen' })
    for (const person of [sofie, manager, admin]) {
      const page = await html(person, id)
      expect(page).toMatch(/Begyndte uden faktaark[^]*Sofie Lund[^]*Teamet har ferie i ugen/)
    }
    expect((await open(member, id)).overview.history).toBeNull()
    expect(await html(member, id)).not.toContain('Teamet har ferie')
  })

  test.each([
    [-23, 'Sofie Lund', 'Vurderer A'],
    [-24, 'Vurderer A', 'Sofie Lund'],
  ])('%i months after approval, raters are called %s', async (months, says, not) => {
    const review = approvedReview(4)
    const approvedAt = new Date(`${addMonths(today(), months)}T10:00:00Z`)
    db.update(reviews).set({ approvedAt }).where(eq(reviews.id, review.id)).run()
    const row = (await open(review.sofie, review.id)).overview.history?.find(
      ({ event }) => event === 'locked',
    )
    const page = await html(review.sofie, review.id)
    const history = page.slice(page.indexOf('Det er der sket'))
    expect([history.includes(says), history.includes(not)]).toEqual([true, false])
    expect(JSON.stringify(row)).toContain(months === -23 ? 'Sofie Lund' : '"seat":"A"')
    expect(JSON.stringify(await open(review.sofie, review.id)).includes('Sofie Lund')).toBe(months === -23)
  })
})

describe('beginning without the fact sheet', () => {
  const fields = { intent: 'begin-without-facts', reason: 'Teamet har ferie' }

  test('lets the raters begin; a second click is no error', async () => {
    const { id, sofie } = planReview()
    for (const _ of [1, 2])
      expect(await send(sofie, id, fields)).toEqual({ status: 302, to: `/fidelitet/${id}` })
    expect(findReview(id)?.phase).toBe('prepared')
    expect(eventsOf(id)).toHaveLength(2)
  })

  test('is for raters alone, and only as long as the sheet is awaited', async () => {
    const { id, member, manager, sofie } = planReview()
    for (const person of [member, manager])
      expect(await send(person, id, fields)).toMatchObject({ status: 403 })
    handInFacts({ id, member })
    expect(await send(sofie, id, fields)).toMatchObject({ status: 403 })
    expect((await open(sofie, id)).overview.moves).not.toContain('begin-without-facts')
  })
})

describe('cancelling', () => {
  const fields = { intent: 'cancel', reason: 'Teamet bliver lagt sammen med et andet' }

  test('is asked for in a fold, with a reason, and ends the review; a second click is no error', async () => {
    const { id, manager } = preparedReview()
    expect(await html(manager, id)).toMatch(/<details[^>]*><summary>Aflys målingen/)
    for (const _ of [1, 2])
      expect(await send(manager, id, fields)).toEqual({ status: 302, to: `/fidelitet/${id}` })
    expect(findReview(id)?.phase).toBe('cancelled')
    const page = await html(manager, id)
    expect(page).toContain('Målingen er aflyst')
    expect(page).toContain('Teamet bliver lagt sammen med et andet')
    expect(page).not.toContain('Vejen gennem målingen')
  })

  test.each([
    ['nothing', '  ', 'why-missing'],
    ['501 characters', 'x'.repeat(501), 'too-long'],
    ['a CPR number', 'Om 110180-1234', 'cpr'],
  ])('is refused for %s, and the text comes back at its field', async (_, reason, problem) => {
    const { id, manager } = planReview()
    const { status, reply } = await send(manager, id, { intent: 'cancel', reason })
    expect([status, reply]).toMatchObject([400, { typed: { reason }, problems: { reason: problem } }])
    expect(findReview(id)?.phase).toBe('planned')
    const page = await html(manager, id, reply)
    expect(page).toMatch(/<details[^>]*open=""[^>]*><summary>Aflys målingen/)
    expect(page).toContain('href="#cancel-reason"')
    expect(page).toContain('id="cancel-reason-error"')
  })

  test('takes 500 characters', async () => {
    const { id, manager } = planReview()
    expect(await send(manager, id, { intent: 'cancel', reason: 'x'.repeat(500) })).toMatchObject({
      status: 302,
    })
  })

  test('shows a reason that may name somebody once more, as it cannot be changed later', async () => {
    const { id, manager } = planReview()
    const named = { intent: 'cancel', reason: 'Hanne Juul er flyttet\r\ntil Varde' }
    const { status, reply } = await send(manager, id, named)
    expect([status, reply]).toMatchObject([200, { status: 'look-again' }])
    expect(findReview(id)?.phase).toBe('planned')
    const page = await html(manager, id, reply)
    expect(page).toContain('Hanne Juul')
    expect(page).toMatch(/role="alert"[^>]*>[^<]*Intet er gemt endnu/)

    const other = { ...named, 'looked-at': named.reason, reason: 'Jens Holm er flyttet' }
    expect(await send(manager, id, other)).toMatchObject({ status: 200 })
    expect(await send(manager, id, { ...named, 'looked-at': named.reason })).toMatchObject({ status: 302 })
    expect(eventsOf(id).at(-1)?.reason).toBe('Hanne Juul er flyttet\ntil Varde')
  })

  test('is not for members or raters, and not once it is approved', async () => {
    const { id, member, sofie, team } = planReview()
    const outsider = createPerson({ teamId: team.id })
    for (const person of [member, outsider]) {
      expect((await open(person, id)).overview.moves).toEqual([])
      expect(await send(person, id, fields)).toMatchObject({ status: 403 })
    }
    expect((await open(sofie, id)).overview.moves).toContain('begin-without-facts')
    const approved = approvedReview(4)
    expect(await send(approved.manager, approved.id, fields)).toMatchObject({ status: 403 })
  })
})

describe('replacing a rater', () => {
  function standIn() {
    const karen = createPerson({ name: 'Karen Friis' })
    grant(karen, 'assessor')
    return karen
  }
  const fields = (leaving: Person, coming: Person, reason = 'Langtidssygemeldt') => ({
    intent: 'replace-rater',
    leaving: leaving.id,
    coming: coming.id,
    reason,
  })

  test('gives the seat and its task to another; a second click is no error', async () => {
    const { id, manager, sofie } = preparedReview()
    const karen = standIn()
    for (const _ of [1, 2])
      expect(await send(manager, id, fields(sofie, karen))).toEqual({ status: 302, to: `/fidelitet/${id}` })
    expect((await open(karen, id)).overview.task).toBe('rate')
    expect(await html(manager, id)).toMatch(/Skiftede en vurderer ud[^]*Langtidssygemeldt/)
    expect(eventsOf(id).filter(({ event }) => event === 'rater-replaced')).toHaveLength(1)
  })

  test('is asked for where a rater’s account is closed or their role has ended', async () => {
    const { id, manager, member, sofie } = preparedReview()
    expect(await html(manager, id)).toMatch(/<details class="ds-details"><summary>Skift en vurderer ud/)
    expect(await html(manager, id)).not.toContain('kan ikke vurdere mere')
    db.update(people).set({ deactivatedAt: new Date() }).where(eq(people.id, sofie.id)).run()
    const page = await html(manager, id)
    expect(page).toContain('Vurderer A: Sofie Lund kan ikke vurdere mere.')
    expect(page).toMatch(/<details[^>]*open=""[^>]*><summary>Skift en vurderer ud/)
    expect((await open(member, id)).overview.seats).toBeNull()
    expect(await html(member, id)).not.toContain('Skift en vurderer ud')
  })

  test('that goes wrong says why at the field, and keeps what was typed', async () => {
    const { id, manager, sofie, anders } = preparedReview()
    const { status, reply } = await send(manager, id, fields(sofie, anders, ''))
    expect(status).toBe(400)
    expect(reply).toMatchObject({ problems: { reason: 'why-missing' }, typed: { coming: anders.id } })
    const twice = await send(manager, id, fields(sofie, anders))
    expect(twice).toMatchObject({ status: 400, reply: { problems: { coming: 'choose-rater' } } })
    const page = await html(manager, id, twice.reply)
    expect(page).toContain('href="#replace-coming"')
    expect(page).toContain('id="replace-coming-error"')
    expect(page).toContain('Langtidssygemeldt')
    const none = await send(manager, id, { intent: 'replace-rater' })
    expect(none.reply).toMatchObject({
      problems: { leaving: 'choose-leaving', coming: 'choose-rater', reason: 'why-missing' },
    })
  })

  test('shows a reason that may name somebody once more before it stands', async () => {
    const { id, manager, sofie } = preparedReview()
    const named = fields(sofie, standIn(), 'Hanne Juul er flyttet')
    const { status, reply } = await send(manager, id, named)
    expect([status, reply]).toMatchObject([200, { status: 'look-again' }])
    expect(findReview(id)?.raters[0]?.personId).toBe(sofie.id)
    expect(await html(manager, id, reply)).toContain('Hanne Juul')
    expect(await send(manager, id, { ...named, 'looked-at': named.reason })).toMatchObject({ status: 302 })
  })

  test('is not for members, nor once it is approved', async () => {
    const { id, member, sofie } = preparedReview()
    expect(await send(member, id, fields(sofie, standIn()))).toMatchObject({ status: 403 })
    const approved = approvedReview(4)
    const late = fields(approved.sofie, standIn())
    expect(await send(approved.manager, approved.id, late)).toMatchObject({ status: 403 })
  })

  test('leaves nothing of the one who left once names are given up', async () => {
    const { id, manager, sofie, anders, member } = preparedReview()
    rateAll(sofie, id, 4)
    lock(sofie, id)
    const karen = standIn()
    await send(manager, id, fields(sofie, karen))
    rateAll(anders, id, 4)
    lock(anders, id)
    conclude(karen, id)
    checkFacts({ id, member })
    approve({ id, raters: [karen, anders] })
    expect(await html(manager, id)).toContain('Sofie Lund')
    const approvedAt = new Date(`${addMonths(today(), -24)}T10:00:00Z`)
    db.update(reviews).set({ approvedAt }).where(eq(reviews.id, id)).run()
    const page = JSON.stringify(await open(manager, id))
    for (const name of ['Sofie Lund', 'Karen Friis', 'Anders Dahl']) expect(page).not.toContain(name)
    expect(await html(manager, id)).toContain('En tidligere vurderer')
  })
})

test('a rater whose role has ended is a stranger', async () => {
  const { id, sofie } = preparedReview()
  expect(await load(sofie, id)).not.toMatchObject({ status: 404 })
  db.delete(roleGrants).where(eq(roleGrants.personId, sofie.id)).run()
  expect(await load(sofie, id)).toMatchObject({ status: 404 })
})

test('a member who rates writes the report, and another of the team checks it', async () => {
  const { id, team, manager, sofie, raters } = preparedReview()
  db.update(reviewRaters)
    .set({ personId: manager.id })
    .where(eq(reviewRaters.personId, raters[1]?.id ?? ''))
    .run()
  rateAndLock({ id, raters: [sofie, manager] }, [4])
  conclude(sofie, id)
  expect((await nextFor(manager, id)).slice(0, 1)).toEqual(['write'])
  expect((await nextFor(createPerson({ teamId: team.id }), id)).slice(0, 1)).toEqual(['check'])
})

test('the report is in the team’s menu from its check on, as the raters’ answers are there', async () => {
  const review = preparedReview()
  const { id, member, sofie } = review
  const pages = async () => (await open(member, id)).head.pages
  rateAndLock(review, [4])
  expect(await pages()).toEqual(['facts'])
  conclude(sofie, id)
  expect(await pages()).toEqual(['facts', 'report'])
  checkFacts(review)
  expect(await pages()).toEqual(['facts', 'report'])
})

test('who has no part in it gets 404, in both ways', async () => {
  const { id } = planReview()
  const { manager: elsewhere, member: other } = planReview()
  const trainer = createPerson()
  grant(trainer, 'trainer')
  for (const person of [elsewhere, other, trainer]) {
    expect(await load(person, id)).toMatchObject({ status: 404 })
    expect(await send(person, id, { intent: 'cancel', reason: 'Nej' })).toMatchObject({ status: 404 })
  }
  expect(await load(elsewhere, 'nothing')).toMatchObject({ status: 404 })
})

test('a move nobody knows is a bad request', async () => {
  const { id, manager } = planReview()
  expect(await send(manager, id, { intent: 'abolish' })).toMatchObject({ status: 400 })
})

test('a self-assessment is told as one', async () => {
  const { id, manager } = preparedReview({ mode: 'self' })
  const page = await html(manager, id)
  expect(page).toContain('Selvvurdering')
  rateAll(manager, id, 4)
  lock(manager, id)
  expect(await html(manager, id)).not.toContain('den anden vurderer')
})
