import { expect, test } from 'vitest'
import { toldError, withoutValues } from '#app/http/told-error.ts'

test.each([
  ['UNIQUE constraint failed: people.email', 'UNIQUE constraint failed: people.email'],
  ['Unexpected token \'M\', "Mette Holm" is not valid JSON', 'Unexpected token …, … is not valid JSON'],
  ['Failed query: select ?\nparams: Mette Holm,110180-1234', 'Failed query: select ? …'],
  ['550 5.1.1 <mette.holm@kommune.dk>: no such user', '… <…>: no such user'],
  ['Bad value {"name":"Mette"} here', 'Bad value … here'],
  ['No person 1101801234', 'No person …'],
  ['No person 11 01 80-1234', 'No person …'],
  ['a\nb\r\n{"level":"info"}', 'a b …'],
  ['x'.repeat(500), 'x'.repeat(300)],
])('%j is told as %j', (message, told) => expect(withoutValues(message)).toBe(told))

test('an error is told by its type, its code and where it came from', () => {
  const error = Object.assign(new TypeError('No "Mette"'), { code: 'ENOSPC' })
  const { where, ...told } = toldError(error)
  expect(told).toEqual({ type: 'TypeError', code: 'ENOSPC', message: 'No …' })
  expect(where[0]).toMatch(/^at .*told-error\.test\.ts/)
  expect(JSON.stringify(where)).not.toContain('Mette')
})

test.each([
  ['Mette Holm'],
  [{ name: 'Mette Holm' }],
  [undefined],
])('what is no error says nothing: %j', (thrown) =>
  expect(toldError(thrown)).toEqual({ type: typeof thrown, message: '', where: [] }))
