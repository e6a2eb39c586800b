import { expect, test } from 'vitest'
import {
  depthOf,
  isWithin,
  movedPath,
  moveProblem,
  pathBelow,
  whatLiesBelow,
} from '#app/domain/people/unit-tree.ts'

test.each([
  [null, 'a', 'a', 1],
  ['a', 'b', 'a/b', 2],
  ['a/b/c/d', 'e', 'a/b/c/d/e', 5],
])('below %s, %s has the path %s and lies %i deep', (parent, id, path, depth) => {
  expect(pathBelow(parent, id)).toBe(path)
  expect(depthOf(path)).toBe(depth)
})

test.each([
  ['a', 'a', true],
  ['a', 'a/b', true],
  ['a', 'ab', false],
  ['a/b', 'a', false],
  ['a/b', 'b', false],
])('within %s lies %s: %s', (path, other, expected) => expect(isWithin(path, other)).toBe(expected))

test.each([
  ['a/b', 'a/b', 'x/b', 'x/b'],
  ['a/b/c', 'a/b', 'b', 'b/c'],
  ['a/b/b/c', 'a/b', 'x/y/b', 'x/y/b/b/c'],
])('%s is, when %s has moved to %s, %s', (path, from, to, moved) =>
  expect(movedPath(path, from, to)).toBe(moved))

test.each<[string, string[], string | null, ReturnType<typeof moveProblem>]>([
  ['a/b', ['a/b'], null, null],
  ['a', ['a'], 'a', 'belowItself'],
  ['a', ['a', 'a/b', 'a/b/c'], 'a/b/c', 'belowItself'],
  ['a', ['a'], 'ab', null],
  ['x', ['x'], 'a/b/c/d', null],
  ['x', ['x'], 'a/b/c/d/e', 'tooDeep'],
  ['x', ['x', 'x/y', 'x/z'], 'a/b/c', null],
  ['x', ['x', 'x/y', 'x/y/z'], 'a/b/c', 'tooDeep'],
  // Moving up never makes it deeper.
  ['a/b/c/d/e', ['a/b/c/d/e'], 'a/b/c', null],
  // Only what goes along counts, not how deep it lay before.
  ['a/b/c/d', ['a/b/c/d', 'a/b/c/d/e'], 'x/y/z', null],
  ['a/b/c/d', ['a/b/c/d', 'a/b/c/d/e'], 'x/y/z/v', 'tooDeep'],
])('%s with %j below %s: %s', (path, branch, parent, problem) =>
  expect(moveProblem(path, branch, parent)).toBe(problem))

test('what has no unit above it lies right below its organisation', () => {
  const units = [
    { id: 'b', parentId: null, organisationId: 'one' },
    { id: 'a', parentId: null, organisationId: 'one' },
    { id: 'c', parentId: 'a', organisationId: 'one' },
  ]
  const teams = [
    { id: 't', unitId: null, organisationId: 'one' },
    { id: 'u', unitId: 'c', organisationId: 'one' },
  ]
  const rightBelow = whatLiesBelow(units, teams)
  const ids = (id: string) => {
    const { units, teams } = rightBelow(id)
    return [...units, ...teams].map(({ id }) => id)
  }
  expect(['one', 'a', 'b', 'c', 'two'].map(ids)).toEqual([['b', 'a', 't'], ['c'], [], ['u'], []])
})
