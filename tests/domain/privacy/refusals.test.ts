import { beforeEach, expect, test } from 'vitest'
import { noteCprRefusal, noteRefusal } from '#app/domain/privacy/refusals.server.ts'
import { saysCpr } from '#app/domain/privacy/says-cpr.ts'
import { withinRequest } from '#app/http/request-scope.server.ts'
import { db } from '#db/client.server.ts'
import { auditLog } from '#db/schema/index.ts'

const NOON = Date.parse('2026-11-22T12:00:00Z')
const AN_HOUR = 3_600_000
let count = 0
let actorId = ''
beforeEach(() => {
  actorId = `person-${++count}`
})

const asked = (route: string, deed: () => void, scope: { actorId?: string } = { actorId }) =>
  withinRequest({ id: 'K7PXQ2M9RD', device: '', route, ...scope }, deed)
const told = () =>
  db
    .select()
    .from(auditLog)
    .all()
    .filter((row) => row.actorId === actorId)
    .map(({ action, detail }) => [action, detail])

test('whoever asks for another’s thing is told of by the address’s pattern', () => {
  asked('/team/:team', () => noteRefusal(404, NOON))
  asked('/team/:team', () => noteRefusal(403, NOON))
  expect(told()).toEqual([
    ['refused', '404 /team/:team'],
    ['refused', '403 /team/:team'],
  ])
})

test('guessing leaves one line an hour', () => {
  for (const after of [0, 1, AN_HOUR - 1, AN_HOUR, AN_HOUR + 1])
    asked('/team/:team', () => noteRefusal(404, NOON + after))
  expect(told()).toHaveLength(2)
})

test('an address that is none, a wrong form and a stranger leave no line', () => {
  asked('/*', () => noteRefusal(404, NOON))
  asked('/team/:team', () => noteRefusal(400, NOON))
  const before = db.select().from(auditLog).all().length
  asked('/team/:team', () => noteRefusal(404, NOON), {})
  expect(told()).toEqual([])
  expect(db.select().from(auditLog).all()).toHaveLength(before)
})

test('a CPR number is told of by where it was refused', () => {
  for (const _ of [1, 2]) asked('/kalender/ny', () => noteCprRefusal(NOON))
  expect(told()).toEqual([['cpr-refused', '/kalender/ny']])
})

test.each([
  [{ data: { status: 'wrong', problems: { note: 'cpr' } } }, true],
  [{ data: { problem: 'name-cpr' } }, true],
  [{ problems: ['too-long', 'cpr'] }, true],
  [{ data: { typed: { note: 'cpr' }, problems: {} } }, false],
  [{ problems: { note: 'too-long' } }, false],
  [null, false],
  ['saved', false],
])('of %j it says %s', (reply, says) => expect(saysCpr(reply)).toBe(says))
