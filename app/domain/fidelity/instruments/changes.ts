import type { Instrument } from './instrument.ts'
import { compareInstrumentVersions, ORDINARY } from './instrument-version.ts'

export type Change = 'added' | 'removed' | 'changed'

/** Each item that is not as it was: its words, its evidence or its module. Its place does not matter. */
export function changedItems(before: Instrument, now: Instrument): Map<string, Change> {
  const [old, own] = [wordsById(before), wordsById(now)]
  const changed = [...own].flatMap(([id, words]): [string, Change][] => {
    if (!old.has(id)) return [[id, 'added']]
    return old.get(id) === words ? [] : [[id, 'changed']]
  })
  const removed = [...old.keys()].filter((id) => !own.has(id)).map((id): [string, Change] => [id, 'removed'])
  return new Map([...changed, ...removed])
}

/** All that an item says, as one text. Anchors are keyed by numbers, which have one order. */
function wordsById({ domains }: Instrument): Map<string, string> {
  return new Map(
    domains.flatMap((domain) =>
      domain.items.map(({ id, title, guidance, anchors, evidence, module = domain.module }) => [
        id,
        JSON.stringify([title, guidance, anchors, evidence, module]),
      ]),
    ),
  )
}

/**
 * What is wrong with an instrument's account of what is new in it. The first version gives none; one
 * whose earlier versions are all gone is taken at its word.
 * @param others the other instruments that lie there
 */
export function wrongNotes(instrument: Instrument, others: Instrument[]): string[] {
  const { id, version, changes } = instrument
  const earlier = others
    .filter((other) => other.id === id && ORDINARY.test(other.version))
    .filter((other) => compareInstrumentVersions(other.version, version) < 0)
  if (earlier.length === 0 && !instrument.adaptation) return []
  if (!changes) return [`changes must say what is new since ${newestOf(earlier)}`]

  const before = earlier.find((other) => other.version === changes.since)
  if (!before) return [`changes are since ${changes.since}, which is not there`]
  return misfits(
    changes.items.map((note) => note.id),
    changedItems(before, instrument),
  )
}

const newestOf = (instruments: Instrument[]) =>
  instruments
    .map(({ version }) => version)
    .toSorted(compareInstrumentVersions)
    .at(-1)

function misfits(noted: string[], changed: Map<string, Change>): string[] {
  return [
    ...[...changed]
      .filter(([id]) => !noted.includes(id))
      .map(([id, how]) => `changes must say why ${id} is ${how}`),
    ...noted.filter((id) => !changed.has(id)).map((id) => `changes has a note for ${id}, which is as before`),
  ]
}
