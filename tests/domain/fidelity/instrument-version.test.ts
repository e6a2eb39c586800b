import { expect, test } from 'vitest'
import { compareInstrumentVersions, VERSION } from '#app/domain/fidelity/instruments/instrument-version.ts'

test('versions are compared as numbers, and a version comes before its adaptations', () => {
  const inOrder = [
    '1.0.0',
    '1.2.0',
    '1.10.0',
    '2.0.0',
    '2.0.0-aalborg.1',
    '2.0.0-aalborg.2',
    '2.0.0-aalborg.10',
    '2.0.0-varde.1',
    '2.0.1',
    '10.0.0',
  ]
  expect(inOrder.toReversed().toSorted(compareInstrumentVersions)).toEqual(inOrder)
})

test.each([
  '1.0',
  '1.0.0-',
  '1.0.0-aalborg',
  '1.0.0-Aalborg.1',
  '1.0.0-.1',
  '1.0.0-a--b.1',
  'v1.0.0',
  '1.0.0/..',
])('%s is no version', (version) => {
  expect(version).not.toMatch(VERSION)
})
