import { z } from 'zod'
import { type Finding, finding, START } from './problem.ts'
import { readYaml } from './yaml.ts'

/** `courses/terms.yaml`: the glossary that `<Term>` shows from. */
const Terms = z.record(
  z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  z.strictObject({ term: z.string().min(1), english: z.string().min(1), text: z.string().min(1) }),
)

/** As much of a fidelity instrument as a lesson refers to. */
const InstrumentItems = z.object({
  domains: z.array(z.object({ items: z.array(z.object({ id: z.string() })) })),
})

/** The explanation of each term. A glossary that cannot be read explains nothing, and says why. */
export function readTerms(yaml: string): { terms: Record<string, string>; findings: Finding[] } {
  const reading = readYaml(yaml, Terms)
  if (reading.status === 'refused') return { terms: {}, findings: reading.findings }
  const terms = Object.entries(reading.value).map(([id, { text }]) => [id, text])
  return { terms: Object.fromEntries(terms), findings: [] }
}

/** The ids of an instrument's items. The instrument as a whole is checked before it is published. */
export function readInstrumentItems(json: string): { items: string[]; findings: Finding[] } {
  try {
    const { domains } = InstrumentItems.parse(JSON.parse(json))
    return { items: domains.flatMap((domain) => domain.items.map((item) => item.id)), findings: [] }
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 60) : ''
    return { items: [], findings: [finding('T005', START, reason)] }
  }
}
