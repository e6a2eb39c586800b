import { beforeAll, expect, test } from 'vitest'
import { shelf } from '#app/domain/courses/shelf.server.ts'
import { addDays } from '#app/domain/dates.ts'
import { percentOf, shareOf } from '#app/domain/overview/figures.ts'
import { monthsOf, readOverview, TEAM_SORTS, typedOverview } from '#app/domain/overview/overview-filter.ts'
import {
  countTeams,
  fidelityRows,
  monthRows,
  organisationRows,
  teamRows,
} from '#app/domain/overview/overview.server.ts'
import { db } from '#db/client.server.ts'
import { reviews, teams, usedInstruments } from '#db/schema/index.ts'
import { makeCourse } from '#tests/domain/progress/courses.ts'
import { certify, CTI, endCertificate, ICM } from '#tests/support/expiring.ts'
import { createOrganisation, createPerson, createTeam } from '#tests/support/people.ts'

const DAY = '2026-11-22'

test.each([
  [5, 4, 0, 4],
  [4, 4, 0, null],
  [0, 0, 0, null],
  [20, 10, 4, null], // four in a small team could be told by taking the others from the whole
  [20, 10, 5, 10],
])('of %i members, %i of them certified and %i in small teams, %j is told', (members, certified, small, told) => {
  expect(shareOf(members, certified, small)).toEqual({ members, certified: told })
})

test('a share is told in whole per cent', () => {
  expect([percentOf({ members: 7, certified: 5 }), percentOf({ members: 4, certified: null })]).toEqual([
    71,
    null,
  ])
})

test.each([
  ['', { from: '2025-12', to: '2026-11' }],
  ['?fra=2026-01&til=2026-02&metode=cti', { from: '2026-01', to: '2026-02', method: 'cti' }],
  ['?organisation=a', { organisationId: 'a' }],
])('%j asks for %j', (search, filter) => {
  const typed = typedOverview(new URLSearchParams(search), DAY)
  expect(readOverview(typed, ['a'])).toMatchObject({ filter })
})

test.each([
  ['?metode=yoga&organisation=b', { metode: 'method', organisation: 'organisation' }],
  ['?fra=2026-13&til=i+går', { fra: 'month', til: 'month' }],
  ['?fra=2026-02&til=2026-01', { til: 'order' }],
  ['?fra=2021-12&til=2026-12', { til: 'long' }],
])('%j is wrong: %j', (search, problems) => {
  expect(readOverview(typedOverview(new URLSearchParams(search), DAY), ['a'])).toEqual({ problems })
})

test('the months of a period run over the year', () => {
  expect(monthsOf({ from: '2025-12', to: '2026-02' })).toEqual(['2025-12', '2026-01', '2026-02'])
  expect(monthsOf({ from: '2026-02', to: '2026-02' })).toEqual(['2026-02'])
})

let odense: { id: string }
let varde: { id: string }
const filter = (facts: Partial<Parameters<typeof monthRows>[0]> = {}) => ({
  organisationId: null,
  method: null,
  from: '2026-10',
  to: '2026-11',
  ...facts,
})

beforeAll(() => {
  const courses = [makeCourse(CTI), makeCourse({ ...ICM, methods: ['icm'] })]
  shelf.library = { ...shelf.library, courses }
  odense = createOrganisation('Odense Kommune')
  varde = createOrganisation('Varde Kommune')
  const [large, small, other] = [
    createTeam({ name: 'Team Stor', organisationId: odense.id }),
    createTeam({ name: 'Team Lille', organisationId: odense.id }),
    createTeam({ name: 'Team Syd', organisationId: varde.id }),
  ]
  db.insert(teams)
    .values({ ...other, id: 'closed', slug: 'closed', closedOn: '2026-01-01' })
    .run()
  const five = Array.from({ length: 5 }, () => createPerson({ teamId: large.id }))
  const three = Array.from({ length: 3 }, () => createPerson({ teamId: small.id }))
  const six = Array.from({ length: 6 }, () => createPerson({ teamId: other.id }))
  createPerson({ teamId: large.id, deactivatedAt: new Date() })
  const give = (person: { id: string; name: string } | undefined, facts: Parameters<typeof certify>[1]) =>
    certify(person ?? createPerson(), { expiresOn: '2028-10-01', ...facts })
  give(five[0], { issuedOn: '2026-10-01' })
  give(five[0], { courseId: 'icm-1', issuedOn: '2026-11-01' })
  give(five[1], { issuedOn: '2024-10-31', expiresOn: DAY })
  give(five[2], { issuedOn: '2024-10-31', expiresOn: addDays(DAY, -1) })
  endCertificate(give(five[3], { issuedOn: '2026-11-02' }))
  give(three[0], { issuedOn: '2026-11-03' })
  give(six[0], { courseId: 'icm-1', issuedOn: '2026-11-04' })

  const instrument = { id: 'cti', method: 'cti' } as typeof usedInstruments.$inferInsert.instrument // only the method is read
  db.insert(usedInstruments)
    .values({ instrumentId: 'cti', version: '1.0.0', instrument, firstUsed: new Date() })
    .run()
  const review = (team: { id: string }, reviewOn: string, facts: Partial<typeof reviews.$inferInsert>) =>
    db
      .insert(reviews)
      .values({
        teamId: team.id,
        plannedBy: five[0]?.id ?? '',
        instrumentId: 'cti',
        instrumentVersion: '1.0.0',
        mode: 'visit',
        periodFrom: '2026-01-01',
        periodTo: '2026-06-01',
        reviewOn,
        caseTotal: 5,
        sampleSeed: 1,
        sample: [1],
        caseCount: 1,
        ...facts,
      })
      .run()
  const approved = (nextReviewOn: string) => ({ approvedAt: new Date(), settledAt: new Date(), nextReviewOn })
  review(large, '2026-10-31', approved('2026-11-21'))
  review(large, '2026-09-30', approved('2026-10-30')) // another followed it
  review(other, '2026-11-01', approved('2027-05-01'))
  review(small, '2026-12-01', {})
  review(small, '2026-11-02', { ...approved('2026-11-03'), cancelledAt: new Date() })
})

