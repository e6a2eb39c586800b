import { describe, expect, test } from 'vitest'
import { actionForm, problemsOf, SettleForm, setAsideForm } from '#app/domain/fidelity/actions/action-form.ts'
import {
  type LaterReview,
  nextReviewDay,
  plannableItems,
  type Rescore,
  rescoreOf,
  stateOf,
  usualRhythm,
} from '#app/domain/fidelity/actions/action-plan.ts'
import type { ItemScore, TotalScore } from '#app/domain/fidelity/scores/score.ts'
import { instrumentOf, scoresOf } from './instruments.ts'

describe('which items ask for an action', () => {
  const instrument = instrumentOf([5])
  const ids = instrument.domains.flatMap(({ items }) => items.map(({ id }) => id))
  const idsOf = (items: { item: { id: string } }[]) => items.map(({ item }) => ids.indexOf(item.id))

  test.each<[string, (ItemScore | null)[], asking: number[], others: number[]]>([
    ['3 and below ask, the lowest first', [3, 5, 1, 4, 2], [2, 4, 0], [3]],
    ['of two alike the instrument decides', [2, 3, 2, 3, 2], [0, 2, 4, 1, 3], []],
    ['what is not relevant asks for nothing', ['not-relevant', 2, 5, 5, 5], [1], []],
    ['nor does what has no score', [null, null, 3, null, 4], [2], [4]],
    ['the top of the scale cannot rise', [5, 5, 5, 5, 5], [], []],
  ])('%s', (_, scores, asking, others) => {
    const found = plannableItems(instrument, scoresOf(instrument, scores))
    expect([idsOf(found.asking), idsOf(found.others)]).toEqual([asking, others])
  })

  test('the instrument says how low', () => {
    const found = plannableItems({ ...instrument, followUpAt: 2 }, scoresOf(instrument, [1, 2, 3, 4, 5]))
    expect([idsOf(found.asking), idsOf(found.others)]).toEqual([
      [0, 1],
      [2, 3],
    ])
  })
})

describe('what has become of the item since', () => {
  const later = (given: ItemScore | null, id = 'later', reviewOn = '2027-05-15'): LaterReview => ({
    id,
    reviewOn,
    scores: new Map(given === null ? [] : [['a1', given]]),
  })
  const scored = (score: number, reviewId = 'later'): Rescore => ({
    status: 'scored',
    score,
    reviewId,
    reviewOn: '2027-05-15',
  })

  test.each<[string, LaterReview[], Partial<Rescore>]>([
    ['nobody has measured again', [], { status: 'awaited' }],
    ['it got a number', [later(4)], scored(4)],
    ['a low number is one too', [later(1)], scored(1)],
    ['it was not relevant, which is no score', [later('not-relevant')], { status: 'not-relevant' }],
    ['it is gone from the new version', [later(null)], { status: 'gone' }],
    ['the first number counts', [later(4, 'one'), later(2, 'two')], scored(4, 'one')],
    ['a number after "not relevant"', [later('not-relevant'), later(3, 'two')], scored(3, 'two')],
    ['a number, and then it went', [later(4, 'one'), later(null)], scored(4, 'one')],
    ['not relevant, and then gone', [later('not-relevant'), later(null)], { status: 'gone' }],
  ])('%s', (_, reviews, expected) => {
    expect(rescoreOf({ itemId: 'a1', madeOn: '2026-09-01' }, reviews)).toMatchObject(expected)
  })

  test.each<[string, LaterReview[], Partial<Rescore>]>([
    ['before the action was made', [later(4, 'one', '2026-08-31')], { status: 'awaited' }],
    ['on the day it was made', [later(4, 'one', '2026-09-01')], { status: 'awaited' }],
    ['on the day after', [later(4, 'one', '2026-09-02')], { status: 'scored', reviewId: 'one' }],
    ['before, and then again', [later(4, 'one', '2026-08-31'), later(2)], scored(2)],
  ])('a review %s', (_, reviews, expected) => {
    expect(rescoreOf({ itemId: 'a1', madeOn: '2026-09-01' }, reviews)).toMatchObject(expected)
  })
})

describe('how far an action is', () => {
  const review = { reviewId: 'later', reviewOn: '2027-05-15' }
  const awaited: Rescore = { status: 'awaited' }
  const again: Rescore = { status: 'scored', score: 4, ...review }

  test.each<[string, done: boolean, dueOn: string, Rescore, today: string, state: string]>([
    ['its day is ahead', false, '2027-03-01', awaited, '2027-02-28', 'open'],
    ['it lasts to the end of its day', false, '2027-03-01', awaited, '2027-03-01', 'open'],
    ['from midnight on it is late', false, '2027-03-01', awaited, '2027-03-02', 'overdue'],
    ['also over the new year', false, '2026-12-31', awaited, '2027-01-01', 'overdue'],
    ['done is not late', true, '2027-03-01', awaited, '2027-04-01', 'done'],
    ['and waits for a score', true, '2027-03-01', awaited, '2027-02-01', 'done'],
    ['done and scored again it is closed', true, '2027-03-01', again, '2027-06-01', 'closed'],
    ['also before its day', true, '2028-03-01', again, '2027-06-01', 'closed'],
    ['scored again and not done it stays open', false, '2028-03-01', again, '2027-06-01', 'open'],
    ['or late', false, '2027-03-01', again, '2027-06-01', 'overdue'],
    ['gone does not close it', true, '2027-03-01', { status: 'gone', ...review }, '2027-06-01', 'done'],
    ['nor not relevant', true, '2027-03-01', { status: 'not-relevant', ...review }, '2027-06-01', 'done'],
  ])('%s', (_, done, dueOn, rescore, today, state) => {
    expect(stateOf({ done, dueOn, rescore }, today)).toBe(state)
  })
})

