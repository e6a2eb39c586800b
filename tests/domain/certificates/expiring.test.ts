import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { expiringCertificates } from '#app/domain/certificates/expiring.server.ts'
import { db } from '#db/client.server.ts'
import { enrolments, memberships, people, roleGrants } from '#db/schema/index.ts'
import { CTI, certify, endCertificate, ICM, putCoursesOnTheShelf } from '#tests/support/expiring.ts'
import { createPerson, createTeam, grant } from '#tests/support/people.ts'

const TODAY = '2026-11-22'
const EXPIRES_ON = '2026-12-22'

beforeAll(putCoursesOnTheShelf)

const expiringOf = ({ id }: { id: string }, day = TODAY) =>
  expiringCertificates(day).filter(({ holder }) => holder.id === id)

test('what expires within 90 days is found, and what has expired, with what renewal takes', () => {
  const mette = createPerson({ name: 'Mette Holm' })
  certify(mette, { expiresOn: '2027-02-20' })
  certify(mette, { courseId: ICM.id, expiresOn: '2026-10-01', cycle: 3 })
  expect(expiringOf(mette)).toEqual([
    {
      holder: { id: mette.id, name: 'Mette Holm' },
      course: ICM,
      cycle: 3,
      expiresOn: '2026-10-01',
      shortPathUntil: null,
      managers: [],
    },
    {
      holder: { id: mette.id, name: 'Mette Holm' },
      course: CTI,
      cycle: 1,
      expiresOn: '2027-02-20',
      shortPathUntil: '2027-03-22',
      managers: [],
    },
  ])
  expect(expiringOf(mette, '2026-11-21')).toMatchObject([{ course: ICM }])
})

test.each([
  ['CTI, on its last day', CTI.id, '2026-12-22', '2027-01-21'],
  ['CTI, on the last day of grace', CTI.id, '2027-01-21', '2027-01-21'],
  ['CTI, after the days of grace', CTI.id, '2027-01-22', null],
  ['ICM, which gives no grace, on its last day', ICM.id, '2026-12-22', '2026-12-22'],
  ['ICM, the day after', ICM.id, '2026-12-23', null],
])('until when the short path is enough: %s', (_, courseId, day, shortPathUntil) => {
  const mette = createPerson()
  certify(mette, { courseId, expiresOn: EXPIRES_ON })
  expect(expiringOf(mette, day)).toMatchObject([{ shortPathUntil }])
})

test('what has been renewed expires no more, unless the newer one was revoked', () => {
  const mette = createPerson()
  certify(mette, {})
  const renewed = certify(mette, { cycle: 2, expiresOn: '2028-12-22' })
  expect(expiringOf(mette)).toEqual([])

  endCertificate(renewed)
  expect(expiringOf(mette)).toMatchObject([{ cycle: 1, expiresOn: EXPIRES_ON, shortPathUntil: null }])
})

test('a revoked certificate expires no more', () => {
  const mette = createPerson()
  endCertificate(certify(mette, {}))
  expect(expiringOf(mette)).toEqual([])
})

test('of a certificate and the one in its place there is one', () => {
  const mette = createPerson()
  const first = certify(mette, {})
  endCertificate(first, certify(mette, { edition: 2 }))
  expect(expiringOf(mette)).toMatchObject([{ cycle: 1, expiresOn: EXPIRES_ON, shortPathUntil: '2027-01-21' }])
})

test.each([
  ['a waiver without an end', { waivedReason: 'Orlov' }, 0],
  ['a waiver on its last day', { waivedReason: 'Orlov', waivedUntil: TODAY }, 0],
  ['a waiver that ended yesterday', { waivedReason: 'Orlov', waivedUntil: '2026-11-21' }, 1],
  ['a course taken and not waived', {}, 1],
])('%s', (_, facts, count) => {
  const mette = createPerson()
  certify(mette, {})
  db.insert(enrolments)
    .values({ personId: mette.id, courseId: CTI.id, ...facts })
    .run()
  expect(expiringOf(mette)).toHaveLength(count)
})

test('a waiver of another course excuses from that alone', () => {
  const mette = createPerson()
  certify(mette, {})
  db.insert(enrolments).values({ personId: mette.id, courseId: ICM.id, waivedReason: 'Orlov' }).run()
  expect(expiringOf(mette)).toHaveLength(1)
})

test('neither a closed account nor a course that is gone has anything to renew', () => {
  const [mette, bo] = [createPerson({ deactivatedAt: new Date() }), createPerson()]
  certify(mette, {})
  certify(bo, { courseId: 'nedlagt-1' })
  expect([...expiringOf(mette), ...expiringOf(bo)]).toEqual([])
})

test('managers are those of the teams of today, by the team or its organisation', () => {
  const team = createTeam({ name: 'Team Vestbyen' })
  const [mette, karen, chief] = [createPerson({ teamId: team.id }), createPerson(), createPerson()]
  const [centre, stranger, former] = [createPerson(), createPerson(), createPerson()]
  grant(karen, 'manager', { kind: 'team', id: team.id })
  grant(chief, 'manager', { kind: 'organisation', id: team.organisationId })
  grant(centre, 'manager')
  grant(stranger, 'manager', { kind: 'team', id: createTeam().id })
  grant(former, 'manager', { kind: 'team', id: team.id })
  db.update(roleGrants).set({ toDate: '2026-11-21' }).where(eq(roleGrants.personId, former.id)).run()
  certify(mette, {})

  const ref = { slug: team.slug, name: 'Team Vestbyen' }
  expect(expiringOf(mette)[0]?.managers).toEqual([
    { personId: karen.id, team: ref },
    { personId: chief.id, team: ref },
  ])

  db.update(memberships).set({ toDate: '2026-11-21' }).where(eq(memberships.personId, mette.id)).run()
  expect(expiringOf(mette)[0]?.managers).toEqual([])
})

test('the first to expire is first, and then as Danes sort names', () => {
  db.update(people).set({ deactivatedAt: new Date() }).run()
  for (const [name, sortKey] of [
    ['Åse', '}se'],
    ['Zara', 'zara'],
  ] as const)
    certify(createPerson({ name, sortKey }), {})
  certify(createPerson({ name: 'Øjvind', sortKey: '|jvind' }), { expiresOn: '2026-12-21' })
  expect(expiringCertificates(TODAY).map(({ holder }) => holder.name)).toEqual(['Øjvind', 'Zara', 'Åse'])
})
