import { expect, test } from 'vitest'
import { AGGREGATIONS, type Instrument } from '#app/domain/fidelity/instruments/instrument.ts'
import { scaleSteps } from '#app/domain/fidelity/scores/scale.ts'
import {
  type FidelityScore,
  type GroupScore,
  type ItemScore,
  type Scores,
  scoreReview,
} from '#app/domain/fidelity/scores/score.ts'
import { pick } from '#tests/support/random.ts'
import { always, between, shuffled } from '#tests/support/rounds.ts'
import { instrumentOf } from './instruments.ts'

const TIMEOUT = 120_000 // milliseconds, for the 10,000 rounds of LONG

const SHAPES = [[1], [3, 2], [5, 1, 4], [2, 2, 3, 1], [11, 7, 10]]
const SCALES = [
  { min: 1, max: 5 },
  { min: 1, max: 4 },
]
const INSTRUMENTS = SHAPES.flatMap((sizes) =>
  AGGREGATIONS.flatMap((aggregation) => SCALES.map((scale) => instrumentOf(sizes, { aggregation, scale }))),
)

const idsOf = ({ domains }: Instrument) => domains.flatMap(({ items }) => items.map(({ id }) => id))

/** Each item rated, set aside or left out; in half of the reviews almost all are rated. */
function randomScores(random: () => number, instrument: Instrument): Scores {
  const gaps = random() < 0.5 ? 0.05 : 0.3
  return new Map(
    idsOf(instrument).flatMap((id): [string, ItemScore][] => {
      if (random() < gaps) return []
      return [[id, random() < gaps ? 'not-relevant' : pick(random, scaleSteps(instrument.scale))]]
    }),
  )
}

/** Every figure of a score by its name; null where there is none. */
function figures({ total, domains, modules }: FidelityScore) {
  const meanOf = (score: GroupScore) => (score.status === 'scored' ? score.mean : null)
  const scored = total.status === 'scored' ? total : null
  return {
    total: scored?.total ?? null,
    level: scored?.level ?? null,
    shareOfScale: scored?.shareOfScale ?? null,
    band: scored?.band.min ?? null,
    ...Object.fromEntries(domains.map(({ id, score }) => [`domain ${id}`, meanOf(score)])),
    ...Object.fromEntries(modules.map(({ module, score }) => [`module ${module}`, meanOf(score)])),
  }
}

test(
  'the order of items and domains does not matter',
  () => {
    always((random) => {
      const instrument = pick(random, INSTRUMENTS)
      const scores = randomScores(random, instrument)
      const domains = shuffled(random, instrument.domains)
      const reordered = {
        ...instrument,
        domains: domains.map((domain) => ({ ...domain, items: shuffled(random, domain.items) })),
      }
      const [before, after] = [scoreReview(instrument, scores), scoreReview(reordered, scores)]

      expect(after.total.status).toBe(before.total.status)
      const expected = Object.entries(figures(before)).map(([name, figure]) => [
        name,
        figure === null ? null : expect.closeTo(figure, 9),
      ])
      expect(figures(after)).toEqual(Object.fromEntries(expected))
    })
  },
  TIMEOUT,
)

test(
  'an item that is not relevant changes nothing, in an old domain or a new one',
  () => {
    always((random) => {
      const instrument = pick(random, INSTRUMENTS)
      const scores = randomScores(random, instrument)
      const before = scoreReview(instrument, scores)
      const domain = pick(random, instrument.domains)
      const [item] = domain.items
      if (!item) throw new Error('A domain without items')

      const added = { ...item, id: 'added' }
      const withAdded = new Map(scores).set('added', 'not-relevant')
      const within = instrument.domains.map((old) =>
        old === domain
          ? { ...old, items: old.items.toSpliced(between(random, 0, old.items.length), 0, added) }
          : old,
      )
      expect(scoreReview({ ...instrument, domains: within }, withAdded)).toEqual(before)

      const beside = [...instrument.domains, { ...domain, id: 'z', items: [added] }]
      const { total, domains, modules } = scoreReview({ ...instrument, domains: beside }, withAdded)
      expect({ total, modules }).toEqual({ total: before.total, modules: before.modules })
      expect(domains).toEqual([...before.domains, { id: 'z', score: { status: 'not-relevant' } }])
    })
  },
  TIMEOUT,
)

test(
  'a higher rating never lowers a figure, and never takes a band or adds an item under its minimum',
  () => {
    always((random) => {
      const plain = pick(random, INSTRUMENTS)
      const minimum = (id: string): [string, number] => [id, pick(random, scaleSteps(plain.scale))]
      const instrument = { ...plain, perItemMinimum: Object.fromEntries(idsOf(plain).map(minimum)) }
      const scores = randomScores(random, instrument)
      const raised = new Map(scores)
      for (const [id, score] of scores) {
        if (score !== 'not-relevant' && random() < 0.3)
          raised.set(id, between(random, score, instrument.scale.max))
      }
      const [before, after] = [scoreReview(instrument, scores), scoreReview(instrument, raised)]

      expect(after.total.status).toBe(before.total.status)
      const now = new Map(Object.entries(figures(after)))
      for (const [name, figure] of Object.entries(figures(before))) {
        if (figure === null) expect(now.get(name), name).toBeNull()
        else expect(now.get(name), name).toBeGreaterThanOrEqual(figure - 1e-12)
      }
      if (before.total.status === 'scored' && after.total.status === 'scored')
        expect(before.total.belowMinimum).toEqual(expect.arrayContaining(after.total.belowMinimum))
    })
  },
  TIMEOUT,
)

test(
  'the higher level of two reviews never has the lower band, and every level lies on the scale',
  () => {
    always((random) => {
      const instrument = pick(random, INSTRUMENTS)
      const totals = [0, 1].map(() => scoreReview(instrument, randomScores(random, instrument)).total)
      const [lower, higher] = totals
        .filter((total) => total.status === 'scored')
        .toSorted((one, other) => one.level - other.level)
      if (!lower || !higher) return

      expect(higher.band.min).toBeGreaterThanOrEqual(lower.band.min)
      expect(lower.level).toBeGreaterThanOrEqual(instrument.scale.min)
      expect(higher.level).toBeLessThanOrEqual(instrument.scale.max)
      expect(lower.shareOfScale).toBeGreaterThanOrEqual(0)
      expect(higher.shareOfScale).toBeLessThanOrEqual(1)
    })
  },
  TIMEOUT,
)

test(
  'there is a total exactly when enough of the relevant items have a score',
  () => {
    always((random) => {
      const instrument = pick(random, INSTRUMENTS)
      const scores = randomScores(random, instrument)
      const given = [...scores.values()]
      const relevant = idsOf(instrument).length - given.filter((score) => score === 'not-relevant').length
      const scored = given.filter((score) => score !== 'not-relevant').length

      // In whole numbers, as 80 % is four of five.
      const status = relevant === 0 ? 'not-relevant' : scored * 5 >= relevant * 4 ? 'scored' : 'provisional'
      expect(scoreReview(instrument, scores).total.status).toBe(status)
    })
  },
  TIMEOUT,
)