describe('the rhythm', () => {
  const bands = [
    { min: 1, label: 'Lav' },
    { min: 3, label: 'Middel' },
    { min: 4, label: 'Høj' },
  ]
  const total = (level: number, min: number): TotalScore => ({
    status: 'scored',
    total: level,
    level,
    shareOfScale: 0,
    band: { min, label: '' },
    belowMinimum: [],
  })
  test.each<[string, TotalScore, number]>([
    ['half a year in the lowest band', total(2, 1), 6],
    ['half a year in the middle', total(3.9, 3), 6],
    ['a year in the highest', total(4, 4), 12],
    ['half a year without a total', { status: 'provisional', scored: 3, relevant: 20 }, 6],
    ['half a year when nothing is relevant', { status: 'not-relevant' }, 6],
  ])('%s', (_, score, months) => {
    expect(usualRhythm(score, bands)).toBe(months)
  })
})

test.each([
  { reviewOn: '2026-08-31', today: '2026-11-22', months: 6, day: '2027-05-22' },
  { reviewOn: '2025-01-15', today: '2026-11-22', months: 6, day: '2027-05-22' }, // nobody settled it for years
  { reviewOn: '2026-12-01', today: '2026-11-22', months: 6, day: '2027-06-01' }, // scored before its day
  { reviewOn: '2026-08-31', today: '2026-08-31', months: 12, day: '2027-08-31' },
])('settled on $today, the next review lies $months months on, on $day', ({
  reviewOn,
  today,
  months,
  day,
}) => {
  expect(nextReviewDay(reviewOn, months, today)).toBe(day)
})

describe('the form of an action', () => {
  const choices = { itemIds: ['a1'], ownerIds: ['ida'], today: '2026-11-22', dueOn: null }
  const filled = {
    id: '0b9ff3c4-9a50-4d0d-8f4e-7b1f0a2c3d4e',
    seen: '0',
    itemId: 'a1',
    what: 'Ida lægger supervision i kalenderen hver tirsdag',
    ownerId: 'ida',
    dueOn: '2027-03-01',
    driver: 'organisation',
  }
  const problemsWith = (fields: Record<string, unknown>, stored: string | null = null) => {
    const given = actionForm({ ...choices, dueOn: stored }).safeParse({ ...filled, ...fields })
    return given.success ? {} : problemsOf(given.error)
  }

  test.each<[string, Record<string, unknown>, Record<string, string>]>([
    ['filled in', {}, {}],
    ['300 characters', { what: 'æ'.repeat(300) }, {}],
    ['301 characters', { what: 'æ'.repeat(301) }, { what: 'what-too-long' }],
    ['300 and the spaces around', { what: `  ${'a'.repeat(300)}\r\n` }, {}],
    ['nothing to do', { what: ' \n ' }, { what: 'what-missing' }],
    ['no field', { what: undefined }, { what: 'what-missing' }],
    ['a CPR number', { what: 'Ring til 110180-1234' }, { what: 'cpr' }],
    ['a CPR number over two lines', { what: 'Ring til 110180\r\n1234' }, { what: 'cpr' }],
    ['nobody', { ownerId: '' }, { ownerId: 'choose-owner' }],
    ['somebody from elsewhere', { ownerId: 'peter' }, { ownerId: 'choose-owner' }],
    ['no date', { dueOn: '' }, { dueOn: 'date-missing' }],
    ['no day there is', { dueOn: '2027-02-30' }, { dueOn: 'date-missing' }],
    ['today', { dueOn: '2026-11-22' }, {}],
    ['yesterday', { dueOn: '2026-11-21' }, { dueOn: 'date-passed' }],
    ['two years', { dueOn: '2028-11-22' }, {}],
    ['two years and a day', { dueOn: '2028-11-23' }, { dueOn: 'date-too-late' }],
    ['no driver', { driver: undefined }, { driver: 'choose-driver' }],
    ['a driver of its own', { driver: 'it' }, { driver: 'choose-driver' }],
    ['an item that is not offered', { itemId: 'a2' }, { itemId: 'unusable' }],
    ['an id nobody made', { id: '1' }, { id: 'unusable' }],
    ['nothing seen', { seen: 'i går' }, { seen: 'unusable' }],
  ])('%s', (_, fields, problems) => {
    expect(problemsWith(fields)).toEqual(problems)
  })

  test('a day that has passed may stay, and no other', () => {
    expect(problemsWith({ dueOn: '2026-10-01' }, '2026-10-01')).toEqual({})
    expect(problemsWith({ dueOn: '2026-10-02' }, '2026-10-01')).toEqual({ dueOn: 'date-passed' })
  })

  test.each([
    ['en grund', {}],
    ['g'.repeat(500), {}],
    ['g'.repeat(501), { reason: 'reason-too-long' }],
    ['', { reason: 'reason-missing' }],
    ['Aftalt med 1101801234', { reason: 'cpr' }],
  ])('an item is set aside with %s', (reason, problems) => {
    const given = setAsideForm(['a1']).safeParse({ itemId: 'a1', seen: '0', reason })
    expect(given.success ? {} : problemsOf(given.error)).toEqual(problems)
  })

  test.each([
    ['6', 6],
    ['12', 12],
    ['9', null],
    [undefined, null],
  ])('the next review comes in %s months', (months, expected) => {
    const given = SettleForm.safeParse({ months })
    expect(given.success ? given.data.months : null).toBe(expected)
    if (!given.success) expect(problemsOf(given.error)).toEqual({ months: 'choose-rhythm' })
  })
})
