import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { buildWhenStale } from './build.mjs'
import { requireChromium } from './chromium.mjs'
import { install, requireNode } from './install.mjs'
import { wantReaders } from './packages.mjs'

/** The fast part: no build, no browser. */
const fast = process.argv.includes('--fast')
/** The full numbers of the long runs: thousands of rounds. */
const long = process.argv.includes('--long')

requireNode()
install()

let passed = 0
let failed = 0
const REPORT = '.cache/test-report.json'

/** @param {string} name @param {string} command @param {string[]} words @param {Record<string, string>} [env] */
function runStep(name, command, words, env = {}) {
  console.info(`\n== ${name}`)
  const { status } = spawnSync('npx', ['--no-install', command, ...words], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  return status === 0
}

/** A check that passes or fails as a whole. @param {string} name @param {string} command @param {string[]} words */
function check(name, command, words) {
  if (runStep(name, command, words)) passed += 1
  else failed += 1
}

/** A run of tests, counted one by one. @param {string} name @param {string[]} words @param {Record<string, string>} [env] */
function tests(name, words, env = {}) {
  mkdirSync('.cache', { recursive: true })
  rmSync(REPORT, { force: true })
  const options = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`]
  const fine = runStep(name, 'vitest', ['run', ...options, ...words], env)
  const report = existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, 'utf8')) : null
  passed += report?.numPassedTests ?? 0
  failed += report?.numFailedTests ?? 0
  // A file that cannot even be read has no tests to count, and is a failure all the same.
  if (!fine && !report?.numFailedTests) failed += 1
}

check('format', 'biome', ['format', '.'])
check('lint', 'oxlint', ['--deny-warnings'])
check('types', 'tsc', ['--noEmit'])
if (!fast) wantReaders()
const asked = long ? { LONG: '1' } : undefined
tests('rules, routes, content, architecture', [], asked)
if (!fast) {
  const CHROMIUM = requireChromium()
  buildWhenStale()
  tests('browser', ['--config', 'vitest.browser.config.ts'], { CHROMIUM, ...asked })
}

console.info(`\n${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
