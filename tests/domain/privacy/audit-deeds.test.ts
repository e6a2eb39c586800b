import { beforeEach, expect, test } from 'vitest'
import { correctName } from '#app/domain/certificates/correct-name.server.ts'
import { revokeCertificate } from '#app/domain/certificates/ends.server.ts'
import { addDays, today } from '#app/domain/dates.ts'
import { startImport } from '#app/domain/imports/imports.server.ts'
import * as belonging from '#app/domain/people/belonging.server.ts'
import { noteLook } from '#app/domain/people/looks.server.ts'
import { mergeAccounts } from '#app/domain/people/merge/merge.server.ts'
import * as accounts from '#app/domain/people/people.server.ts'
import { endRole, grantRole, rolesOf } from '#app/domain/people/role-holding.server.ts'
import { closeTeam, reopenTeam } from '#app/domain/people/team-changes.server.ts'
import { noteExport, noteSearch } from '#app/domain/privacy/note-use.server.ts'
import { write } from '#db/client.server.ts'
import { people } from '#db/schema/index.ts'
import { issued } from '#tests/support/open-badges/issued.ts'
import { fileOf, handIn } from '#tests/support/imports.ts'
import { createPerson, createTeam, grant, signedIn } from '#tests/support/people.ts'
import { toldOfRequest } from '#tests/support/told-of-request.ts'

const SECRET = 'Hemmelige Hansen'
const OPEN = { fromDate: '2026-01-01', toDate: null }
const LATER = { fromDate: addDays(today(), 30), toDate: null }

const ingrid = createPerson({ name: 'Ingrid Vestergaard', passwordHash: 'x' })
grant(ingrid, 'admin')
const admin = signedIn(ingrid)
const somebody = () => createPerson({ name: SECRET, passwordHash: 'x' })
let person = somebody()
let team = createTeam()
beforeEach(() => {
  person = somebody()
  team = createTeam()
})

const toldOf = (deed: () => unknown) => toldOfRequest(ingrid.id, deed)
const membershipId = () => belonging.membershipsOf(person.id)[0]?.id ?? ''
const handedIn = () => handIn(fileOf(`${SECRET};${crypto.randomUUID()}@kommune.dk;Varde;;Team Syd;;;`))
const newPerson = () => ({
  name: SECRET,
  email: `${crypto.randomUUID()}@kommune.dk`,
  team: null,
  from: today(),
  roles: [],
  place: null,
  invite: false,
})

