import { describe, expect, test } from 'vitest'
import { beginWithoutFacts, factsOf } from '#app/domain/fidelity/review/preparing.server.ts'
import { findReview } from '#app/domain/fidelity/review/reviews.server.ts'
import { FidelityFactsPage } from '#app/routes/fidelity-facts/fidelity-facts-page.tsx'
import type { Reply } from '#app/routes/fidelity-facts/facts-reply.ts'
import { action, loader } from '#app/routes/fidelity-facts/route.tsx'
import { call, createPerson, formOf, grant, requestFrom, signedIn } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'
import { handInFacts, planReview, rateAndLock } from '#tests/support/reviews.ts'

type Person = { id: string }
type Fields = Record<string, string>

const planned = () => planReview({ version: '2.0.0' })

async function load(person: Person, id: string, query = '') {
  const request = await requestFrom(person, `/fidelitet/${id}/fakta${query}`)
  return await call(loader, request, { review: id })
}

async function open(person: Person, id: string, query = '') {
  const answer = await load(person, id, query)
  if (answer instanceof Response) throw new Error(`${answer.status}`)
  return answer
}

async function html(person: Person, id: string, reply?: Reply, query = '') {
  return render(<FidelityFactsPage {...(await open(person, id, query))} reply={reply} />)
}

async function send(person: Person, id: string, fields: Fields) {
  const request = await requestFrom(person, `/fidelitet/${id}/fakta`, formOf(fields))
  const answer = await call(action, request, { review: id })
  if ('data' in answer) return { status: answer.init?.status ?? 200, reply: answer.data }
  return { status: answer.status, to: answer.headers.get('location') }
}

const valuesOf = (id: string) =>
  Object.fromEntries([...factsOf(id)].map(([fact, { value }]) => [fact, value]))

const filledIn = (id: string): Fields => {
  const facts = findReview(id)?.instrument.facts ?? []
  return Object.fromEntries(
    facts.map(({ id: fact, kind }) => [`fact-${fact}`, kind === 'number' ? '4' : 'Leder']),
  )
}

describe('the fact sheet', () => {
  test('is saved with a comma or a full stop, and shown with a comma', async () => {
    const { id, member } = planned()
    expect(await send(member, id, { intent: 'save', 'fact-fte': '7,5' })).toEqual({
      status: 302,
      to: `/fidelitet/${id}/fakta?gemt=ja`,
    })
    expect(valuesOf(id)).toEqual({ fte: '7.5' })
    expect(await html(member, id)).toMatch(/name="fact-fte"[^>]*value="7,5"/)
    expect(await html(member, id)).toMatch(/name="was-fte" value="7.5"/)
    expect(findReview(id)?.phase).toBe('planned')
  })

  test('asks once before it is handed in with empty fields, having saved it', async () => {
    const { id, member } = planned()
    const count = findReview(id)?.instrument.facts.length ?? 0
    const asked = await send(member, id, { intent: 'hand-in', 'fact-fte': '7' })
    expect(asked).toEqual({ status: 200, reply: { status: 'asks', emptyCount: count - 1 } })
    expect([findReview(id)?.phase, valuesOf(id)]).toEqual(['planned', { fte: '7' }])
    const page = await html(member, id, asked.reply)
    expect(page).toContain(`${count - 1} felter er tomme. Aflevér alligevel?`)
    expect(page).toMatch(/value="hand-in-anyway"/)

    expect(await send(member, id, { intent: 'hand-in-anyway', 'fact-fte': '7', 'was-fte': '7' })).toEqual({
      status: 302,
      to: `/fidelitet/${id}/fakta?gemt=afleveret`,
    })
    expect(findReview(id)?.phase).toBe('prepared')
  })

  test('is handed in at once when it is full, and a second click is no error', async () => {
    const { id, member } = planned()
    const fields = { intent: 'hand-in', ...filledIn(id) }
    for (const _ of [1, 2]) expect(await send(member, id, fields)).toMatchObject({ status: 302 })
    expect(findReview(id)?.phase).toBe('prepared')
    expect(await html(member, id, undefined, '?gemt=afleveret')).toContain('Vurdererne kan gå i gang')
  })

  test('gives back what was typed, with the fault at its field, and saves nothing', async () => {
    const { id, member } = planned()
    const typed = { 'fact-fte': 'syv', 'fact-active-cases': '40', 'fact-pause-rule': 'Om 110180-1234' }
    const { status, reply } = await send(member, id, { intent: 'save', ...typed })
    expect([status, reply]).toMatchObject([
      400,
      { status: 'wrong', problems: { 'fact-fte': 'number', 'fact-pause-rule': 'cpr' } },
    ])
    expect(valuesOf(id)).toEqual({})
    const page = await html(member, id, reply)
    expect(page).toMatch(/id="fact-fte"[^>]*aria-describedby="[^"]*fact-fte-error"|fact-fte-error/)
    expect(page).toContain('href="#fact-fte"')
    expect(page).toMatch(/name="fact-fte"[^>]*value="syv"/)
    expect(page).toMatch(/name="fact-active-cases"[^>]*value="40"/)
    expect(page).toContain('Om 110180-1234')
  })

  test('warns of names once it is saved', async () => {
    const { id, member } = planned()
    await send(member, id, { intent: 'save', 'fact-supervision-lead': 'Det er Hanne Juul' })
    expect(await html(member, id, undefined, '?gemt=ja')).toContain('Hanne Juul&quot; (navn)')
    expect((await open(member, id)).pointers).toEqual([])
  })

  test('marks what is changed after it was handed in', async () => {
    const { id, member, sofie } = planned()
    handInFacts({ id, member }, { fte: '7' })
    await new Promise((resolve) => setTimeout(resolve, 5))
    await send(member, id, { intent: 'save', 'fact-fte': '8', 'was-fte': '7' })
    expect(await html(sofie, id)).toMatch(/8 stillinger[^]*Ændret \d+\. \p{L}+ \d{4}/u)
  })
})

