import { type Change, changedItems } from '#app/domain/fidelity/instruments/changes.ts'
import {
  allItems,
  domainLetter,
  type Instrument,
  itemLabels,
  type Module,
  withLabels,
} from '#app/domain/fidelity/instruments/instrument.ts'
import { scaleSteps } from '#app/domain/fidelity/scores/scale.ts'

export type ItemView = {
  id: string
  label: string
  title: string
  module: Module
  guidance: string
  anchors: { score: number; text: string }[]
  evidence: string[]
}
export type DomainView = { id: string; letter: string; title: string; items: ItemView[] }

/** Which item something is about. One that is gone has no label any more, and is known by its id alone. */
export type ItemName = { id: string; label: string | null; title: string | null }

export type FactView = { id: string; label: string; hint: string | null; items: ItemName[] }

/** One item that is new, gone or changed. How is only known while the version before is. */
export type NoteView = ItemName & { how: Change | null; what: string; why: string }

/** The domains of an instrument, with every item as a page shows it. */
export function domainsOf(instrument: Instrument): DomainView[] {
  const labels = itemLabels(instrument)
  return instrument.domains.map((domain, place) => ({
    id: domain.id,
    letter: domainLetter(place),
    title: domain.title,
    items: domain.items.map(({ id, title, guidance, anchors, evidence, module = domain.module }) => ({
      id,
      label: labels.get(id) ?? id,
      title,
      module,
      guidance: withLabels(guidance, labels),
      anchors: scaleSteps(instrument.scale).map((score) => ({ score, text: anchors[score] ?? '' })),
      evidence,
    })),
  }))
}

/** What the team is asked for before a review, and for which items. */
export function factsOf(instrument: Instrument): FactView[] {
  return instrument.facts.map(({ id, label, hint = null, items }) => ({
    id,
    label,
    hint,
    items: items.map((item) => nameOf(item, instrument)),
  }))
}

/** The items that must have a certain score, whatever the total is. */
export function minimumsOf(instrument: Instrument): (ItemName & { score: number })[] {
  return Object.entries(instrument.perItemMinimum).map(([id, score]) => ({
    ...nameOf(id, instrument),
    score,
  }))
}

/** What is new since the version before; that one names the items that are gone. */
export function notesOf(instrument: Instrument, before: Instrument | null): NoteView[] {
  const changed = before && changedItems(before, instrument)
  return (instrument.changes?.items ?? []).map(({ id, what, why }) => {
    const name = nameOf(id, instrument)
    const formerTitle = before && allItems(before).find((item) => item.id === id)?.title
    return { ...name, title: name.title ?? formerTitle ?? null, how: changed?.get(id) ?? null, what, why }
  })
}

function nameOf(id: string, instrument: Instrument): ItemName {
  const title = allItems(instrument).find((item) => item.id === id)?.title ?? null
  return { id, label: itemLabels(instrument).get(id) ?? null, title }
}
