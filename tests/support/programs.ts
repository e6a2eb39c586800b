import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildSync, type BuildOptions } from 'esbuild'

const made = new Map<string, string>()

/** A file of ours that runs by itself, such as `bin/backup.ts`. @returns what `node` is given to run it */
export function programOf(file: string): string {
  const program = made.get(file) ?? wholeProgram({ entryPoints: [file] })
  made.set(file, program)
  return program
}

/** A few lines that run by themselves and import what is ours. @returns what `node` is given to run them */
export const programThat = (contents: string) =>
  wholeProgram({ stdin: { contents, resolveDir: '.', loader: 'ts' } })

/**
 * Puts our own files together into one, as the build does with the server's: read one by one, each process would
 * take three times as long. Packages stay packages, so the file lies within the project (migrate-once.ts).
 */
function wholeProgram(from: Pick<BuildOptions, 'entryPoints' | 'stdin'>): string {
  const { outputFiles } = buildSync({
    ...from,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    write: false,
  })
  const file = path.join(process.env.PROGRAMS ?? '', `${randomUUID()}.mjs`)
  writeFileSync(file, outputFiles[0]?.text ?? '')
  return file
}
