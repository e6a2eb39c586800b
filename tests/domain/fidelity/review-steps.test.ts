import { describe, expect, test } from 'vitest'
import { type Phase, PHASES } from '#app/domain/fidelity/review/review-phase.ts'
import { dueOf, reviewSteps, STEPS, stepAtHand } from '#app/domain/fidelity/review/review-steps.ts'

const facts = {
  reviewOn: '2026-12-10',
  plannedOn: '2026-11-12',
  concludedOn: null as string | null,
  nextReviewOn: null as string | null,
  phase: 'planned' as Phase,
}
const daysOf = (change: Partial<typeof facts>) => STEPS.map((step) => dueOf(step, { ...facts, ...change }))

describe('the days of a review', () => {
  test.each([
    {
      named: 'an ordinary one',
      change: {},
      days: [
        '2026-11-12', // planned
        '2026-11-26', // fact sheet, two weeks before
        '2026-12-17', // ratings
        '2026-12-24', // agreed scores
        '2027-01-07', // facts checked, in the new year
        '2027-01-14', // approved
        '2027-02-04', // action plan
        '2027-06-10', // the next
      ],
    },
    {
      named: 'over the end of February in a leap year',
      change: { reviewOn: '2028-02-24', plannedOn: '2028-01-27' },
      days: [
        '2028-01-27',
        '2028-02-10',
        '2028-03-02',
        '2028-03-09',
        '2028-03-23',
        '2028-03-30',
        '2028-04-20',
        '2028-08-24',
      ],
    },
    {
      named: 'over the nights when summer time begins and ends',
      change: { reviewOn: '2027-03-28', plannedOn: '2027-02-28', nextReviewOn: '2027-10-31' },
      days: [
        '2027-02-28',
        '2027-03-14',
        '2027-04-04',
        '2027-04-11',
        '2027-04-25',
        '2027-05-02',
        '2027-05-23',
        '2027-10-31',
      ],
    },
    {
      named: 'planned for next week: nothing was due before it was planned',
      change: { reviewOn: '2026-12-10', plannedOn: '2026-12-03' },
      days: [
        '2026-12-03',
        '2026-12-03',
        '2026-12-17',
        '2026-12-24',
        '2027-01-07',
        '2027-01-14',
        '2027-02-04',
        '2027-06-10',
      ],
    },
  ])('$named', ({ change, days }) => {
    expect(daysOf(change)).toEqual(days)
  })

  test.each([
    // The check is due four weeks after the review, the approval a week after the check.
    { concludedOn: '2026-12-24', check: '2027-01-07', approve: '2027-01-14' },
    { concludedOn: '2026-12-25', check: '2027-01-08', approve: '2027-01-15' },
    { concludedOn: '2027-02-20', check: '2027-03-06', approve: '2027-03-13' },
  ])('agreed on $concludedOn: the team has two weeks for its check, until $check', ({
    concludedOn,
    check,
    approve,
  }) => {
    expect(dueOf('check', { ...facts, concludedOn })).toBe(check)
    expect(dueOf('approve', { ...facts, concludedOn })).toBe(approve)
    const late = { ...facts, concludedOn, phase: 'agreed' as const }
    expect(stepAtHand(late, check)?.overdue).toBe(false)
    expect(stepAtHand(late, '2027-03-07')?.overdue).toBe(true)
  })

  test.each([
    ['2026-08-31', '2027-02-28'],
    ['2027-08-31', '2028-02-29'],
    ['2026-12-31', '2027-06-30'],
  ])('after a review on %s the next is due on %s, where months are short', (reviewOn, nextOn) => {
    expect(dueOf('follow', { ...facts, reviewOn, plannedOn: reviewOn })).toBe(nextOn)
  })
})

/** d: done, n: now, a: ahead; one sign a step. */
const STATUSES: Record<Phase, string> = {
  planned: 'dnaaaaaa',
  prepared: 'ddnaaaaa',
  rated: 'dddnaaaa',
  agreed: 'ddddnaaa',
  checked: 'dddddnaa',
  approved: 'ddddddna',
  acting: 'dddddddn',
  followed: 'dddddddd',
  cancelled: 'aaaaaaaa',
}

describe('the steps', () => {
  test.each(PHASES)('of a review that is %s', (phase) => {
    const steps = reviewSteps({ ...facts, phase }, '2026-11-12')
    expect(steps.map(({ status }) => status[0]).join('')).toBe(STATUSES[phase])
    expect(stepAtHand({ ...facts, phase }, '2026-11-12')).toEqual(
      steps.find(({ status }) => status === 'now') ?? null,
    )
  })

  test('are the planner’s, the team’s, the raters’ and the manager’s', () => {
    expect(reviewSteps(facts, '2026-11-12').map(({ who }) => who)).toEqual([
      'planner',
      'team',
      'rater',
      'rater',
      'team',
      'rater',
      'manager',
      'planner',
    ])
  })

  test.each([
    ['2026-11-26', false], // the day itself is still in time
    ['2026-11-27', true],
  ])('on %s: overdue %s, and no other step is', (today, overdue) => {
    const steps = reviewSteps(facts, today)
    expect(steps.filter((step) => step.overdue).map(({ step }) => step)).toEqual(overdue ? ['prepare'] : [])
  })

  test('that are done or ahead are never overdue', () => {
    expect(reviewSteps({ ...facts, phase: 'followed' }, '2030-01-01').some(({ overdue }) => overdue)).toBe(
      false,
    )
    expect(reviewSteps({ ...facts, phase: 'cancelled' }, '2030-01-01').some(({ overdue }) => overdue)).toBe(
      false,
    )
  })
})
