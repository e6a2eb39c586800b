import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { METHODS } from '#app/domain/courses/course.ts'
import { publishedFolder } from '#app/domain/courses/published.server.ts'
import { env } from '#app/http/env.server.ts'
import { Instrument } from './instrument.ts'

/** Instruments of methods that have no course yet lie here, a folder a method. */
const WITHOUT_COURSE = 'instruments'

const FILE = /^fidelity-(\d+\.\d+\.\d+)\.json$/

/**
 * Reads every `fidelity-<version>.json` beside a course or under `instruments/`.
 * @throws Error naming the file that is broken: a server must not start on half an instrument
 */
export function readInstruments(coursesDir: string): Instrument[] {
  const folders = [...foldersIn(coursesDir), ...foldersIn(path.join(coursesDir, WITHOUT_COURSE))]
  const instruments = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => FILE.test(name))
      .map((name) => readInstrument(path.join(folder, name))),
  )

  const keys = instruments.map(({ id, version }) => `${id} ${version}`)
  const twice = keys.find((key, place) => keys.indexOf(key) !== place)
  if (twice) throw new Error(`There are two files with the instrument ${twice}`)
  return instruments
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(folder, entry.name))
}

function readInstrument(file: string): Instrument {
  const fail = (why: string) => new Error(`${file}: ${why}`)
  let content: unknown
  try {
    content = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw fail(`is no JSON. ${error instanceof Error ? error.message : ''}`)
  }

  const result = Instrument.safeParse(content)
  if (!result.success) {
    const problems = result.error.issues.map(({ path: place, message }) =>
      `${place.join('.')} ${message}`.trim(),
    )
    throw fail(problems.join('; '))
  }
  const named = FILE.exec(path.basename(file))?.[1]
  if (result.data.version !== named) throw fail(`holds version ${result.data.version}`)
  return result.data
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
    const live = published === null ? [] : readInstruments(published)
    const isLive = ({ id, version }: Instrument) =>
      live.some((instrument) => instrument.id === id && instrument.version === version)
    const others = readInstruments(env.COURSES_DIR).filter((instrument) => !isLive(instrument))
    known = { published, instruments: [...live, ...others] }
  }
  return known.instruments
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
