import { z } from 'zod'
import { type Finding, finding, START } from './problem.ts'
import { readYaml } from './yaml.ts'

/** What a document may refer to outside itself: files beside it, terms of the glossary, items of an instrument. */
export type Surroundings = {
  media: Record<string, string> // the address each file is served at, by its name
  terms: Record<string, Term>
  items: Record<string, FidelityItem>
}

/** The same with the document's own sources; null while its front matter cannot be read. */
export type Known = Surroundings & { sourceIds: string[] | null }

const Id = /^[a-z0-9]+(-[a-z0-9]+)*$/
const Term = z.strictObject({ term: z.string().min(1), english: z.string().min(1), text: z.string().min(1) })
export type Term = z.infer<typeof Term>

/** `courses/terms.yaml`: the glossary. */
const Terms = z.record(z.string().regex(Id), Term)

/** As much of a fidelity instrument as a lesson shows of it. */
const InstrumentItems = z.object({
  title: z.string(),
  version: z.string(),
  domains: z.array(
    z.object({
      items: z.array(
        z.object({ id: z.string(), title: z.string(), anchors: z.record(z.string(), z.string()) }),
      ),
    }),
  ),
})

/** An item as a lesson shows it, in the words of the instrument's version. */
export type FidelityItem = {
  title: string
  anchors: Record<string, string> // what is seen at each score
  instrument: string
  version: string
}

/** The glossary by id. One that cannot be read explains nothing, and says why. */
export function readTerms(yaml: string): { terms: Record<string, Term>; findings: Finding[] } {
  const reading = readYaml(yaml, Terms)
  return reading.status === 'refused'
    ? { terms: {}, findings: reading.findings }
    : { terms: reading.value, findings: [] }
}

/** The items of an instrument by id. The instrument as a whole is checked before it is published. */
export function readInstrumentItems(json: string): {
  items: Record<string, FidelityItem>
  findings: Finding[]
} {
  try {
    const { title, version, domains } = InstrumentItems.parse(JSON.parse(json))
    const items = domains
      .flatMap((domain) => domain.items)
      .map((item) => [item.id, { title: item.title, anchors: item.anchors, instrument: title, version }])
    return { items: Object.fromEntries(items), findings: [] }
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 60) : ''
    return { items: {}, findings: [finding('T005', START, reason)] }
  }
}
