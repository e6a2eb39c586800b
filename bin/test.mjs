import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
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
/** More failing files than these are no accident, and are not run again. */
const FILES_TO_REPEAT = 3
/** @type {string[]} files that failed among the others and passed alone */
const unsteady = []

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

/** One run of test files. @param {string} name @param {string[]} words @param {Record<string, string>} env */
function runFiles(name, words, env) {
  mkdirSync('.cache', { recursive: true })
  rmSync(REPORT, { force: true })
  const options = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`]
  const fine = runStep(name, 'vitest', ['run', ...options, ...words], env)
  /** @type {import('vitest/node').JsonTestResults | null} */
  const report = existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, 'utf8')) : null
  const files = report?.testResults ?? []
  return { fine, files, failing: files.filter(({ status }) => status === 'failed') }
}

/** @param {import('vitest/node').JsonTestResults['testResults']} files @param {'passed' | 'failed'} status */
const countOf = (files, status) =>
  files.flatMap(({ assertionResults }) => assertionResults).filter((one) => one.status === status).length

/**
 * A run of tests, counted one by one. Files that fail are run once more, alone: on a busy machine a browser can be
 * late, and what is wrong fails again. What passed the second time only is named at the end.
 * @param {string} name @param {string[]} words @param {Record<string, string>} [env]
 */
function tests(name, words, env = {}) {
  const first = runFiles(name, words, env)
  const isMany = first.failing.length > FILES_TO_REPEAT
  if (first.failing.length === 0 || isMany) return count(first)

  const again = first.failing.map((file) => path.relative('.', file.name))
  const second = runFiles(`${name}: once more, alone`, ['--maxWorkers=1', ...words, ...again], env)
  count({ fine: true, files: first.files.filter((file) => !first.failing.includes(file)) })
  count(second)
  for (const { name: file } of first.failing)
    if (!second.failing.some((failed) => failed.name === file)) unsteady.push(path.relative('.', file))
}

/** @param {Pick<ReturnType<typeof runFiles>, 'fine' | 'files'>} run */
function count({ fine, files }) {
  const wrong = countOf(files, 'failed')
  passed += countOf(files, 'passed')
  failed += wrong
  // A file that cannot even be read has no tests to count, and is a failure all the same.
  if (!fine && wrong === 0) failed += 1
}

check('format', 'biome', ['format', '.'])
check('lint', 'oxlint', ['--deny-warnings'])
check('types', 'tsc', ['--noEmit'])
if (!fast) wantReaders()
const asked = long ? { LONG: '1' } : undefined
tests('rules, routes, content, architecture', [], asked)
if (!fast) {
  const CHROMIUM = requireChromium()
  await buildWhenStale()
  tests('browser', ['--config', 'vitest.browser.config.ts'], { CHROMIUM, ...asked })
}

for (const file of unsteady) console.info(`\nUnsteady: ${file} failed among the others and passed alone.`)
console.info(`\n${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
