import { expect, test } from 'vitest'
import { jobState, mayBeAskedFor, mayRunAgain } from '#app/domain/jobs/job-run.ts'

const at = (time: string) => new Date(`2026-11-22T${time}:00Z`)
const begun = at('06:30')

test.each([
  ['done', { finishedAt: at('06:31'), problem: null }, '23:30', false],
  ['failed a moment ago', { finishedAt: at('06:31'), problem: 'Error' }, '06:32', false],
  ['failed, too early', { finishedAt: at('06:31'), problem: 'Error' }, '07:19', false],
  ['failed, at the next hour', { finishedAt: at('06:31'), problem: 'Error' }, '07:20', true],
  ['under way', { finishedAt: null, problem: null }, '06:40', false],
  ['cut off an hour ago', { finishedAt: null, problem: null }, '07:30', true],
])('a job that is %s may run again at %3$s: %4$s', (_, run, now, may) => {
  expect(mayRunAgain({ startedAt: begun, askedAt: null, ...run }, at(now))).toBe(may)
})

test.each([
  ['done', { finishedAt: at('06:31'), problem: null }, '06:32', 'done', false],
  ['failed a moment ago', { finishedAt: at('06:31'), problem: 'Error' }, '06:32', 'failed', true],
  ['under way', { finishedAt: null, problem: null }, '07:19', 'under-way', false],
  ['cut off', { finishedAt: null, problem: null }, '07:20', 'cut-off', true],
])('one that is %s may run when somebody asks: %4$s', (_, run, now, state, may) => {
  const whole = { startedAt: begun, askedAt: null, ...run }
  expect(jobState(whole, at(now))).toBe(state)
  expect(mayBeAskedFor(whole, at(now))).toBe(may)
})

test('one that was asked for begins at once, and is not asked for again', () => {
  const run = { startedAt: begun, askedAt: begun, finishedAt: null, problem: null }
  expect(jobState(run, at('07:19'))).toBe('asked-for')
  expect([mayRunAgain(run, begun), mayBeAskedFor(run, at('07:19'))]).toEqual([true, false])
  expect(jobState(run, at('07:20'))).toBe('cut-off')
})
