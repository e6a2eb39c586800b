import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { run } from './install.mjs'

const MARK = path.join('build', '.made-from')
const SERVER = path.join('build', 'start')
const FOLDERS = ['app', 'db', 'public', 'server']
const FILES = [
  'package.json',
  'package-lock.json',
  'remix.config.js',
  'vite.config.ts',
  'tsconfig.json',
  'bin/build.mjs',
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

/** The server around the app, without the types: it starts in a third of the time (docs/decisions/029). */
async function buildServer() {
  rmSync(SERVER, { recursive: true, force: true })
  const { build } = await import('esbuild')
  await build({
    entryPoints: ['server/index.ts', 'server/worker.ts'],
    outdir: SERVER,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  })
}

/** Builds the app and its server unless the build there is was made from just these sources. */
export async function buildWhenStale() {
  const sources = sourceHash()
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === sources) return
  console.info('Building the app')
  run('npx', ['remix', 'vite:build', '--logLevel', 'warn'])
  await buildServer()
  writeFileSync(MARK, sources)
}

/**
 * A part of the built server.
 * @template {'index' | 'worker'} Name
 * @param {Name} name
 * @returns {Promise<{ index: typeof import('../server/index.ts'), worker: typeof import('../server/worker.ts') }[Name]>}
 */
export const builtServer = (name) => import(pathToFileURL(path.resolve(SERVER, `${name}.js`)).href)

// `npm run build`
if (import.meta.filename === process.argv[1]) await buildWhenStale()
