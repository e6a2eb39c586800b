import { describe, expect, test } from 'vitest'
import {
  changedIn,
  changesBetween,
  compareVersions,
  readVersions,
  stepBetween,
} from '#app/domain/courses/versions.ts'

const HASH = 'a'.repeat(64)
const VERSION = {
  version: '1.0.0',
  change: 'minor',
  redo: [],
  date: '2026-11-22',
  contentHash: HASH,
  lessons: { l1: { content: HASH, text: HASH } },
  bank: HASH,
  ids: ['l1', 'l1-q1'],
}

describe('versions.json', () => {
  test('is read as it was written', () => {
    expect(readVersions(JSON.stringify([VERSION]))).toEqual({ versions: [VERSION], findings: [] })
    expect(readVersions('[]')).toEqual({ versions: [], findings: [] })
    const steps = [
      VERSION,
      { ...VERSION, version: '1.0.1', change: 'patch' },
      { ...VERSION, version: '2.0.0', change: 'major', redo: ['test'] },
    ]
    expect(readVersions(JSON.stringify(steps)).versions).toEqual(steps)
  })

  test.each([
    { what: 'no JSON', text: '[', found: '' },
    { what: 'no list', text: '{}', found: '' },
    { what: 'a hash that is none', text: JSON.stringify([{ ...VERSION, bank: 'x' }]), found: '0.bank' },
    { what: 'an unknown key', text: JSON.stringify([{ ...VERSION, more: 1 }]), found: '0' },
    { what: 'an unknown change', text: JSON.stringify([{ ...VERSION, change: 'x' }]), found: '0.change' },
    {
      what: 'a minor one that asks for something',
      text: JSON.stringify([{ ...VERSION, redo: ['test'] }]),
      found: '0.redo',
    },
    { what: 'a version twice', text: JSON.stringify([VERSION, VERSION]), found: '1.version' },
    {
      what: 'an earlier version after a later',
      text: JSON.stringify([VERSION, { ...VERSION, version: '0.9.0' }]),
      found: '1.version',
    },
    {
      what: 'a step that is not what it says',
      text: JSON.stringify([VERSION, { ...VERSION, version: '2.0.0' }]),
      found: '1.version',
    },
  ])('with $what is one finding', ({ text, found }) => {
    const { versions, findings } = readVersions(text)
    expect(versions).toEqual([])
    expect(findings).toMatchObject([{ code: 'C008', line: 1, column: 1, found }])
  })
})

test.each([
  { a: '1.0.0', b: '1.0.0', order: 0 },
  { a: '1.9.0', b: '1.10.0', order: -1 },
  { a: '2.0.0', b: '1.99.99', order: 1 },
  { a: '1.0.1', b: '1.0.0', order: 1 },
])('$a beside $b: $order', ({ a, b, order }) => {
  expect(Math.sign(compareVersions(a, b))).toBe(order)
})

test.each([
  { from: '1.0.0', to: '1.0.1', step: 'patch' },
  { from: '1.0.9', to: '1.0.10', step: 'patch' },
  { from: '1.0.9', to: '1.1.0', step: 'minor' },
  { from: '1.9.9', to: '2.0.0', step: 'major' },
  { from: '1.0.0', to: '2.1.3', step: 'major' },
  { from: '1.0.0', to: '1.0.0', step: null },
  { from: '1.1.0', to: '1.0.9', step: null },
  { from: '2.0.0', to: '1.9.9', step: null },
])('from $from to $to is $step', ({ from, to, step }) => {
  expect(stepBetween(from, to)).toBe(step)
})

describe('between two versions', () => {
  const lessonsOf = (texts: Record<string, string>) =>
    Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, { content: text, text }]))
  const before = { lessons: lessonsOf({ a: '1', b: '2', c: '3' }), bank: 'x' }

  test('what is new, changed and removed is told', () => {
    const after = { lessons: lessonsOf({ d: '9', c: '3', b: '8' }), bank: 'y' }
    expect(changesBetween(before, after)).toEqual({
      lessons: [
        { id: 'd', how: 'new' },
        { id: 'b', how: 'changed' },
        { id: 'a', how: 'removed' },
      ],
      test: true,
    })
  })

  test('another order of the lessons is no change of any of them', () => {
    expect(changesBetween(before, { lessons: lessonsOf({ c: '3', a: '1', b: '2' }), bank: 'x' })).toEqual({
      lessons: [],
      test: false,
    })
  })

  test('another content of the same text is no change', () => {
    const after = { ...before, lessons: { ...before.lessons, a: { content: 'other minutes', text: '1' } } }
    expect(changesBetween(before, after)).toEqual({ lessons: [], test: false })
    expect(changedIn(after, before, 'a')).toBe(false)
  })

  test.each<{ id: string; after: Record<string, string>; changed: boolean }>([
    { id: 'a', after: { a: '1' }, changed: false },
    { id: 'a', after: { a: '2' }, changed: true },
    { id: 'a', after: {}, changed: false },
    { id: 'new', after: { new: '1' }, changed: false },
  ])('$id in $after is changed: $changed', ({ id, after, changed }) => {
    expect(changedIn({ lessons: lessonsOf(after), bank: '' }, before, id)).toBe(changed)
  })
})
