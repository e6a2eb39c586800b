import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { addDays } from '#app/domain/dates.ts'
import { queueReminders } from '#app/domain/reminders/reminders.server.ts'
import { db } from '#db/client.server.ts'
import { mails, memberships, people, remindersTold } from '#db/schema/index.ts'
import { certify, endCertificate, putCoursesOnTheShelf } from '#tests/support/expiring.ts'
import { createPerson, createTeam, grant } from '#tests/support/people.ts'

/** 90 days before is 23 September, 30 days 22 November, 7 days 15 December. */
const EXPIRES_ON = '2026-12-22'

beforeAll(putCoursesOnTheShelf)
afterEach(() => {
  for (const table of [mails, remindersTold]) db.delete(table).run()
  db.update(people).set({ deactivatedAt: new Date() }).run()
})

/** A team of people who were all certified on one day, and their manager. */
function certifiedTeam({ size = 1, name = 'Team Vestbyen' } = {}) {
  const team = createTeam({ name })
  const manager = createPerson({ name: 'Karen Friis' })
  grant(manager, 'manager', { kind: 'team', id: team.id })
  const members = Array.from({ length: size }, (_, place) =>
    createPerson({ teamId: team.id, name: `Person ${String(place + 1).padStart(3, '0')}` }),
  )
  const issued = members.map((member) => certify(member, { expiresOn: EXPIRES_ON }))
  const [member, certificate] = [members[0], issued[0]]
  if (!member || !certificate) throw new Error('A team of nobody')
  return { team, manager, members, member, certificate }
}

const mailsTo = (person: { id: string }) => db.select().from(mails).where(eq(mails.personId, person.id)).all()

async function runDaily(from: string, to: string) {
  for (let day = from; day <= to; day = addDays(day, 1)) await queueReminders(day)
}
const daysOf = (person: { id: string }) => mailsTo(person).map(({ key }) => key.split(':').at(-1))

test('a holder is told 90, 30 and 7 days before and once when it has expired; a manager twice', async () => {
  const { member, manager } = certifiedTeam()
  await runDaily('2026-09-01', '2027-03-01')
  expect(daysOf(member)).toEqual(['2026-09-23', '2026-11-22', '2026-12-15', '2026-12-23'])
  expect(daysOf(manager)).toEqual(['2026-11-22', '2026-12-23'])
})

test('what is told: what, when and where, and when it has expired what renewal takes', async () => {
  const { member, manager, team } = certifiedTeam()
  await queueReminders('2026-11-22')
  await queueReminders('2026-12-23')
  const [before, after] = mailsTo(member)
  expect(before).toMatchObject({ key: `digest:${member.id}:2026-11-22`, subject: 'Én ting venter på dig' })
  expect(before?.text).toContain(
    'CTI grundkursus: Forny dit bevis\nGyldigt til og med 22. december 2026\nhttp://127.0.0.1:3000/kurser/cti-grundkursus\n',
  )
  expect(after?.text).toContain(
    'Udløb 22. december 2026. Du kan forny ad den korte vej til og med 21. januar 2027\n',
  )
  expect(mailsTo(manager)[0]?.text).toContain(
    `Team Vestbyen\nhttp://127.0.0.1:3000/team/${team.slug}\nPerson 001, CTI grundkursus: udløber 22. december 2026\n`,
  )
})

test('when no job ran for five days it is told the day after, and who is told late hears the newest alone', async () => {
  const { member } = certifiedTeam()
  await runDaily('2026-11-27', '2026-11-30')
  expect(daysOf(member)).toEqual(['2026-11-27'])

  const { member: late } = certifiedTeam()
  await runDaily('2026-12-20', '2026-12-21')
  expect(daysOf(late)).toEqual(['2026-12-20'])
  expect(mailsTo(late)[0]?.text.match(/Forny dit bevis/g)).toHaveLength(1)
})

test('run twice on a day, it tells once', async () => {
  const { member, manager } = certifiedTeam()
  await queueReminders('2026-11-22')
  await queueReminders('2026-11-22')
  expect([...daysOf(member), ...daysOf(manager)]).toEqual(['2026-11-22', '2026-11-22'])
})

test('what is renewed or revoked between two stages is told of no more', async () => {
  const renewed = certifiedTeam()
  const revoked = certifiedTeam()
  await runDaily('2026-11-20', '2026-11-25')
  certify(renewed.member, { cycle: 2, issuedOn: '2026-11-25', expiresOn: '2028-12-22' })
  endCertificate(revoked.certificate)
  await runDaily('2026-11-26', '2027-03-01')
  for (const { member, manager } of [renewed, revoked]) {
    expect(daysOf(member)).toEqual(['2026-11-20', '2026-11-22'])
    expect(daysOf(manager)).toEqual(['2026-11-22'])
  }
})

