import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import {
  inspectInstruments,
  readInstruments,
} from '#app/domain/fidelity/instruments/instrument-files.server.ts'
import { findInstrument, newestInstruments } from '#app/domain/fidelity/instruments/instruments.server.ts'
import { rememberInstrument } from '#app/domain/fidelity/instruments/used-instruments.server.ts'
import { write } from '#db/client.server.ts'
import { listenToLog } from '#tests/support/log.ts'
import { instrumentFile, instrumentOf } from './instruments.ts'

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
const trial = instrumentFile([1])

const common = {
  id: 'common',
  version: '1.0.0',
  title: 'Common',
  source: trial.source,
  scale: trial.scale,
  domains: trial.domains.map((domain) => ({
    ...domain,
    id: 'm',
    items: domain.items.map((item) => ({ ...item, id: 'm1' })),
  })),
}
const noChanges = { changes: { since: '1.0.0', items: [] } }

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
    /b.fidelity-1\.0\.0\.json: there is another file with trial 1\.0\.0/,
  ],
  [
    'includes what is not there',
    { 'a/fidelity-1.0.0.json': { ...trial, include: ['common@1.0.0'] } },
    /a.fidelity-1\.0\.0\.json: include common@1\.0\.0 is no module/,
  ],
  [
    'is a module that breaks the schema',
    { 'a/fidelity-module-1.0.0.json': { ...common, domains: [] } },
    /a.fidelity-module-1\.0\.0\.json: domains/,
  ],
  [
    'is a module that is there twice',
    { 'a/fidelity-module-1.0.0.json': common, 'b/fidelity-module-1.0.0.json': common },
    /b.fidelity-module-1\.0\.0\.json: there is another file with common 1\.0\.0/,
  ],
  [
    'is new and does not say in what',
    { 'a/fidelity-1.0.0.json': trial, 'a/fidelity-1.1.0.json': { ...trial, version: '1.1.0' } },
    /a.fidelity-1\.1\.0\.json: changes must say what is new since 1\.0\.0/,
  ],
  [
    'is called as no version is',
    { 'a/fidelity-ny.json': trial },
    /a.fidelity-ny\.json: holds version 1\.0\.0/,
  ],
])('a file that %s stops the start and is named', (_, files, message) => {
  expect(() => readInstruments(coursesWith(files))).toThrow(message)
})

test('a module that lies beside another course is filled in, and is no instrument itself', () => {
  const folder = coursesWith({
    'cti-grundkursus/fidelity-1.0.0.json': { ...trial, include: ['common@1.0.0'] },
    'introduktion/fidelity-module-1.0.0.json': common,
  })
  const [instrument, ...others] = readInstruments(folder)
  expect(others).toEqual([])
  expect(instrument?.domains.map(({ id }) => id)).toEqual(['a', 'm'])
})

test('what is broken hides nothing else', () => {
  const folder = coursesWith({
    'a/fidelity-1.0.0.json': trial,
    'b/fidelity-1.0.0.json': { ...trial, id: 'other', include: ['common@1.0.0'] },
    'b/fidelity-module-1.0.0.json': '{',
  })
  const { instruments, problems } = inspectInstruments(folder)
  expect(instruments.map(({ instrument }) => instrument.id)).toEqual(['trial'])
  expect(problems.map(({ file, why }) => `${path.relative(folder, file)} ${why}`)).toEqual([
    expect.stringMatching(/^b.fidelity-module-1\.0\.0\.json is no JSON/),
    'b/fidelity-1.0.0.json include common@1.0.0 is no module that can be read',
  ])
})

test('the newest of each stand in the order of the methods', () => {
  expect(newestInstruments().map(({ id, version }) => `${id} ${version}`)).toEqual([
    'cti 2.0.0',
    'icm 2.0.0',
    'm-act 2.0.0',
  ])
})

test.each([
  ['cti', '9.9.9'],
  ['no-such', '1.0.0'],
])('there is no %s %s', (id, version) => {
  expect(findInstrument(id, version)).toBeNull()
})

