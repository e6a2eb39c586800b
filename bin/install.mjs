import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const MARK = path.join('node_modules', '.fodfaeste-installed')

/**
 * Runs a command and shows what it says; stops this process when it fails.
 * @param {string} command
 * @param {string[]} words
 */
export function run(command, words) {
  const { status } = spawnSync(command, words, { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

/** Refuses a Node that is too old, with a sentence. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`Fodfaeste needs Node 20.19 or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

/** Installs the packages of package-lock.json unless just those are installed. */
export function install() {
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === wanted) return
  console.info('Installing packages (2-3 minutes the first time)')
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  mkdirSync('node_modules', { recursive: true })
  writeFileSync(MARK, wanted)
}
