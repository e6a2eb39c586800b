import { z } from 'zod'
import { METHODS } from '../../courses/methods.ts'
import { contradictions, unscorable } from './contradictions.ts'
import { ORDINARY, VERSION } from './instrument-version.ts'

/** How item scores become the total. DACTS adds them; TMACT lets each domain weigh the same. */
export const AGGREGATIONS = ['mean_of_items', 'mean_of_domains', 'sum'] as const
export type Aggregation = (typeof AGGREGATIONS)[number]

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

/** Something the team tells of itself before the review, and the items an assessor needs it for. */
const Fact = z.strictObject({
  id: Id,
  label: Text,
  hint: Text.optional(),
  kind: z.enum(['number', 'text']),
  unit: Text.optional(),
  decimals: z.int().min(0).max(2).default(0), // of a number
  items: z.array(Id).min(1),
})
export type Fact = z.infer<typeof Fact>

/** What is new since an earlier version: one note for each item that is not as it was there. */
const Changes = z.strictObject({
  since: z.string().regex(ORDINARY),
  items: z.array(z.strictObject({ id: Id, what: Text, why: Text })),
})

/** What measuring is done with: the parts that an instrument and a module both have. */
const MODULE_PARTS = {
  id: Id,
  title: Text,
  source: z.array(z.strictObject({ title: Text, url: z.url({ protocol: /^https?$/ }) })).min(1),
  scale: Scale,
  domains: z.array(Domain).min(1),
  facts: z.array(Fact).default([]),
}

/** What stands in `fidelity-module-<version>.json`: items that several instruments have in common. */
export const ModuleFile = z
  .strictObject({ ...MODULE_PARTS, version: z.string().regex(ORDINARY) })
  .superRefine((module, context) => {
    for (const message of contradictions(module)) context.addIssue({ code: 'custom', message })
  })
export type ModuleFile = z.infer<typeof ModuleFile>

const INSTRUMENT_PARTS = {
  ...MODULE_PARTS,
  version: z.string().regex(VERSION),
  method: z.string().toLowerCase().pipe(z.enum(METHODS)),
  aggregation: z.enum(AGGREGATIONS),
  neededShare: z.number().min(0).max(1), // of the relevant items, before a total is shown
  bands: z.array(Band).min(1),
  perItemMinimum: z.record(z.string(), z.int()).default({}),
  followUpAt: z.number().default(3), // an item with this score or a lower one asks for an action
  changes: Changes.optional(),
  adaptation: z.strictObject({ organisation: Text, of: z.string().regex(ORDINARY) }).optional(),
}

/** What stands in `fidelity-<version>.json`. How it is scored is said there and never in the code. */
export const InstrumentFile = z.strictObject({
  ...INSTRUMENT_PARTS,
  include: z.array(z.string().regex(/^[a-z0-9-]+@\d+\.\d+\.\d+$/)).default([]),
})
export type InstrumentFile = z.infer<typeof InstrumentFile>

/** An instrument as the app measures with it: what it includes stands among its own. */
export const Instrument = z
  .strictObject({
    ...INSTRUMENT_PARTS,
    includes: z.array(z.strictObject({ id: Id, version: Text, title: Text })).default([]),
  })
  .superRefine((instrument, context) => {
    const messages = [...contradictions(instrument), ...unscorable(instrument)]
    for (const message of messages) context.addIssue({ code: 'custom', message })
  })
export type Instrument = z.infer<typeof Instrument>

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

/** A text of an instrument as people read it: another item, named by its id there, by letter and number. */
export const withLabels = (text: string, labels: ReadonlyMap<string, string>) =>
  text.replaceAll(/\b[a-z]+-[a-z]\d+\b/g, (id) => labels.get(id) ?? id)