/** The instruments as a server with these files sees them. */
async function serverWith(files: Record<string, unknown>) {
  const folder = coursesWith(files)
  vi.resetModules()
  vi.stubEnv('COURSES_DIR', folder)
  const live = await import('#app/domain/fidelity/instruments/instruments.server.ts')
  return { folder, ...live }
}
const keys = (instruments: { id: string; version: string }[]) =>
  instruments.map(({ id, version }) => `${id} ${version}`)

test('what is published is measured with', async () => {
  const live = await serverWith({
    'trial/fidelity-1.0.0.json': trial,
    '.published/v1/trial/fidelity-1.1.0.json': { ...trial, version: '1.1.0' },
  })
  expect(keys(live.newestInstruments())).toEqual(['trial 1.0.0'])

  symlinkSync('v1', path.join(live.folder, '.published/current'))
  expect(keys(live.newestInstruments())).toEqual(['trial 1.1.0'])
  expect(live.findInstrument('trial', '1.0.0')).toBeNull()
})

test('a published version that cannot be read is told once, and the instruments of before stand', async () => {
  const live = await serverWith({
    'trial/fidelity-1.0.0.json': trial,
    '.published/v1/trial/fidelity-1.1.0.json': { ...trial, version: '1.1.0', bands: [] },
  })
  const told = listenToLog()
  live.newestInstruments()

  symlinkSync('v1', path.join(live.folder, '.published/current'))
  for (const _ of [1, 2]) expect(keys(live.newestInstruments())).toEqual(['trial 1.0.0'])
  expect(told).toHaveLength(1)
})

test('versions are compared as numbers', async () => {
  const live = await serverWith({
    'trial/fidelity-9.0.0.json': { ...trial, version: '9.0.0' },
    'trial/fidelity-10.0.0.json': {
      ...trial,
      version: '10.0.0',
      changes: { since: '9.0.0', items: [] },
    },
  })
  expect(keys(live.newestInstruments())).toEqual(['trial 10.0.0'])
  expect(keys(live.versionsOf('trial'))).toEqual(['trial 10.0.0', 'trial 9.0.0'])
  expect(live.versionsOf('no-such')).toEqual([])
})

test('a local adaptation is offered to its organisation alone, beside the ordinary version', async () => {
  const adapted = (version: string, organisation: string) => ({
    ...trial,
    ...noChanges,
    version,
    adaptation: { organisation, of: '1.0.0' },
  })
  const live = await serverWith({
    'trial/fidelity-1.0.0.json': trial,
    'trial/fidelity-1.0.0-aalborg.2.json': adapted('1.0.0-aalborg.2', 'Aalborg Kommune'),
    'trial/fidelity-1.0.0-aalborg.10.json': adapted('1.0.0-aalborg.10', 'Aalborg Kommune'),
    'trial/fidelity-1.0.0-varde.1.json': adapted('1.0.0-varde.1', 'Varde Kommune'),
    'icm/fidelity-1.0.0.json': { ...trial, id: 'other', method: 'ICM' },
  })
  expect(keys(live.newestInstruments())).toEqual(['trial 1.0.0', 'other 1.0.0'])
  expect(keys(live.instrumentsFor('Aalborg Kommune'))).toEqual([
    'trial 1.0.0',
    'trial 1.0.0-aalborg.10',
    'other 1.0.0',
  ])
  expect(keys(live.instrumentsFor('Kolding Kommune'))).toEqual(['trial 1.0.0', 'other 1.0.0'])
})

test('once used an instrument stays as it was, also when its file is another or gone', async () => {
  const old = { ...instrumentOf([1]), id: 'kept', title: 'As it was' }
  write((tx) => rememberInstrument(tx, old))
  write((tx) => rememberInstrument(tx, { ...old, version: '0.9.0' }))
  const live = await serverWith({
    'trial/fidelity-1.0.0.json': { ...trial, id: 'kept', title: 'As its file is now' },
  })
  expect(live.findInstrument('kept', '1.0.0')?.title).toBe('As it was')
  expect(live.newestInstruments().map(({ title }) => title)).toEqual(['As it was'])
  expect(keys(live.versionsOf('kept'))).toEqual(['kept 1.0.0', 'kept 0.9.0'])
})
