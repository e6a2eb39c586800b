import { METHODS } from '#app/domain/courses/methods.ts'
import { publishedFolder } from '#app/domain/courses/published.server.ts'
import { env } from '#app/http/env.server.ts'
import { logFailure } from '#app/http/log.server.ts'
import type { Instrument } from './instrument.ts'
import { readInstruments } from './instrument-files.server.ts'
import { compareInstrumentVersions } from './instrument-version.ts'
import { findUsedInstrument, usedInstruments } from './used-instruments.server.ts'

/** What was read, and from which published version. Another one is read when it goes live. */
let known: { published: string | null; instruments: Instrument[] } | undefined

/** The instruments whose files are live. */
function liveInstruments(): Instrument[] {
  const published = publishedFolder(env.COURSES_DIR)
  if (known?.published !== published || known === undefined) {
    try {
      known = { published, instruments: readInstruments(published ?? env.COURSES_DIR) }
    } catch (error) {
      if (!known) throw error
      // Nobody checked a link moved by hand: it is told once, and the instruments of before stand.
      logFailure('Instruments cannot be read', error)
      known = { ...known, published }
    }
  }
  return known.instruments
}

/** An instrument that is live or was used. Once used it stays as it was then, whatever its file says. */
export function findInstrument(id: string, version: string): Instrument | null {
  const live = () => liveInstruments().find((one) => one.id === id && one.version === version)
  return findUsedInstrument(id, version) ?? live() ?? null
}

/** What a new review can be made with: the newest version of each instrument, in the order of the methods. */
export function newestInstruments(): Instrument[] {
  return newest(liveInstruments().filter(({ adaptation }) => !adaptation))
}

/** The same for a team of this organisation: its own newest adaptation of each stands beside it. */
export function instrumentsFor(organisationName: string): Instrument[] {
  const adapted = liveInstruments().filter(({ adaptation }) => adaptation?.organisation === organisationName)
  return inOrder([...newestInstruments(), ...newest(adapted)])
}

/** All versions of an instrument that are live or were used, the newest first. */
export function versionsOf(id: string): Instrument[] {
  const versions = [...liveInstruments(), ...usedInstruments()]
    .filter((one) => one.id === id)
    .map(({ version }) => version)
  return [...new Set(versions)]
    .toSorted((one, other) => compareInstrumentVersions(other, one))
    .flatMap((version) => findInstrument(id, version) ?? [])
}

function newest(instruments: Instrument[]): Instrument[] {
  const newestFirst = instruments.toSorted((one, other) =>
    compareInstrumentVersions(other.version, one.version),
  )
  const first = newestFirst.filter(
    ({ id }, place) => newestFirst.findIndex((other) => other.id === id) === place,
  )
  return inOrder(first.flatMap(({ id, version }) => findInstrument(id, version) ?? []))
}

const inOrder = (instruments: Instrument[]) =>
  instruments.toSorted((one, other) => METHODS.indexOf(one.method) - METHODS.indexOf(other.method))
