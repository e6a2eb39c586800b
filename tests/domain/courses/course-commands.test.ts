import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { Instrument } from '#app/domain/fidelity/instruments/instrument.ts'
import { rememberInstrument } from '#app/domain/fidelity/instruments/used-instruments.server.ts'
import { env } from '#app/http/env.server.ts'
import { write } from '#db/client.server.ts'
import { WHOLE_COURSE } from '#tests/content/whole-course.ts'
import { programOf } from '#tests/support/programs.ts'
import { INSTRUMENT, writeCourses } from './sample-courses.ts'

vi.setConfig({ testTimeout: 60_000 }) // each command starts a process, and some read the dictionary

const SECOND = 'proevekursus/02-den-anden.mdx'
const withText = (text: string) => ({ [SECOND]: `${WHOLE_COURSE[SECOND]}\n${text}\n` })

/** A warning and a tip in one file, and an error in another. */
const BROKEN = {
  ...withText('Skriv til lone@eksempel.dk om lejlighden.'),
  'proevekursus/03-hej.mdx': 'Hej.\n',
}
const MISSPELT = withText('Hun får en lejlighd.')

function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'fodfaeste-command-'))
  writeCourses(folder, { ...WHOLE_COURSE, ...files })
  return folder
}

/** Runs a command with a data folder that it should leave alone: an empty one, or this. */
function run(
  script: string,
  words: string[],
  coursesFolder: string,
  data = mkdtempSync(path.join(tmpdir(), 'fodfaeste-data-')),
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [programOf(`bin/${script}.ts`), ...words], {
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: data, COURSES_DIR: coursesFolder },
  })
  return { status, stdout: stdout.trim(), stderr, left: readdirSync(data) }
}

test('errors block, and each finding stands on its line', () => {
  const folder = folderOf(BROKEN)
  const { status, stdout, left } = run('check-courses', [folder], folder)
  expect(status).toBe(1)
  const place = path.join(path.relative('.', folder), 'proevekursus')
  const lines = stdout.split('\n')
  expect(lines[0]).toMatch(new RegExp(`^${place}/02-den-anden.mdx:\\d+:11 advarsel W011 .* → .*$`))
  expect(lines[1]).toMatch(new RegExp(`^${place}/03-hej.mdx:1:1 fejl F001 .* → .*$`))
  expect(lines[2]).toBe('1 kursus, 1 fejl, 1 advarsel, 1 tip')
  expect(left).toEqual([]) // nothing is written where a server may be running
})

test('warnings and tips do not block, and tips are shown when asked for', () => {
  const folder = folderOf(MISSPELT)
  const { status, stdout } = run('check-courses', ['--tips'], folder) // the folder of the environment
  expect(status).toBe(0)
  expect(stdout).toContain('tip S005 Ordet "lejlighd" står ikke i ordbogen. → Mente du lejlighed?')
  expect(stdout).toContain('1 kursus, 0 fejl, 0 advarsler, 1 tip')
})

test('a program gets all of it as JSON, and GitHub its own commands', () => {
  const folder = folderOf({ ...BROKEN, 'words.txt': 'hej\n' })
  const json = JSON.parse(run('check-courses', [folder, '--format=json'], folder).stdout)
  expect(json.map(({ code }: { code: string }) => code)).toEqual(['W011', 'S005', 'F001'])
  expect(json[2]).toMatchObject({ line: 1, column: 1, severity: 'error' })
  expect(json[2].file).toMatch(/proevekursus\/03-hej\.mdx$/)

  const github = run('check-courses', [folder, '--format=github'], folder)
  expect(github.status).toBe(1)
  expect(github.stdout).toMatch(
    /^::warning file=.*02-den-anden\.mdx,line=\d+,col=11,title=W011 advarsel::Her står/,
  )
  expect(github.stdout).toMatch(/\n::error file=.*03-hej\.mdx,line=1,col=1,title=F001 fejl::.* → .*$/)
})

test.each([['--format=xml'], ['--hvad'], ['en', 'to']])('%s is not understood', (...words) => {
  const { status, stderr } = run('check-courses', words, folderOf({}))
  expect(status).toBe(2)
  expect(stderr).toContain('Skriv: npm run courses:check')
})

test("an instrument that the server's database has otherwise needs a new version", () => {
  const used = Instrument.parse({ ...JSON.parse(INSTRUMENT), title: 'As it was used' })
  write((tx) => rememberInstrument(tx, used))
  const folder = folderOf({})
  const { status, stdout } = run('check-courses', [folder], folder, env.DATA_DIR)
  expect(status).toBe(1)
  expect(stdout).toMatch(/fidelity-1\.0\.0\.json:1:1 fejl I002 Der er målinger med skemaet trial 1\.0\.0/)
})

test('a folder that is not there is no course without errors, also as npm runs the command', () => {
  const words = ['--import', 'tsx', 'bin/check-courses.ts', 'findes-ikke']
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  expect(status).toBe(2)
  expect(stderr).toContain('findes-ikke')
})

test('a new lesson is written once, and never over another', () => {
  const folder = folderOf({})
  const words = ['lesson', 'proevekursus', 'Åbne', 'døre']
  expect(run('new-course', words, folder).status).toBe(0)
  expect(existsSync(path.join(folder, 'proevekursus/03-aabne-doere.mdx'))).toBe(true)
  const again = run('new-course', words, folder)
  expect(again.status).toBe(1)
  expect(again.stderr).toContain('Der er allerede noget, der hedder aabne-doere.')
  expect(run('new-course', ['kursus', 'x'], folder).stderr).toContain('Skriv: npm run courses:new')
})
