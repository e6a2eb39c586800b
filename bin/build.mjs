import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { run } from './install.mjs'

const MARK = path.join('build', '.made-from')
const FOLDERS = ['app', 'db', 'public']
const FILES = [
  'package.json',
  'package-lock.json',
  'remix.config.js',
  'vite.config.ts',
  'tsconfig.json',
  'bin/precompressed.mjs',
]

/** A hash over everything that the build is made from. */
function sourceHash() {
  const hash = createHash('sha256')
  const inFolders = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name)),
  )
  for (const file of [...FILES, ...inFolders.toSorted()])
    hash.update(file).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

/** Builds the app unless the build there is was made from just these sources. */
export function buildWhenStale() {
  const sources = sourceHash()
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === sources) return
  console.info('Building the app')
  run('npx', ['remix', 'vite:build', '--logLevel', 'warn'])
  writeFileSync(MARK, sources)
}