test('the next cycle is told of in its turn', async () => {
  const { member } = certifiedTeam()
  await queueReminders('2026-11-22')
  certify(member, { cycle: 2, issuedOn: '2026-11-25', expiresOn: '2028-12-22' })
  await queueReminders('2028-11-22')
  expect(daysOf(member)).toEqual(['2026-11-22', '2028-11-22'])
})

test('one with the right name in the place of another tells nothing that was told of that', async () => {
  const { member, manager, certificate } = certifiedTeam()
  await queueReminders('2026-11-22')
  endCertificate(certificate, certify(member, { edition: 2, expiresOn: EXPIRES_ON }))
  await queueReminders('2026-11-23')
  expect([...daysOf(member), ...daysOf(manager)]).toEqual(['2026-11-22', '2026-11-22'])
  await queueReminders('2026-12-15')
  expect(daysOf(member)).toEqual(['2026-11-22', '2026-12-15'])
})

const goOnLeave = (person: { id: string }, onLeaveUntil: string) =>
  db.update(people).set({ onLeaveUntil }).where(eq(people.id, person.id)).run()

test.each([
  ['between two stages, of the one before', '2026-11-25', ['2026-11-26', '2026-12-15', '2026-12-23']],
  ['on the day before a stage, of that', '2026-12-14', ['2026-12-15', '2026-12-23']],
  ['two days before the last one, of the 7 days', '2026-12-20', ['2026-12-21', '2026-12-23']],
  ['on the last one, that it has expired', '2026-12-22', ['2026-12-23']],
  ['after it, that it has expired', '2027-01-31', ['2027-02-01']],
])('whose leave ends %s is told the day after', async (_, onLeaveUntil, told) => {
  const { member } = certifiedTeam()
  goOnLeave(member, onLeaveUntil)
  await runDaily('2026-11-22', '2027-03-01')
  expect(daysOf(member)).toEqual(told)
})

test('a manager on leave is not told of the team afterwards, but of the next', async () => {
  const { member, manager } = certifiedTeam()
  goOnLeave(manager, '2026-11-25')
  await runDaily('2026-11-22', '2026-12-23')
  expect(daysOf(manager)).toEqual(['2026-12-23'])
  expect(daysOf(member)).toEqual(['2026-11-22', '2026-12-15', '2026-12-23'])
})

test('what nobody was told of within a year of its end is told of no more', async () => {
  const { member } = certifiedTeam()
  await queueReminders('2027-12-23')
  expect(daysOf(member)).toEqual([])
  await queueReminders('2027-12-22')
  expect(daysOf(member)).toEqual(['2027-12-22'])
})

test('a centre where 300 were certified on one day sends a manager one mail, of 20 lines and a link', async () => {
  const { manager, members, team } = certifiedTeam({ size: 300 })
  await queueReminders('2026-11-22')
  const [mail, ...others] = mailsTo(manager)
  expect(others).toEqual([])
  expect(mail?.subject).toBe('300 beviser i dit team skal fornyes')
  expect(mail?.text.match(/CTI grundkursus: udløber/g)).toHaveLength(20)
  expect(mail?.text).toContain(`og 280 andre: http://127.0.0.1:3000/team/${team.slug}\n`)
  expect(members.map((member) => mailsTo(member).length)).toEqual(Array(300).fill(1))

  await runDaily('2026-11-23', '2026-11-26')
  expect(mailsTo(manager)).toHaveLength(1)
})

test('who is in two teams of one manager is told of once, and the manager’s own comes as own', async () => {
  const { manager, member, team } = certifiedTeam()
  const other = createTeam({ name: 'Team Øst', organisationId: team.organisationId })
  grant(manager, 'manager', { kind: 'team', id: other.id })
  for (const { id } of [member, manager])
    db.insert(memberships).values({ personId: id, teamId: other.id, fromDate: '2020-01-01' }).run()
  certify(manager, { expiresOn: EXPIRES_ON })

  await queueReminders('2026-11-22')
  const [mail] = mailsTo(manager)
  expect(mail?.subject).toBe('Én ting venter på dig')
  expect(mail?.text.match(/Person 001/g)).toHaveLength(1)
  expect(mail?.text.match(/Karen Friis/g)).toHaveLength(1) // in the greeting
})
