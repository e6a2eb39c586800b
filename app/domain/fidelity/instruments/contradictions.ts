import { scaleSteps } from '../scores/scale.ts'
import type { Instrument } from './instrument.ts'

/** What no field can show alone: items and facts that do not fit together. */
export function contradictions({
  scale,
  domains,
  facts,
}: Pick<Instrument, 'scale' | 'domains' | 'facts'>): string[] {
  const items = domains.flatMap((domain) => domain.items)
  const steps = scaleSteps(scale).join()
  return [
    ...twice([...domains, ...items].map(({ id }) => id)).map((id) => `The id ${id} is used twice`),
    ...items
      .filter(({ anchors }) => Object.keys(anchors).join() !== steps)
      .map(({ id }) => `${id} must have an anchor for each of ${steps}`),
    ...twice(facts.map(({ id }) => id)).map((id) => `The fact ${id} is there twice`),
    ...facts.flatMap((fact) =>
      fact.items
        .filter((id) => !items.some((item) => item.id === id))
        .map((id) => `The fact ${fact.id} names ${id}, which is no item`),
    ),
  ]
}

type Scoring = Omit<Instrument, 'facts' | 'source' | 'includes'>

/** The same of how an instrument is scored, and of what it says of itself. */
export function unscorable({ scale, bands, domains, perItemMinimum, followUpAt, ...own }: Scoring): string[] {
  const ids = domains.flatMap((domain) => domain.items.map(({ id }) => id))
  const { version, changes, adaptation } = own
  return [
    ...(bands[0]?.min === scale.min ? [] : ['The lowest band must begin where the scale does']),
    ...bands
      .filter(({ min }, place) => place > 0 && min <= (bands[place - 1]?.min ?? min))
      .map(({ label }) => `The band "${label}" must begin above the one before it`),
    ...Object.keys(perItemMinimum)
      .filter((id) => !ids.includes(id))
      .map((id) => `perItemMinimum names ${id}, which is no item`),
    ...(followUpAt >= scale.min && followUpAt <= scale.max ? [] : ['followUpAt must lie on the scale']),
    ...twice(changes?.items.map(({ id }) => id) ?? []).map((id) => `changes has two notes for ${id}`),
    ...(adaptation ? misnamed(version, adaptation.of, changes?.since) : withoutAdaptation(version)),
  ]
}

const twice = (ids: string[]) => [...new Set(ids.filter((id, place) => ids.indexOf(id) !== place))]

function misnamed(version: string, of: string, since: string | undefined): string[] {
  return [
    ...(version.startsWith(`${of}-`) ? [] : [`An adaptation of ${of} must be called ${of}-<name>.<number>`]),
    ...(since === of ? [] : [`An adaptation of ${of} must have changes since ${of}`]),
  ]
}

const withoutAdaptation = (version: string) =>
  version.includes('-') ? [`${version} is the version of an adaptation: say of what, and whose`] : []