describe('two tabs', () => {
  test('are told of each other: both answers are shown, and the next press overwrites knowingly', async () => {
    const { id, member, manager } = planned()
    const opened = await open(member, id)
    await send(manager, id, { intent: 'save', 'fact-fte': '8', 'fact-active-cases': '40' })
    const typed = { intent: 'save', 'fact-fte': '9', 'was-fte': '' }
    const { status, reply } = await send(member, id, typed)
    expect([status, reply]).toMatchObject([
      409,
      { status: 'newer', typed: { fte: '9' }, stored: { fte: '8' } },
    ])
    expect(valuesOf(id).fte).toBe('8')

    // With scripts, the page still has what it was opened with.
    for (const sheet of [opened, await open(member, id)]) {
      const page = await render(<FidelityFactsPage {...sheet} reply={reply} />)
      expect(page).toContain('En anden har skrevet: 8.')
      expect(page).toMatch(/name="fact-fte"[^>]*value="9"/)
      expect(page).toMatch(/name="was-fte" value="8"/)
    }
    await send(member, id, { ...typed, 'was-fte': '8' })
    expect(valuesOf(id)).toEqual({ fte: '9', 'active-cases': '40' })
  })

  test('keep what only the other has changed', async () => {
    const { id, member, manager } = planned()
    await send(manager, id, { intent: 'save', 'fact-active-cases': '40' })
    expect(await send(member, id, { intent: 'save', 'fact-fte': '9' })).toMatchObject({ status: 302 })
    expect(valuesOf(id)).toEqual({ 'active-cases': '40', fte: '9' })
  })
})

describe('who', () => {
  test('fills it in: the team. Others read it, once it is handed in', async () => {
    const { id, member, manager, sofie } = planned()
    const admin = createPerson()
    grant(admin, 'admin')
    await send(member, id, { intent: 'save', 'fact-fte': '7,5' })
    expect((await open(manager, id)).state).toBe('due')
    for (const person of [sofie, admin]) {
      const sheet = await open(person, id)
      expect([sheet.state, sheet.facts.some(({ value }) => value !== '')]).toEqual(['awaited', false])
      expect(await send(person, id, { intent: 'save', 'fact-fte': '1' })).toMatchObject({ status: 403 })
    }
    await send(member, id, { intent: 'hand-in-anyway', 'fact-fte': '7,5', 'was-fte': '7.5' })
    for (const person of [sofie, admin]) expect(await html(person, id)).toContain('7,5 stillinger')
    expect((await open(manager, id)).state).toBe('open')
  })

  test('has no part in it gets 404, in both ways', async () => {
    const { id } = planned()
    const { manager: elsewhere, member: other } = planned()
    for (const person of [elsewhere, other, createPerson()]) {
      expect(await load(person, id)).toMatchObject({ status: 404 })
      expect(await send(person, id, { intent: 'save', 'fact-fte': '1' })).toMatchObject({ status: 404 })
    }
    expect(await load(elsewhere, 'nothing')).toMatchObject({ status: 404 })
  })

  test('came too late reads it, and cannot change it', async () => {
    const { id, member, sofie, anders } = planned()
    handInFacts({ id, member }, { fte: '7' })
    rateAndLock({ id, raters: [sofie, anders] }, [4])
    expect((await open(member, id)).state).toBe('closed')
    expect(await html(member, id)).not.toContain('<form')
    expect(await send(member, id, { intent: 'save', 'fact-fte': '8', 'was-fte': '7' })).toMatchObject({
      status: 403,
    })
    expect(valuesOf(id)).toEqual({ fte: '7' })
  })

  test('begins without it leaves it open to the team', async () => {
    const { id, member, sofie } = planned()
    beginWithoutFacts({ person: signedIn(sofie), reviewId: id }, 'Ferie')
    expect((await open(member, id)).state).toBe('open')
    expect(await send(member, id, { intent: 'save', 'fact-fte': '8' })).toMatchObject({ status: 302 })
  })
})

test('a form of somebody else’s making is a bad request', async () => {
  const { id, member } = planned()
  expect(await send(member, id, { 'fact-fte': '8' })).toMatchObject({ status: 400 })
  expect(await send(member, id, { intent: 'abolish', 'fact-fte': '8' })).toMatchObject({ status: 400 })
  expect(await send(member, id, { intent: 'save', 'fact-other': '8' })).toMatchObject({ status: 302 })
  expect(valuesOf(id)).toEqual({})
})
