import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { allItems, Instrument, itemLabels, withLabels } from '#app/domain/fidelity/instruments/instrument.ts'
import { scaleSteps } from '#app/domain/fidelity/scores/scale.ts'
import { itemsOf } from '#app/domain/fidelity/scores/score.ts'
import { instrumentOf } from './instruments.ts'

const FILES = [
  { file: 'courses/cti-grundkursus/fidelity-1.0.0.json', id: 'cti', items: 20 },
  { file: 'courses/icm-grundkursus/fidelity-1.0.0.json', id: 'icm', items: 18 },
  { file: 'courses/m-act-teamkursus/fidelity-1.0.0.json', id: 'm-act', items: 28 },
]
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

describe('the three instruments', () => {
  test.each(FILES)('$id keeps to the schema and has $items items', ({ file, id, items }) => {
    const instrument = Instrument.parse(read(file))
    expect(instrument).toMatchObject({ id, method: id, aggregation: 'mean_of_items', neededShare: 0.8 })
    expect(allItems(instrument)).toHaveLength(items)
  })

  test('share no item id', () => {
    const ids = FILES.flatMap(({ file }) => allItems(Instrument.parse(read(file))).map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })

  // fidelity.md §7, the table of modules
  test.each([
    { place: 0, housingFirst: ['cti-e4'], organisation: ['cti-e1', 'cti-e2', 'cti-e3'] },
    { place: 1, housingFirst: ['icm-b3', 'icm-d1', 'icm-d3', 'icm-e1', 'icm-e2'], organisation: ['icm-e3'] },
    {
      place: 2,
      housingFirst: ['mact-d5', 'mact-e1', 'mact-e2', 'mact-e3'],
      organisation: ['mact-a6', 'mact-e4', 'mact-f2', 'mact-f3'],
    },
  ])('$place: the modules hold the items of the table', ({ place, housingFirst, organisation }) => {
    const instrument = Instrument.parse(read(FILES[place]?.file ?? ''))
    expect(itemsOf(instrument, 'housing-first').map(({ id }) => id)).toEqual(housingFirst)
    expect(itemsOf(instrument, 'organisation').map(({ id }) => id)).toEqual(organisation)
  })
})

const fact = (id: string, items: string[]) => ({
  id,
  label: 'Hvor mange?',
  kind: 'number' as const,
  decimals: 0,
  items,
})
const note = (id: string) => ({ id, what: 'Andre ord', why: 'De var uklare' })
function adapt(instrument: Instrument, version: string) {
  const adaptation = { organisation: 'Aalborg Kommune', of: '1.0.0' }
  Object.assign(instrument, { version, adaptation, changes: { since: '1.0.0', items: [] } })
}

describe('an instrument is refused', () => {
  const good = () => structuredClone(instrumentOf([2, 1]))

  const broken: [string, (instrument: Instrument) => void, RegExp][] = [
    ['an id used twice', ({ domains: [one] }) => one && (one.items[1]!.id = 'a1'), /a1 is used twice/],
    [
      'an anchor missing',
      ({ domains: [one] }) => delete one!.items[0]!.anchors['3'],
      /a1 must have an anchor/,
    ],
    [
      'an anchor too many',
      ({ domains: [one] }) => (one!.items[0]!.anchors['6'] = 'x'),
      /a1 must have an anchor/,
    ],
    ['bands out of order', ({ bands }) => (bands[2]!.min = 2), /high.* must begin above/],
    ['no band at the bottom', ({ bands }) => (bands[0]!.min = 2), /lowest band/],
    [
      'a minimum for nothing',
      (instrument) => (instrument.perItemMinimum = { z9: 3 }),
      /z9, which is no item/,
    ],
    ['a scale that falls', ({ scale }) => (scale.max = 0), /upwards/],
    ['a domain without items', ({ domains: [one] }) => (one!.items = []), /items/],
    ['a follow-up off the scale', (instrument) => (instrument.followUpAt = 6), /followUpAt must lie/],
    ['a fact for no item', ({ facts }) => facts.push(fact('fte', [])), /items/],
    [
      'a fact for an unknown item',
      ({ facts }) => facts.push(fact('fte', ['z9'])),
      /fte names z9, which is no/,
    ],
    [
      'a fact asked for twice',
      ({ facts }) => facts.push(fact('fte', ['a1']), fact('fte', ['a2'])),
      /The fact fte is there twice/,
    ],
    [
      'a fact with three decimals',
      ({ facts }) => facts.push({ ...fact('fte', ['a1']), decimals: 3 }),
      /decimals/,
    ],
    [
      'two notes for an item',
      (instrument) => (instrument.changes = { since: '0.9.0', items: [note('a1'), note('a1')] }),
      /two notes for a1/,
    ],
    [
      'a note without a reason',
      (instrument) => (instrument.changes = { since: '0.9.0', items: [{ ...note('a1'), why: '' }] }),
      /why/,
    ],
    ['a version of another grammar', (instrument) => (instrument.version = '1.0'), /version/],
    [
      "an adaptation's version and no adaptation",
      (instrument) => (instrument.version = '1.0.0-aalborg.1'),
      /say of what, and whose/,
    ],
    [
      'an adaptation under an ordinary version',
      (instrument) => adapt(instrument, '1.0.0'),
      /must be called 1\.0\.0-<name>\.<number>/,
    ],
    [
      'an adaptation of another version than its name says',
      (instrument) => adapt(instrument, '2.0.0-aalborg.1'),
      /must be called 1\.0\.0-<name>/,
    ],
    [
      'an adaptation that does not say what it changes',
      (instrument) => {
        adapt(instrument, '1.0.0-aalborg.1')
        delete instrument.changes
      },
      /must have changes since 1\.0\.0/,
    ],
    [
      'an adaptation with changes since another version',
      (instrument) => {
        adapt(instrument, '1.0.0-aalborg.1')
        instrument.changes = { since: '0.9.0', items: [] }
      },
      /must have changes since 1\.0\.0/,
    ],
  ]
  test.each(broken)('for %s', (_, spoil, message) => {
    const instrument = good()
    spoil(instrument)
    expect(() => Instrument.parse(instrument)).toThrow(message)
  })

  test('for nothing when it is an adaptation as it should be', () => {
    const instrument = good()
    adapt(instrument, '1.0.0-aalborg.1')
    expect(Instrument.parse(instrument)).toEqual(instrument)
  })

  test('for a key nobody knows', () => {
    expect(() => Instrument.parse({ ...good(), weight: 2 })).toThrow(/weight/)
  })
})

test('items are called by letter and number', () => {
  expect([...itemLabels(instrumentOf([2, 1])).entries()]).toEqual([
    ['a1', 'A1'],
    ['a2', 'A2'],
    ['b1', 'B1'],
  ])
})

test('another item that a text names by its id is read by letter and number', () => {
  const labels = new Map([['cti-a3', 'A3']])
  expect(withLabels('men under cti-a3, og ikke cti-z9. Fx CTI-forløb.', labels)).toBe(
    'men under A3, og ikke cti-z9. Fx CTI-forløb.',
  )
})

test('the steps of a scale include both ends', () => {
  expect(scaleSteps({ min: 1, max: 4 })).toEqual([1, 2, 3, 4])
})
