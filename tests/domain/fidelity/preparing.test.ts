import { describe, expect, test } from 'vitest'
import { eventsOf } from '#app/domain/fidelity/review/events.server.ts'
import { beginWithoutFacts, factsOf, saveFacts } from '#app/domain/fidelity/review/preparing.server.ts'
import { findReview } from '#app/domain/fidelity/review/reviews.server.ts'
import { signedIn } from '#tests/support/people.ts'
import { planReview, rateAndLock } from '#tests/support/reviews.ts'

type Person = { id: string }
type Values = Record<string, string>

const moverOf = (person: Person, reviewId: string) => ({ person: signedIn(person), reviewId })

/** One tab of the fact sheet: it remembers what it showed. */
function tabOf(person: Person, reviewId: string) {
  const shown = new Map([...factsOf(reviewId)].map(([id, { value }]) => [id, value]))
  return (values: Values, { handIn = false, at = new Date() } = {}) =>
    saveFacts(moverOf(person, reviewId), new Map(Object.entries(values)), { handIn, shown }, at)
}

const valuesOf = (reviewId: string) =>
  Object.fromEntries([...factsOf(reviewId)].map(([id, { value }]) => [id, value]))

describe('the fact sheet', () => {
  test('is saved as often as wanted, and what is emptied is not told', () => {
    const { id, member, manager } = planReview()
    expect(tabOf(member, id)({ fte: '7.5', 'active-cases': '40' })).toEqual({ status: 'saved' })
    expect(tabOf(manager, id)({ fte: '8', 'active-cases': '' })).toEqual({ status: 'saved' })
    expect(valuesOf(id)).toEqual({ fte: '8' })
    expect(findReview(id)?.phase).toBe('planned')
  })

  test('handed in, it lets the raters begin; handed in twice, it is handed in once', () => {
    const { id, member, manager } = planReview()
    tabOf(member, id)({ fte: '7.5' }, { handIn: true })
    tabOf(manager, id)({ fte: '8' }, { handIn: true })
    expect(findReview(id)?.phase).toBe('prepared')
    expect(valuesOf(id)).toEqual({ fte: '8' })
    expect(eventsOf(id).filter(({ event }) => event === 'prepared')).toMatchObject([{ personId: member.id }])
  })

  test('marks what is told after that, and nothing that was only saved again', () => {
    const { id, member } = planReview()
    const [then, later] = [new Date('2026-11-01T10:00:00Z'), new Date('2026-11-03T10:00:00Z')]
    const values = { fte: '7.5', 'active-cases': '40' }
    tabOf(member, id)(values, { handIn: true, at: then })
    tabOf(member, id)({ ...values, 'active-cases': '41', 'ended-cases': '9' }, { at: later })
    const facts = factsOf(id)
    expect(facts.get('fte')).toEqual({ value: '7.5', savedAt: then, isLate: false })
    expect(facts.get('active-cases')).toEqual({ value: '41', savedAt: later, isLate: true })
    expect(facts.get('ended-cases')?.isLate).toBe(true)
  })

  test('shows that an answer was taken back after it was handed in', () => {
    const { id, member } = planReview()
    const [then, later] = [new Date('2026-11-01T10:00:00Z'), new Date('2026-11-03T10:00:00Z')]
    tabOf(member, id)({ fte: '7.5' }, { handIn: true, at: then })
    tabOf(member, id)({ fte: '' }, { at: later })
    expect(factsOf(id).get('fte')).toEqual({ value: '', savedAt: later, isLate: true })
  })

  test('is nobody else’s to fill in, nor anybody’s once all have locked', () => {
    const { id, member, manager, sofie, anders } = planReview()
    const { manager: elsewhere } = planReview()
    for (const person of [sofie, anders, elsewhere])
      expect(tabOf(person, id)({ fte: '1' })).toEqual({ status: 'refused' })
    tabOf(member, id)({ fte: '7.5' }, { handIn: true })
    rateAndLock({ id, raters: [sofie, anders] }, [4])
    for (const person of [member, manager])
      expect(tabOf(person, id)({ fte: '1' })).toEqual({ status: 'refused' })
    expect(valuesOf(id)).toEqual({ fte: '7.5' })
  })
})

describe('two tabs', () => {
  test('that change different answers lose neither', () => {
    const { id, member, manager } = planReview()
    tabOf(member, id)({ fte: '7', 'active-cases': '40' })
    const [one, other] = [tabOf(member, id), tabOf(manager, id)]
    expect(one({ fte: '8', 'active-cases': '40' })).toEqual({ status: 'saved' })
    expect(other({ fte: '7', 'active-cases': '41' })).toEqual({ status: 'saved' })
    expect(valuesOf(id)).toEqual({ fte: '8', 'active-cases': '41' })
  })

  test('that change the same answer are told of each other, and nothing is written', () => {
    const { id, member, manager } = planReview()
    tabOf(member, id)({ fte: '7', 'active-cases': '40' })
    const [one, other] = [tabOf(member, id), tabOf(manager, id)]
    one({ fte: '8', 'active-cases': '40' })
    expect(other({ fte: '9', 'active-cases': '41' })).toEqual({
      status: 'newer',
      stored: new Map([['fte', '8']]),
    })
    expect(valuesOf(id)).toEqual({ fte: '8', 'active-cases': '40' })
    expect(tabOf(manager, id)({ fte: '9', 'active-cases': '41' })).toEqual({ status: 'saved' })
    expect(valuesOf(id)).toEqual({ fte: '9', 'active-cases': '41' })
  })

  test('that change it alike agree', () => {
    const { id, member, manager } = planReview()
    const [one, other] = [tabOf(member, id), tabOf(manager, id)]
    one({ fte: '8' })
    expect(other({ fte: '8' })).toEqual({ status: 'saved' })
  })

  test.each([
    ['emptied', { fte: '' }, ''],
    ['filled in', { fte: '8' }, '8'],
  ])('are told when the other has %s the answer', (_, values, stored) => {
    const { id, member, manager } = planReview()
    if (stored === '') tabOf(member, id)({ fte: '7' })
    const [one, other] = [tabOf(member, id), tabOf(manager, id)]
    one(values)
    expect(other({ fte: '9' })).toEqual({ status: 'newer', stored: new Map([['fte', stored]]) })
  })
})

describe('without the fact sheet', () => {
  test('a rater begins, with the reason, and once', () => {
    const { id, sofie, anders } = planReview()
    expect(beginWithoutFacts(moverOf(sofie, id), 'Teamet har ferie')).toEqual({ status: 'begun' })
    expect(beginWithoutFacts(moverOf(anders, id), 'Også mig')).toEqual({ status: 'refused' })
    expect(findReview(id)?.phase).toBe('prepared')
    expect(eventsOf(id).at(-1)).toMatchObject({
      event: 'begun-without-facts',
      personId: sofie.id,
      reason: 'Teamet har ferie',
    })
  })

  test('nobody of the team or the centre does', () => {
    const { id, member, manager } = planReview()
    for (const person of [member, manager])
      expect(beginWithoutFacts(moverOf(person, id), 'Nu')).toEqual({ status: 'refused' })
    expect(findReview(id)?.phase).toBe('planned')
  })

  test('the team can still tell, and it is marked', () => {
    const { id, sofie, member } = planReview()
    beginWithoutFacts(moverOf(sofie, id), 'Teamet har ferie', new Date('2026-11-01T10:00:00Z'))
    tabOf(member, id)({ fte: '7.5' }, { at: new Date('2026-11-02T10:00:00Z') })
    expect(factsOf(id).get('fte')?.isLate).toBe(true)
  })
})
