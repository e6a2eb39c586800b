import { describe, expect, test } from 'vitest'
import { withModules } from '#app/domain/fidelity/instruments/include.ts'
import {
  allItems,
  InstrumentFile,
  itemLabels,
  ModuleFile,
} from '#app/domain/fidelity/instruments/instrument.ts'
import { instrumentFile } from './instruments.ts'

const fact = (id: string, label: string, items: string[]) => ({ id, label, kind: 'number' as const, items })

const file = (facts: Partial<InstrumentFile> = {}) =>
  InstrumentFile.parse({ ...instrumentFile([2]), include: ['common@1.0.0'], ...facts })

/** A module with one domain of so many items: m1, m2 and on. */
function moduleOf(size: number, facts: object = {}): ModuleFile {
  const { scale, domains } = instrumentFile([size])
  const own = domains.map((domain) => ({
    ...domain,
    id: 'm',
    items: domain.items.map((item, place) => ({ ...item, id: `m${place + 1}` })),
  }))
  const source = [{ title: 'Another', url: 'https://example.org/common' }]
  return ModuleFile.parse({
    id: 'common',
    version: '1.0.0',
    title: 'Common',
    source,
    scale,
    domains: own,
    ...facts,
  })
}

function whole(...given: Parameters<typeof withModules>) {
  const filled = withModules(...given)
  if (filled.status === 'broken') throw new Error(filled.why.join())
  return filled.instrument
}
const reasons = (...given: Parameters<typeof withModules>) => {
  const filled = withModules(...given)
  return filled.status === 'broken' ? filled.why : []
}

describe('what is included', () => {
  test('stands after its own, and is called on from there', () => {
    const instrument = whole(file(), [moduleOf(2)])
    expect([...itemLabels(instrument)]).toEqual([
      ['a1', 'A1'],
      ['a2', 'A2'],
      ['m1', 'B1'],
      ['m2', 'B2'],
    ])
    expect(instrument.source.map(({ title }) => title)).toEqual(['Made for the test', 'Another'])
    expect(instrument.includes).toEqual([{ id: 'common', version: '1.0.0', title: 'Common' }])
    expect(instrument).not.toHaveProperty('include')
  })

  test('is nothing when nothing is', () => {
    const instrument = whole(file({ include: [] }), [moduleOf(2)])
    expect(allItems(instrument)).toHaveLength(2)
    expect(instrument.includes).toEqual([])
  })

  test('may be named by a minimum and a fact of the instrument', () => {
    const instrument = whole(
      file({ perItemMinimum: { m1: 3 }, facts: [{ ...fact('fte', 'Hvor mange?', ['m1']), decimals: 1 }] }),
      [moduleOf(1)],
    )
    expect(instrument.facts).toEqual([{ ...fact('fte', 'Hvor mange?', ['m1']), decimals: 1 }])
  })

  test('brings its facts; one asked for by both is asked for once, in the words of the instrument', () => {
    const own = { facts: [{ ...fact('fte', 'Own words', ['a1']), decimals: 1 }] }
    const common = { facts: [fact('cases', 'Cases', ['m2']), fact('fte', 'Other words', ['m1', 'm2'])] }
    const { facts } = whole(file(own), [moduleOf(2, common)])
    expect(facts.map(({ label, items }) => [label, items])).toEqual([
      ['Own words', ['a1', 'm1', 'm2']],
      ['Cases', ['m2']],
    ])
  })

  test('names a source only once', () => {
    const source = instrumentFile([1]).source
    expect(whole(file(), [moduleOf(1, { source })]).source).toEqual(source)
  })
})

describe('an instrument cannot be filled in', () => {
  test.each([
    ['with a module that is not there', file(), [], ['include common@1.0.0 is no module that can be read']],
    [
      'with a module of another version',
      file(),
      [moduleOf(1, { version: '1.1.0' })],
      ['include common@1.0.0 is no module that can be read'],
    ],
    [
      'with a module on another scale',
      file(),
      [{ ...moduleOf(1), scale: { min: 1, max: 4 } }],
      ['include common@1.0.0 has another scale'],
    ],
    [
      'with an item it has itself',
      file(),
      [ModuleFile.parse({ ...moduleOf(1), domains: instrumentFile([1]).domains })],
      ['The id a is used twice', 'The id a1 is used twice'],
    ],
    [
      'with the same module twice',
      file({ include: ['common@1.0.0', 'common@1.0.0'] }),
      [moduleOf(1)],
      ['The id m is used twice', 'The id m1 is used twice'],
    ],
    [
      'with a minimum for nothing',
      file({ perItemMinimum: { z9: 3 } }),
      [moduleOf(1)],
      ['perItemMinimum names z9, which is no item'],
    ],
  ])('%s', (_, own, modules, why) => {
    expect(reasons(own, modules)).toEqual(why)
  })
})

test.each([
  ['names an unknown item in a fact', { facts: [fact('fte', 'Hvor mange?', ['a1'])] }, /fte names a1/],
  ['has bands of its own', { bands: [{ min: 1, label: 'low' }] }, /bands/],
  ['is a local adaptation', { version: '1.0.0-aalborg.1' }, /version/],
  ['includes another', { include: ['other@1.0.0'] }, /include/],
])('a module that %s is refused', (_, facts, message) => {
  expect(() => moduleOf(1, facts)).toThrow(message)
})
