import { expect, test } from 'vitest'
import { centreSettings, saveSettings } from '#app/domain/centre/settings.server.ts'
import { keepVersions } from '#app/domain/courses/registered-versions.server.ts'
import { forgetImport, undoImport } from '#app/domain/imports/imports.server.ts'
import { write } from '#db/client.server.ts'
import { fileOf, handIn } from '#tests/support/imports.ts'
import { createPerson, grant } from '#tests/support/people.ts'
import { toldOfRequest } from '#tests/support/told-of-request.ts'

const ingrid = createPerson({ passwordHash: 'x' })
grant(ingrid, 'admin')
const toldOf = (deed: () => unknown) => toldOfRequest(ingrid.id, deed)

const settings = () => {
  const { logo: _, savedAt, ...texts } = centreSettings()
  return saveSettings({ texts, logo: 'keep' }, savedAt)
}
const handedIn = () => handIn(fileOf(`Mette Holm;${crypto.randomUUID()}@kommune.dk;Varde;;Team Syd;;;`))

test('a version of a course that goes live is told once, by the server', () => {
  const version = {
    version: '1.0.0',
    contentHash: 'a',
    change: 'minor' as const,
    redo: [],
    date: '2026-11-22',
    ids: [],
    lessons: {},
    bank: 'b',
  }
  const goesLive = () => write((tx) => keepVersions(tx, { id: 'cti-1', versions: [version] }, new Date()))
  expect(toldOf(goesLive)).toMatchObject([
    { actorId: null, action: 'published', subjectKind: 'course', subjectId: 'cti-1', detail: '1.0.0' },
  ])
  expect(toldOf(goesLive)).toEqual([])
})

test('settings are told each time they are saved', () => {
  expect(toldOf(settings)).toMatchObject([{ action: 'settings-changed', subjectKind: 'centre' }])
})

test('what somebody lets an import do is told, what is thrown away is not', () => {
  const id = handedIn()
  expect(toldOf(() => undoImport(id))).toEqual([])
  expect(toldOf(() => forgetImport(id))).toEqual([])
})

test('a file with a CPR number is told of as refused', () => {
  const told = toldOf(() => handIn(fileOf('Mette 110180-1234;mette@kommune.dk;Varde;;Team Syd;;;')))
  expect(told).toMatchObject([{ action: 'cpr-refused', subjectKind: 'import', detail: '' }])
  expect(JSON.stringify(told)).not.toContain('1101')
})