/** What is made ready first, what is done, and how it is told: once, however often it is done. */
const DEEDS: [string, () => () => unknown, action: string, detail: string, subject: string | null][] = [
  [
    'a look at a person',
    () => () => noteLook(admin, 'account', 'person', [person.id]),
    'read',
    'account',
    'person',
  ],
  [
    'a look at a team',
    () => () => noteLook(admin, 'team-page', 'team', [team.id]),
    'read',
    'team-page',
    'team',
  ],
  [
    'a list of people',
    () => () => noteLook(admin, 'certificates', 'person', [person.id, somebody().id, ingrid.id]),
    'read',
    'certificates 2',
    null,
  ],
  [
    'a file of people',
    () => () => noteLook(admin, 'export', 'person', [person.id]),
    'exported',
    'export',
    'person',
  ],
  ['another file', () => () => noteExport(admin, 'overview'), 'exported', 'overview', null],
  [
    'a search',
    () => () => noteSearch(admin, 'people', { typed: SECRET, place: null, role: 'admin' }),
    'searched',
    'people: typed role',
    null,
  ],
  [
    'a role',
    () => () => grantRole(admin, person.id, { role: 'trainer', place: null, from: today(), to: null }),
    'role-changed',
    'given trainer centre',
    'person',
  ],
  [
    'the end of a role',
    () => {
      grant(person, 'assessor')
      return () => endRole(admin, person.id, rolesOf(person.id)[0]?.id ?? '', today())
    },
    'role-changed',
    'ended assessor centre',
    'person',
  ],
  [
    'a membership',
    () => () => belonging.addMembership(person.id, team.id, OPEN),
    'membership-changed',
    'added',
    'person',
  ],
  [
    'other dates',
    () => {
      belonging.addMembership(person.id, team.id, OPEN)
      return () => belonging.changeMembership(person.id, membershipId(), { toDate: today() })
    },
    'membership-changed',
    'dates',
    'person',
  ],
  [
    'a membership taken away',
    () => {
      belonging.addMembership(person.id, team.id, LATER)
      const id = membershipId()
      return () => belonging.removeMembership(person.id, id)
    },
    'membership-changed',
    'removed',
    'person',
  ],
  ['a closed team', () => () => closeTeam(team, today()), 'membership-changed', 'team-closed', 'team'],
  [
    'an opened team',
    () => {
      closeTeam(team, today())
      return () => reopenTeam(team, true)
    },
    'membership-changed',
    'team-opened',
    'team',
  ],
  [
    'a new account',
    () => {
      const given = newPerson()
      return () => accounts.createPerson(admin, given)
    },
    'account-changed',
    'made',
    'person',
  ],
  ['another name', () => () => accounts.rename(person.id, 'Nyt Navn'), 'account-changed', 'name', 'person'],
  ['leave', () => () => accounts.setLeave(person.id, today()), 'account-changed', 'leave', 'person'],
  [
    'another address',
    () => {
      const email = `${crypto.randomUUID()}@kommune.dk`
      return () => accounts.changeEmail(admin, person.id, email)
    },
    'account-changed',
    'email',
    'person',
  ],
  [
    'a closed account',
    () => () => accounts.deactivate(admin, person.id),
    'account-changed',
    'closed',
    'person',
  ],
  [
    'an opened account',
    () => {
      accounts.deactivate(admin, person.id)
      return () => accounts.reopen(admin, person.id)
    },
    'account-changed',
    'opened',
    'person',
  ],
  [
    'two accounts made one',
    () => {
      const gone = somebody()
      return () => mergeAccounts(admin, { keptId: person.id, goneId: gone.id })
    },
    'account-changed',
    'merged',
    'person',
  ],
  [
    'a certificate taken back',
    () => {
      const { id } = issued()
      return () => revokeCertificate(admin, id, { reason: 'misuse', note: SECRET })
    },
    'certificate-ended',
    'misuse',
    'certificate',
  ],
  [
    'a certificate with the right name',
    () => {
      const { id } = issued()
      return () => correctName(admin, id, SECRET, { alsoAccount: false })
    },
    'certificate-ended',
    'replaced',
    'certificate',
  ],
  [
    'an import',
    () => {
      const id = handedIn()
      return () => startImport(id, false)
    },
    'imported',
    'begun',
    'import',
  ],
]

test.each(DEEDS)('%s is told once, without what stood there', (_, ready, action, detail, subject) => {
  const deed = ready()
  const told = toldOf(deed)
  expect(told).toMatchObject([
    { actorId: ingrid.id, action, detail, subjectKind: subject, requestId: 'K7PXQ2M9RD' },
  ])
  expect(JSON.stringify(told)).not.toMatch(/Hemmelig|Hansen|@/)
  const isNewEachTime = ['read', 'searched', 'exported'].includes(action)
  expect(toldOf(deed)).toHaveLength(isNewEachTime ? 1 : 0)
})

test('a person with a team and roles is told with each of them', () => {
  const given = { ...newPerson(), team: team.id, roles: ['trainer', 'assessor'] as const }
  const told = toldOf(() => accounts.createPerson(admin, { ...given, roles: [...given.roles] }))
  expect(told.map(({ detail }) => detail)).toEqual([
    'made',
    'added',
    'given trainer centre',
    'given assessor centre',
  ])
})

test('looking at oneself, and searching for nothing, is not told', () => {
  expect(toldOf(() => noteLook(admin, 'account', 'person', [ingrid.id]))).toEqual([])
  expect(toldOf(() => noteSearch(admin, 'people', { typed: '', place: null }))).toEqual([])
})

test('what is not done after all is not told', () => {
  const told = toldOf(() => {
    expect(() =>
      write((tx) => {
        accounts.auditAccount(tx, person.id, 'closed')
        tx.update(people).set({ deactivatedAt: new Date() }).run()
        throw new Error('No disk')
      }),
    ).toThrow('No disk')
  })
  expect(told).toEqual([])
})
