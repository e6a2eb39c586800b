import { describe, expect, test } from 'vitest'
import type { RegisteredVersion } from '#app/domain/courses/versions.ts'
import { type Standing, standingOfReading, testStands } from '#app/domain/progress/standing-of-reading.ts'
import { listed } from './courses.ts'

/** Noon of a day in January. */
const day = (date: number) => new Date(Date.UTC(2026, 0, date, 12))

/** A version that came on a day, with the text of lesson `l`. */
function version(
  name: string,
  date: number,
  text: string | null,
  redo: RegisteredVersion['redo'] = [],
  bank = 'bank',
): RegisteredVersion {
  const change = name.endsWith('.0.0') ? 'major' : name.endsWith('.0') ? 'minor' : 'patch'
  return {
    version: name,
    change,
    redo,
    lessons: text ? { l: listed(text) } : {},
    bank,
    registeredAt: day(date),
  }
}

const FIRST = version('1.0.0', 1, 'a')

describe('a lesson that was read', () => {
  test.each<
    [string, { read: [text: string, date: number]; now: string; versions: RegisteredVersion[] }, Standing]
  >([
    ['before there were versions', { read: ['x', 1], now: 'y', versions: [] }, 'current'],
    ['and has not changed', { read: ['a', 2], now: 'a', versions: [FIRST] }, 'current'],
    [
      'and had a slip put right',
      { read: ['a', 2], now: 'b', versions: [FIRST, version('1.0.1', 3, 'b')] },
      'current',
    ],
    [
      'and came in a minor version',
      { read: ['a', 2], now: 'b', versions: [FIRST, version('1.1.0', 3, 'b')] },
      'news',
    ],
    [
      'and came in a minor version and then had a slip put right',
      { read: ['a', 2], now: 'c', versions: [FIRST, version('1.1.0', 3, 'b'), version('1.1.1', 4, 'c')] },
      'news',
    ],
    [
      'and came in a major one',
      { read: ['a', 2], now: 'b', versions: [FIRST, version('2.0.0', 3, 'b', ['lessons'])] },
      'again',
    ],
    [
      'and came in a major one that asks for the test alone',
      { read: ['a', 2], now: 'b', versions: [FIRST, version('2.0.0', 3, 'b', ['test'])] },
      'news',
    ],
    [
      'and is the same in a major one that changed others, and then has news',
      {
        read: ['a', 2],
        now: 'b',
        versions: [FIRST, version('2.0.0', 3, 'a', ['lessons']), version('2.1.0', 4, 'b')],
      },
      'news',
    ],
    [
      'and came in a major one and then in a minor',
      {
        read: ['a', 2],
        now: 'c',
        versions: [FIRST, version('2.0.0', 3, 'b', ['lessons']), version('2.1.0', 4, 'c')],
      },
      'again',
    ],
    [
      'in the major version',
      {
        read: ['b', 4],
        now: 'c',
        versions: [FIRST, version('2.0.0', 3, 'b', ['lessons']), version('2.1.0', 5, 'c')],
      },
      'news',
    ],
    [
      'in a text that no version has, before a minor one',
      { read: ['x', 2], now: 'b', versions: [FIRST, version('1.1.0', 3, 'b')] },
      'news',
    ],
    [
      'in a text that no version has, after a minor one',
      { read: ['x', 4], now: 'b', versions: [FIRST, version('1.1.0', 3, 'b')] },
      'current',
    ],
    [
      'in a text that no version has, before the first',
      { read: ['x', 1], now: 'b', versions: [version('1.0.0', 2, 'a'), version('1.1.0', 3, 'b')] },
      'current',
    ],
    [
      'and is changed in the folder, but not released',
      { read: ['a', 2], now: 'draft', versions: [FIRST] },
      'current',
    ],
    [
      'in another course, before it came to this one',
      { read: ['x', 2], now: 'b', versions: [version('1.0.0', 1, null), version('1.1.0', 3, 'b')] },
      'current',
    ],
    [
      'and was changed back',
      {
        read: ['a', 2],
        now: 'a',
        versions: [FIRST, version('2.0.0', 3, 'b', ['lessons']), version('3.0.0', 4, 'a', ['lessons'])],
      },
      'current',
    ],
  ])('%s', (_what, { read: [text, date], now, versions }, standing) => {
    const reading = { contentHash: text, readAt: day(date) }
    expect(standingOfReading(reading, { id: 'l', contentHash: now }, versions)).toBe(standing)
  })
})

test('a lesson of other minutes is the one that was read, also in a version that changes others', () => {
  const later = version('2.0.0', 3, 'a', ['lessons'])
  const versions = [FIRST, { ...later, lessons: { l: { content: 'other minutes', text: 'a' } } }]
  const reading = { contentHash: 'a', readAt: day(2) }
  expect(standingOfReading(reading, { id: 'l', contentHash: 'other minutes' }, versions)).toBe('current')
})

describe('a final test', () => {
  const asksAgain = (bank: string) => version('2.0.0', 5, 'b', ['lessons', 'test'], bank)
  test.each<[string, [bank: string, startedOn: number], RegisteredVersion[], boolean]>([
    ['in a course without versions', ['bank', 2], [], true],
    ['of the version before one that asks for it again', ['bank', 4], [FIRST, asksAgain('new')], false],
    ['of the version that asked for it again', ['new', 6], [FIRST, asksAgain('new')], true],
    ['of its bank before it was released', ['new', 4], [FIRST, asksAgain('new')], true],
    ['of the bank that stayed, from before', ['bank', 4], [FIRST, asksAgain('bank')], false],
    ['of the bank that stayed, from after', ['bank', 6], [FIRST, asksAgain('bank')], true],
    ['of a bank that no version has, from before', ['draft', 4], [FIRST, asksAgain('new')], false],
    ['of a bank that no version has, from after', ['draft', 6], [FIRST, asksAgain('new')], true],
    [
      'before a major version that asks for the lessons alone',
      ['bank', 4],
      [FIRST, version('2.0.0', 5, 'b', ['lessons'])],
      true,
    ],
    [
      'before the server knew of any version',
      ['bank', 1],
      [version('1.0.0', 5, 'a'), asksAgain('new')],
      true,
    ],
  ])('%s', (_what, [contentHash, startedOn], versions, stands) => {
    expect(testStands({ contentHash, startedAt: day(startedOn) }, versions)).toBe(stands)
  })
})
