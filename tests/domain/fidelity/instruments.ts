import { Instrument, type InstrumentFile } from '#app/domain/fidelity/instruments/instrument.ts'
import type { ItemScore, Scores } from '#app/domain/fidelity/scores/score.ts'

type Shape = Partial<Pick<Instrument, 'aggregation' | 'perItemMinimum' | 'scale' | 'bands'>>

/** An instrument with domains of so many items: `instrumentOf([3, 2])` has a1 a2 a3 and b1 b2. */
export function instrumentOf(sizes: number[], shape: Shape = {}): Instrument {
  return Instrument.parse(instrumentFile(sizes, shape))
}

/** The same as its file holds it. */
export function instrumentFile(sizes: number[], shape: Partial<InstrumentFile> = {}) {
  const scale = shape.scale ?? { min: 1, max: 5 }
  const steps = Array.from({ length: scale.max - scale.min + 1 }, (_, step) => scale.min + step)
  return {
    id: 'trial',
    version: '1.0.0',
    title: 'Trial',
    method: 'CTI',
    source: [{ title: 'Made for the test', url: 'https://example.org/' }],
    scale,
    aggregation: 'mean_of_items',
    neededShare: 0.8,
    bands: [
      { min: scale.min, label: 'low' },
      { min: 3, label: 'middle' },
      { min: 4, label: 'high' },
    ],
    domains: sizes.map((size, place) => {
      const id = String.fromCharCode(97 + place)
      const items = Array.from({ length: size }, (_, step) => ({
        id: `${id}${step + 1}`,
        title: `Item ${id}${step + 1}`,
        guidance: 'Look',
        anchors: Object.fromEntries(steps.map((score) => [score, `Anchor ${score}`])),
        evidence: ['Documents'],
      }))
      return { id, title: `Domain ${id}`, module: 'method', items }
    }),
    ...shape,
  }
}

/** Scores for the items in order; `null` leaves an item unrated. */
export function scoresOf(instrument: Instrument, given: (ItemScore | null)[]): Scores {
  const ids = instrument.domains.flatMap((domain) => domain.items.map((item) => item.id))
  return new Map(
    given.flatMap((score, place): [string, ItemScore][] =>
      score === null ? [] : [[ids[place] ?? '', score]],
    ),
  )
}
