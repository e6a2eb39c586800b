import { describe, expect, test } from 'vitest'
import { changedItems, wrongNotes } from '#app/domain/fidelity/instruments/changes.ts'
import type { Instrument, Item } from '#app/domain/fidelity/instruments/instrument.ts'
import { instrumentOf } from './instruments.ts'

const first = instrumentOf([2, 1])

/** The next version, after something was done to its domains. */
function next(change: (domains: Instrument['domains']) => void, facts: Partial<Instrument> = {}): Instrument {
  const instrument = { ...structuredClone(first), version: '2.0.0', ...facts }
  change(instrument.domains)
  return instrument
}
const since = (version: string, ...ids: string[]) => ({
  changes: { since: version, items: ids.map((id) => ({ id, what: 'Andet', why: 'Fordi' })) },
})
const reword = (item: Item | undefined) => Object.assign(item!, { guidance: 'Look closer' })

describe('an item is another', () => {
  const ways: [string, (domains: Instrument['domains']) => void, [string, string][]][] = [
    ['with another title', ([a]) => (a!.items[0]!.title = 'New'), [['a1', 'changed']]],
    ['with other guidance', ([a]) => reword(a!.items[0]), [['a1', 'changed']]],
    ['with another anchor', ([a]) => (a!.items[0]!.anchors['3'] = 'New'), [['a1', 'changed']]],
    ['with other evidence', ([a]) => a!.items[0]!.evidence.push('Talks'), [['a1', 'changed']]],
    ['in another module', ([a]) => (a!.items[0]!.module = 'organisation'), [['a1', 'changed']]],
    ['in a domain of another module', ([, b]) => (b!.module = 'organisation'), [['b1', 'changed']]],
    ['when it is gone', ([a]) => a!.items.pop(), [['a2', 'removed']]],
    [
      'under a new id',
      ([, b]) => (b!.items[0]!.id = 'b2'),
      [
        ['b2', 'added'],
        ['b1', 'removed'],
      ],
    ],
  ]
  test.each(ways)('%s', (_, change, expected) => {
    expect([...changedItems(first, next(change))]).toEqual(expected)
  })

  test.each<[string, (domains: Instrument['domains']) => void]>([
    ['in another order', ([a]) => a!.items.push(a!.items.shift()!)],
    ['in a domain of another name', ([a]) => (a!.title = 'New')],
    ['where its domain says the module and it said so itself', ([a]) => (a!.items[0]!.module = 'method')],
  ])('but not %s', (_, change) => {
    expect(changedItems(first, next(change)).size).toBe(0)
  })
})

describe('the account of what is new', () => {
  const reworded = (facts: Partial<Instrument> = {}) => next(([a]) => reword(a!.items[0]), facts)

  test.each<[string, Instrument, Instrument[], string[]]>([
    ['is not asked of the first version', first, [], []],
    ['is not asked of an earlier version', first, [reworded(since('1.0.0', 'a1'))], []],
    ['has one note for what has changed', reworded(since('1.0.0', 'a1')), [first], []],
    ['is missing', reworded(), [first], ['changes must say what is new since 1.0.0']],
    ['lacks a note', reworded(since('1.0.0')), [first], ['changes must say why a1 is changed']],
    [
      'has a note for what is as it was',
      reworded(since('1.0.0', 'a1', 'a2')),
      [first],
      ['changes has a note for a2, which is as before'],
    ],
    [
      'is since a version that is not there',
      reworded(since('1.1.0', 'a1')),
      [first],
      ['changes are since 1.1.0, which is not there'],
    ],
    [
      'is since a later version',
      reworded({ ...since('3.0.0', 'a1') }),
      [first, { ...first, version: '3.0.0' }],
      ['changes are since 3.0.0, which is not there'],
    ],
    [
      'may be since any version before',
      reworded(since('1.0.0', 'a1')),
      [first, { ...first, version: '1.5.0' }],
      [],
    ],
    ['is taken at its word when the versions before are gone', reworded(since('1.0.0', 'z9')), [], []],
    ['does not mind other instruments', reworded(), [{ ...first, id: 'other' }], []],
    [
      'names the version before as numbers go',
      reworded({ version: '11.0.0' }),
      [
        { ...first, version: '9.0.0' },
        { ...first, version: '10.0.0' },
      ],
      ['changes must say what is new since 10.0.0'],
    ],
  ])('%s', (_, instrument, others, wrong) => {
    expect(wrongNotes(instrument, [...others, instrument])).toEqual(wrong)
  })

  const adaptation = {
    adaptation: { organisation: 'Aalborg Kommune', of: '1.0.0' },
    version: '1.0.0-aalborg.1',
  }
  test.each<[string, Instrument, Instrument[], string[]]>([
    ['has one note for what it changes', reworded({ ...adaptation, ...since('1.0.0', 'a1') }), [first], []],
    [
      'lacks one',
      reworded({ ...adaptation, ...since('1.0.0') }),
      [first],
      ['changes must say why a1 is changed'],
    ],
    [
      'is of a version that is not there',
      reworded({ ...adaptation, ...since('1.0.0', 'a1') }),
      [],
      ['changes are since 1.0.0, which is not there'],
    ],
  ])('of an adaptation %s', (_, instrument, others, wrong) => {
    expect(wrongNotes(instrument, [...others, instrument])).toEqual(wrong)
  })

  test('is not asked of the next version because of an adaptation', () => {
    const adapted = reworded({ ...adaptation, ...since('1.0.0', 'a1') })
    expect(
      wrongNotes(
        next(() => {}),
        [adapted],
      ),
    ).toEqual([])
  })
})