const sort = (by: (typeof TEAM_SORTS)[number], descending = false) => ({ by, descending })

test('each organisation has its open teams and its people, and no share that tells of few', () => {
  const ofOdense = { id: odense.id, name: 'Odense Kommune', teams: 2, members: 8, certified: null }
  const ofVarde = { id: varde.id, name: 'Varde Kommune', teams: 1, members: 6, certified: 1 }
  expect(organisationRows(filter(), [varde.id, odense.id], DAY)).toEqual([ofOdense, ofVarde])
  expect(organisationRows(filter(), [varde.id], DAY)).toEqual([ofVarde])
})

test('each team has who holds a certificate on the day, and its reviews', () => {
  const rows = teamRows(filter(), sort('team'), 1, DAY).map(
    ({ name, certified, reviews: done, nextReview, overdue }) => [name, certified, done, nextReview, overdue],
  )
  expect(rows).toEqual([
    ['Team Lille', null, 0, null, false],
    ['Team Stor', 2, 1, '2026-11-21', true],
    ['Team Syd', 1, 1, '2027-05-01', false],
  ])
  expect(countTeams(filter())).toBe(3)
})

test('a method and an organisation narrow all of it', () => {
  const icm = filter({ method: 'icm', organisationId: odense.id })
  expect(teamRows(icm, sort('team'), 1, DAY)).toMatchObject([
    { name: 'Team Lille', certified: null, reviews: 0 },
    { name: 'Team Stor', certified: 1, reviews: 0 },
  ])
  expect(fidelityRows(icm, DAY)).toEqual([{ method: 'icm', done: 0, underWay: 0, due: 0 }])
})

test.each([
  ['organisation', false, ['Team Lille', 'Team Stor', 'Team Syd']],
  ['organisation', true, ['Team Syd', 'Team Lille', 'Team Stor']],
  ['medarbejdere', true, ['Team Syd', 'Team Stor', 'Team Lille']],
  ['andel', false, ['Team Lille', 'Team Syd', 'Team Stor']],
  ['maalinger', false, ['Team Lille', 'Team Stor', 'Team Syd']],
  ['naeste', false, ['Team Stor', 'Team Syd', 'Team Lille']],
] as const)('sorted by %s, descending %j: %j', (by, descending, names) => {
  expect(teamRows(filter(), sort(by, descending), 1, DAY).map(({ name }) => name)).toEqual(names)
})

test('certificates stand in the month they were issued; what was revoked or lies outside is left out', () => {
  expect(
    monthRows(filter()).map(({ month, counts, total }) => [month, counts.cti, counts.icm, total]),
  ).toEqual([
    ['2026-10', 1, 0, 1],
    ['2026-11', 1, 2, 3],
  ])
  const ofVarde = monthRows(filter({ organisationId: varde.id }))
  expect(ofVarde.map(({ total }) => total)).toEqual([0, 1])
})

test('reviews are done, under way or due without another to follow', () => {
  expect(fidelityRows(filter(), DAY)).toEqual([
    { method: 'cti', done: 2, underWay: 1, due: 1 },
    { method: 'icm', done: 0, underWay: 0, due: 0 },
    { method: 'm-act', done: 0, underWay: 0, due: 0 },
  ])
})
