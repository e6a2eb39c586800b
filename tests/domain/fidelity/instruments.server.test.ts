import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import {
  findInstrument,
  newestInstruments,
  readInstruments,
} from '#app/domain/fidelity/instruments/instruments.server.ts'
import { instrumentOf } from './instruments.ts'

/** A folder of courses with these files in it. */
function coursesWith(files: Record<string, unknown>) {
  const folder = mkdtempSync(path.join(tmpdir(), 'fodfaeste-instruments-'))
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  }
  return folder
}
const trial = { ...instrumentOf([1]), method: 'CTI' }

test('instruments are found beside courses and in the folder of those without one', () => {
  const folder = coursesWith({
    'cti-grundkursus/fidelity-1.0.0.json': trial,
    'instruments/icm/fidelity-1.0.0.json': { ...trial, id: 'other' },
    'cti-grundkursus/course.yaml': 'id: cti-1',
    'terms.yaml': '',
  })
  expect(readInstruments(folder).map(({ id }) => id)).toEqual(['trial', 'other'])
})

test.each([
  ['is no JSON', { 'a/fidelity-1.0.0.json': '{' }, /a.fidelity-1\.0\.0\.json: is no JSON/],
  [
    'breaks the schema',
    { 'a/fidelity-1.0.0.json': { ...trial, scale: 5 } },
    /a.fidelity-1\.0\.0\.json: scale/,
  ],
  [
    'holds another version',
    { 'a/fidelity-1.1.0.json': trial },
    /fidelity-1\.1\.0\.json: holds version 1\.0\.0/,
  ],
  [
    'is there twice',
    { 'a/fidelity-1.0.0.json': trial, 'instruments/b/fidelity-1.0.0.json': trial },
    /two files with the instrument trial 1\.0\.0/,
  ],
])('a file that %s stops the start and is named', (_, files, message) => {
  expect(() => readInstruments(coursesWith(files))).toThrow(message)
})

test('the newest of each stand in the order of the methods', () => {
  expect(newestInstruments().map(({ id, version }) => `${id} ${version}`)).toEqual([
    'cti 1.0.0',
    'icm 1.0.0',
    'm-act 1.0.0',
  ])
})

test.each([
  ['cti', '9.9.9'],
  ['no-such', '1.0.0'],
])('there is no %s %s', (id, version) => {
  expect(findInstrument(id, version)).toBeNull()
})

test('what is published is measured with, and what was measured with before is still found', async () => {
  const folder = coursesWith({
    'trial/fidelity-1.0.0.json': trial,
    '.published/v1/trial/fidelity-1.1.0.json': { ...trial, version: '1.1.0' },
  })
  vi.resetModules()
  vi.stubEnv('COURSES_DIR', folder)
  const live = await import('#app/domain/fidelity/instruments/instruments.server.ts')
  expect(live.newestInstruments().map(({ version }) => version)).toEqual(['1.0.0'])

  symlinkSync('v1', path.join(folder, '.published/current'))
  expect(live.newestInstruments().map(({ version }) => version)).toEqual(['1.1.0'])
  expect(live.findInstrument('trial', '1.0.0')?.version).toBe('1.0.0')
})

test('a published version that cannot be read is told once, and the instruments of before stand', async () => {
  const folder = coursesWith({
    'trial/fidelity-1.0.0.json': trial,
    '.published/v1/trial/fidelity-1.1.0.json': { ...trial, version: '1.1.0', bands: [] },
  })
  vi.resetModules()
  vi.stubEnv('COURSES_DIR', folder)
  const told = vi.spyOn(console, 'error').mockReturnValue()
  const live = await import('#app/domain/fidelity/instruments/instruments.server.ts')
  live.newestInstruments()

  symlinkSync('v1', path.join(folder, '.published/current'))
  for (const _ of [1, 2]) expect(live.newestInstruments().map(({ version }) => version)).toEqual(['1.0.0'])
  expect(told).toHaveBeenCalledOnce()
})
