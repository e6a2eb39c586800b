import { expect, test } from 'vitest'
import { toldError, withoutValues } from '#app/http/told-error.ts'

test.each([
  ['UNIQUE constraint failed: people.email', 'UNIQUE constraint failed: people.email'],
  ['Unexpected token \'M\', "Mette Holm" is not valid JSON', 'Unexpected token …, … is not valid JSON'],
  ['Failed query: select ?\nparams: Mette Holm,110180-1234', 'Failed query: select ? …'],
  ['550 5.1.1 <mette.holm@kommune.dk>: no such user', '… <…>: no such user'],
  ['Bad value {"name":"Mette"} here', 'Bad value … here'],
  ['Bad "Mette \\"Mie\\" Holm" here', 'Bad … here'],
  ['Bad "Mette Holm', 'Bad …'],
  ["No 'Mette O'Brien' here", 'No … here'],
  ["Couldn't find it", "Couldn't find it"],
  ["Couldn't find 'Mette Holm", "Couldn't find …"],
  ['Ingen »Mette Holm« her', 'Ingen … her'],
  ['Ingen „Mette Holm“ her, ”Bo Krogh”', 'Ingen …'],
  ['Ingen ‘Mette Holm’ her', 'Ingen … her'],
  ['No `Mette` and `Bo`', 'No …'],
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

test('a line of the message that looks like one of the stack is none', () => {
  const error = new Error('Nothing\nat Mette Holm (of Vejle:1:2)\nat Bo Krogh')
  expect(toldError(error).where[0]).toMatch(/told-error\.test\.ts/)
  expect(JSON.stringify(toldError(error).where)).not.toMatch(/Mette|Bo/)
  error.message = 'Something else' // so that it does not stand in the stack
  error.stack = 'Error: Old\nat Bo Krogh\n    at find (/srv/app.js:1:2)\n    at async /srv/app.js:3:4'
  expect(toldError(error).where).toEqual(['at find (/srv/app.js:1:2)', 'at async /srv/app.js:3:4'])
})

test('the code of what caused it is told where it has none of its own', () => {
  const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
  const failed = new Error('Failed query: insert', { cause: full })
  expect(toldError(new Error('Not saved', { cause: failed }))).toMatchObject({ code: 'SQLITE_FULL' })
  expect(toldError(Object.assign(failed, { code: 'OWN' }))).toMatchObject({ code: 'OWN' })
  const circle = new Error('Round')
  circle.cause = circle
  expect(toldError(circle).code).toBeUndefined()
})

test.each([
  ['Mette Holm'],
  [{ name: 'Mette Holm' }],
  [undefined],
])('what is no error says nothing: %j', (thrown) =>
  expect(toldError(thrown)).toEqual({ type: typeof thrown, message: '', where: [] }))
