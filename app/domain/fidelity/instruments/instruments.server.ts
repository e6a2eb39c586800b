import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { METHODS } from '#app/domain/courses/course.ts'
import { publishedFolder } from '#app/domain/courses/published.server.ts'
import { env } from '#app/http/env.server.ts'
import { Instrument } from './instrument.ts'

/** Instruments of methods that have no course yet lie here, a folder a method. */
const WITHOUT_COURSE = 'instruments'

const FILE = /^fidelity-(\d+\.\d+\.\d+)\.json$/

/** What a file holds, or why that is no instrument. */
type Reading =
  | { status: 'read'; file: string; instrument: Instrument }
  | { status: 'broken'; file: string; why: string }

/**
 * Reads every `fidelity-<version>.json` beside a course or under `instruments/`.
 * @throws Error naming the file that is broken: a server must not start on half an instrument
 */
export function readInstruments(coursesDir: string): Instrument[] {
  return inspectInstruments(coursesDir).map((reading) => {
    if (reading.status === 'broken') throw new Error(`${reading.file}: ${reading.why}`)
    return reading.instrument
  })
}

/** Reads the same files, and says of each that is broken why. */
export function inspectInstruments(coursesDir: string): Reading[] {
  const folders = [...foldersIn(coursesDir), ...foldersIn(path.join(coursesDir, WITHOUT_COURSE))]
  const readings = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => FILE.test(name))
      .map((name) => readInstrument(path.join(folder, name))),
  )

  const keys = readings.map((one) => one.status === 'read' && keyOf(one.instrument))
  return readings.map((one, place) => {
    const key = keys[place]
    if (!key || keys.indexOf(key) === place) return one
    return { status: 'broken', file: one.file, why: `there are two files with the instrument ${key}` }
  })
}

const keyOf = ({ id, version }: Pick<Instrument, 'id' | 'version'>) => `${id} ${version}`

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(folder, entry.name))
}

function readInstrument(file: string): Reading {
  const broken = (why: string): Reading => ({ status: 'broken', file, why })
  let content: unknown
  try {
    content = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    return broken(`is no JSON. ${error instanceof Error ? error.message : ''}`)
  }

  const result = Instrument.safeParse(content)
  if (!result.success) {
    const problems = result.error.issues.map(({ path: place, message }) =>
      `${place.join('.')} ${message}`.trim(),
    )
    return broken(problems.join('; '))
  }
  const named = FILE.exec(path.basename(file))?.[1]
  if (result.data.version !== named) return broken(`holds version ${result.data.version}`)
  return { status: 'read', file, instrument: result.data }
}

/** What was read, and from which published version. Another one is read when it goes live. */
let known: { published: string | null; instruments: Instrument[] } | undefined

/**
 * The instruments that are live, and those of the working folder that no longer are: a review made
 * with an earlier version still needs it. A version is never changed once used.
 */
function allInstruments(): Instrument[] {
  const published = publishedFolder(env.COURSES_DIR)
  if (known?.published !== published || known === undefined) {
    try {
      known = { published, instruments: liveAndEarlier(published) }
    } catch (error) {
      if (!known) throw error
      // Nobody checked a link moved by hand, nor a half-copied file beside what is published: it is told
      // once, and the instruments of before stand.
      console.error(error)
      known = { ...known, published }
    }
  }
  return known.instruments
}

function liveAndEarlier(published: string | null): Instrument[] {
  const live = published === null ? [] : readInstruments(published)
  const liveKeys = live.map(keyOf)
  const earlier = readInstruments(env.COURSES_DIR).filter((one) => !liveKeys.includes(keyOf(one)))
  return [...live, ...earlier]
}

export function findInstrument(id: string, version: string): Instrument | null {
  return allInstruments().find((instrument) => instrument.id === id && instrument.version === version) ?? null
}

const asNumbers = new Intl.Collator('en', { numeric: true })

/** The newest version of each instrument, in the order of the methods: what a new review is made with. */
export function newestInstruments(): Instrument[] {
  const newestFirst = allInstruments().toSorted((one, other) => asNumbers.compare(other.version, one.version))
  return newestFirst
    .filter(({ id }, place) => newestFirst.findIndex((other) => other.id === id) === place)
    .toSorted((one, other) => METHODS.indexOf(one.method) - METHODS.indexOf(other.method))
}
