import { z } from 'zod'
import { METHODS } from '../../courses/course.ts'
import { scaleSteps } from '../scores/scale.ts'

/** How item scores become the total. DACTS adds them; TMACT lets each domain weigh the same. */
export const AGGREGATIONS = ['mean_of_items', 'mean_of_domains', 'sum'] as const

/** Danish practice measures three things: Housing First, the method, and the organisation around it. */
export const MODULES = ['housing-first', 'method', 'organisation'] as const
export type Module = (typeof MODULES)[number]

const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const Text = z.string().min(1)

const Item = z.strictObject({
  id: Id,
  title: Text,
  guidance: Text,
  anchors: z.record(z.string(), Text),
  evidence: z.array(Text).min(1),
  module: z.enum(MODULES).optional(), // where the item does not belong to its domain's module
})
export type Item = z.infer<typeof Item>

const Domain = z.strictObject({
  id: Id,
  title: Text,
  module: z.enum(MODULES),
  items: z.array(Item).min(1),
})
export type Domain = z.infer<typeof Domain>

const Scale = z
  .strictObject({ min: z.int(), max: z.int() })
  .refine(({ min, max }) => min < max, 'The scale must go upwards')

/** From which level a band begins. Levels lie on the items' scale, also where the total is a sum. */
const Band = z.strictObject({ min: z.number(), label: Text })
export type Band = z.infer<typeof Band>

/** What stands in `fidelity-<version>.json`. How it is scored is said there and never in the code. */
export const Instrument = z
  .strictObject({
    id: Id,
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    title: Text,
    method: z.string().toLowerCase().pipe(z.enum(METHODS)),
    source: z.array(z.strictObject({ title: Text, url: z.url({ protocol: /^https?$/ }) })).min(1),
    scale: Scale,
    aggregation: z.enum(AGGREGATIONS),
    neededShare: z.number().min(0).max(1), // of the relevant items, before a total is shown
    bands: z.array(Band).min(1),
    perItemMinimum: z.record(z.string(), z.int()).default({}),
    domains: z.array(Domain).min(1),
  })
  .superRefine((instrument, context) => {
    for (const message of contradictions(instrument)) context.addIssue({ code: 'custom', message })
  })
export type Instrument = z.infer<typeof Instrument>

type Parts = Pick<Instrument, 'scale' | 'bands' | 'domains' | 'perItemMinimum'>

/** What each field alone cannot show: parts that do not fit together. */
function contradictions({ scale, bands, domains, perItemMinimum }: Parts): string[] {
  const items = domains.flatMap((domain) => domain.items)
  const ids = [...domains, ...items].map(({ id }) => id)
  const steps = scaleSteps(scale).join()

  return [
    ...ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `The id ${id} is used twice`),
    ...items
      .filter(({ anchors }) => Object.keys(anchors).join() !== steps)
      .map(({ id }) => `${id} must have an anchor for each of ${steps}`),
    ...(bands[0]?.min === scale.min ? [] : ['The lowest band must begin where the scale does']),
    ...bands
      .filter(({ min }, place) => place > 0 && min <= (bands[place - 1]?.min ?? min))
      .map(({ label }) => `The band "${label}" must begin above the one before it`),
    ...Object.keys(perItemMinimum)
      .filter((id) => !items.some((item) => item.id === id))
      .map((id) => `perItemMinimum names ${id}, which is no item`),
  ]
}

export const allItems = (instrument: Pick<Instrument, 'domains'>): Item[] =>
  instrument.domains.flatMap((domain) => domain.items)

/** The letter a domain goes by on the page: the first is A. */
export const domainLetter = (place: number) => String.fromCharCode(65 + place)

/** What an item is called on the page: the second item of the first domain is A2. */
export function itemLabels(instrument: Pick<Instrument, 'domains'>): Map<string, string> {
  return new Map(
    instrument.domains.flatMap((domain, place) =>
      domain.items.map((item, step) => [item.id, `${domainLetter(place)}${step + 1}`]),
    ),
  )
}
