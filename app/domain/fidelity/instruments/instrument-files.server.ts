import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import { wrongNotes } from './changes.ts'
import { withModules } from './include.ts'
import { type Instrument, InstrumentFile, ModuleFile } from './instrument.ts'

/** Instruments of methods that have no course yet lie here, a folder a method. */
const WITHOUT_COURSE = 'instruments'

/** `fidelity-2.0.0.json` and `fidelity-module-1.0.0.json`. */
const FILE = /^fidelity-(module-)?(.+)\.json$/

/** What a file holds, or why that is nothing to measure with. */
type Reading<T> =
  | { status: 'read'; file: string; content: T }
  | { status: 'broken'; file: string; why: string }

/** What lies in a courses folder to measure with, and what cannot be used and why. */
export type Inspection = {
  instruments: { file: string; instrument: Instrument }[]
  problems: { file: string; why: string }[]
}

/**
 * Reads every `fidelity-<version>.json` beside a course or under `instruments/`, with the modules it
 * includes.
 * @throws Error naming the file that is broken: a server must not start on half an instrument
 */
export function readInstruments(coursesDir: string): Instrument[] {
  const { instruments, problems } = inspectInstruments(coursesDir)
  for (const { file, why } of problems) throw new Error(`${file}: ${why}`)
  return instruments.map(({ instrument }) => instrument)
}

/** Reads the same files, and says of each that is broken why. */
export function inspectInstruments(coursesDir: string): Inspection {
  const files = filesIn(coursesDir)
  const isModule = (file: string) => FILE.exec(path.basename(file))?.[1] !== undefined
  const modules = alone(files.filter(isModule).map((file) => readFile(file, ModuleFile)))
  const own = alone(files.filter((file) => !isModule(file)).map((file) => readFile(file, InstrumentFile)))

  const whole = own.map((one) => withIncluded(one, contentsOf(modules)))
  const all = contentsOf(whole)
  const told = refuse(whole, (instrument) => wrongNotes(instrument, all))
  return {
    instruments: told.flatMap((one) =>
      one.status === 'read' ? [{ file: one.file, instrument: one.content }] : [],
    ),
    problems: [...modules, ...told].flatMap((one) => (one.status === 'broken' ? [one] : [])),
  }
}

/** The files whose instrument is another than reviews were made with: a new version was meant. */
export function changedSinceUse({ instruments }: Inspection, used: Instrument[]): Inspection['instruments'] {
  return instruments.filter(({ instrument }) => {
    const before = used.find((one) => isSame(one, instrument))
    return before && !isDeepStrictEqual(before, instrument)
  })
}

type Key = { id: string; version: string }
const isSame = (one: Key, other: Key) => one.id === other.id && one.version === other.version

function filesIn(coursesDir: string): string[] {
  return [...foldersIn(coursesDir), ...foldersIn(path.join(coursesDir, WITHOUT_COURSE))].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => FILE.test(name))
      .map((name) => path.join(folder, name)),
  )
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(folder, entry.name))
}

function readFile<T extends Key>(file: string, schema: z.ZodType<T>): Reading<T> {
  const broken = (why: string): Reading<T> => ({ status: 'broken', file, why })
  let content: unknown
  try {
    content = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    return broken(`is no JSON. ${error instanceof Error ? error.message : ''}`)
  }

  const result = schema.safeParse(content)
  if (!result.success) {
    const problems = result.error.issues.map(({ path: place, message }) =>
      `${place.join('.')} ${message}`.trim(),
    )
    return broken(problems.join('; '))
  }
  const named = FILE.exec(path.basename(file))?.[2]
  if (result.data.version !== named) return broken(`holds version ${result.data.version}`)
  return { status: 'read', file, content: result.data }
}

const contentsOf = <T>(readings: Reading<T>[]): T[] =>
  readings.flatMap((one) => (one.status === 'read' ? [one.content] : []))

/** Breaks what there are reasons to break. */
function refuse<T>(readings: Reading<T>[], reasons: (content: T, place: number) => string[]): Reading<T>[] {
  return readings.map((one, place) => {
    const why = one.status === 'read' ? reasons(one.content, place) : []
    return why.length > 0 ? { status: 'broken', file: one.file, why: why.join('; ') } : one
  })
}

/** Of two files with the same version only the first can be meant. */
function alone<T extends Key>(readings: Reading<T>[]): Reading<T>[] {
  return refuse(readings, (content, place) => {
    const first = readings.findIndex((one) => one.status === 'read' && isSame(one.content, content))
    return first === place ? [] : [`there is another file with ${content.id} ${content.version}`]
  })
}

function withIncluded(reading: Reading<InstrumentFile>, modules: ModuleFile[]): Reading<Instrument> {
  if (reading.status === 'broken') return reading
  const { file } = reading
  const filled = withModules(reading.content, modules)
  return filled.status === 'whole'
    ? { status: 'read', file, content: filled.instrument }
    : { status: 'broken', file, why: filled.why.join('; ') }
}
