import { beforeAll, describe, expect, test } from 'vitest'
import { findCourse, loadLibrary } from '#app/domain/courses/library.server.ts'
import { addDays, today } from '#app/domain/dates.ts'
import { formatDate } from '#app/i18n/format.ts'
import { action, loader } from '#app/routes/team-member/route.tsx'
import { TeamMemberPage } from '#app/routes/team-member/team-member-page.tsx'
import { db } from '#db/client.server.ts'
import { answers, attendances, enrolments, looks, memberships, reflections } from '#db/schema/index.ts'
import {
  call,
  createOrganisation,
  createPerson,
  createTeam,
  createUnit,
  formOf,
  grant,
  requestFrom,
} from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'
import { createHolder, takeTestAt } from '#tests/support/renewals.ts'

type Someone = { id: string }
type Team = ReturnType<typeof createTeam>

beforeAll(loadLibrary)

const course = () => {
  const found = findCourse('introduktion-til-housing-first')
  if (!found) throw new Error('The course is not in the library')
  return found
}

const answerTo = async (viewer: Someone, team: Team, person: Someone, query = '') =>
  call(loader, await requestFrom(viewer, `/team/${team.slug}/${person.id}${query}`), {
    team: team.slug,
    person: person.id,
  })

async function open(viewer: Someone, team: Team, person: Someone, query = '') {
  const answer = await answerTo(viewer, team, person, query)
  if (answer instanceof Response) throw new Error(`${answer.status}`)
  return answer
}

const htmlOf = async (viewer: Someone, team: Team, person: Someone, query = '') =>
  render(<TeamMemberPage {...(await open(viewer, team, person, query))} reply={undefined} />)

const post = async (viewer: Someone, team: Team, person: Someone, fields: Record<string, string>) =>
  call(action, await requestFrom(viewer, `/team/${team.slug}/${person.id}`, formOf(fields)), {
    team: team.slug,
    person: person.id,
  })

const join = (person: Someone, team: Someone, toDate: string | null = null) =>
  db
    .insert(memberships)
    .values({ personId: person.id, teamId: team.id, fromDate: '2020-01-01', toDate })
    .run()

function managedTeam() {
  const unit = createUnit({ organisationId: createOrganisation().id })
  const team = createTeam({ unit })
  const manager = createPerson({ name: 'Karen Friis' })
  grant(manager, 'manager', { kind: 'team', id: team.id })
  return { team, unit, manager, member: createPerson({ teamId: team.id, name: 'Åse Ærø' }) }
}

describe('who may see a member', () => {
  test('the managers of the team, its unit and its organisation; for all others the page is not there', async () => {
    const { team, unit, manager, member } = managedTeam()
    const [ofUnit, ofOrganisation, elsewhere, former, admin] = Array.from({ length: 5 }, () => createPerson())
    if (!ofUnit || !ofOrganisation || !elsewhere || !former || !admin) throw new Error()
    grant(ofUnit, 'manager', { kind: 'unit', id: unit.id })
    grant(ofOrganisation, 'manager', { kind: 'organisation', id: team.organisationId })
    grant(elsewhere, 'manager', { kind: 'organisation', id: createOrganisation().id })
    grant(admin, 'admin')
    for (const viewer of [manager, ofUnit, ofOrganisation])
      expect(await open(viewer, team, member)).toMatchObject({ member: { name: 'Åse Ærø' } })
    for (const viewer of [member, elsewhere, former, admin])
      expect(await answerTo(viewer, team, member)).toMatchObject({ status: 404 })
  })

  test('only who belongs to that team today', async () => {
    const { team, manager } = managedTeam()
    const [left, closed] = [createPerson(), createPerson({ deactivatedAt: new Date() })]
    join(left, team, addDays(today(), -1))
    join(closed, team)
    const other = createPerson({ teamId: createTeam().id })
    for (const person of [left, closed, other, { id: 'findes-ikke' }])
      expect(await answerTo(manager, team, person)).toMatchObject({ status: 404 })
  })
})

test('how far, and never what was answered, written or how many were right', async () => {
  const { team, manager, member } = managedTeam()
  const secret = 'kun til mig selv'
  db.insert(reflections)
    .values({ personId: member.id, reflectionId: 'hf-1-l1-r1', text: secret, savedAt: new Date() })
    .run()
  db.insert(answers)
    .values({
      personId: member.id,
      questionId: 'hf-1-l1-q1',
      key: 'k',
      digest: 'd',
      chosen: [2],
      correct: false,
      contentHash: 'h',
      answeredAt: new Date(),
    })
    .run()
  takeTestAt(member, course(), new Date(), false)
  const view = await open(manager, team, member)
  const told = JSON.stringify(view)
  for (const hidden of [secret, 'hf-1-l1-q1', 'correct', 'passMark', 'bestTest'])
    expect(told).not.toContain(hidden)
  const html = await htmlOf(manager, team, member)
  expect(html).toContain('0 af 6 lektioner er gennemført')
  expect(html).toContain('Prøven er ikke bestået endnu')
})

test('certificate, deadline with its reason, and attendance', async () => {
  const { team, manager } = managedTeam()
  const { person } = createHolder(course(), 40)
  join(person, team)
  db.insert(attendances)
    .values({
      personId: person.id,
      courseId: course().id,
      day: '2026-03-04',
      kind: 'supervision',
      recordedBy: manager.id,
    })
    .run()
  const html = await htmlOf(manager, team, person)
  expect(html).toContain(
    `Senest ${formatDate('da', addDays(today(), 40))}. Beviset udløber. Ingen har bedt om`,
  )
  expect(html).toContain('4. marts 2026, Supervision: Introduktion til Housing First')
})

describe('what a manager asks', () => {
  const asked = (fields: Record<string, string> = {}) => ({
    intent: 'assign',
    courseId: course().id,
    dueOn: addDays(today(), 20),
    graceDays: '5',
    reason: 'teamet begynder med metoden',
    ...fields,
  })
  const waived = (fields: Record<string, string> = {}) => ({
    intent: 'waive',
    courseId: course().id,
    until: addDays(today(), 20),
    reason: 'På orlov',
    ...fields,
  })
  const rowOf = (person: Someone) =>
    db
      .select()
      .from(enrolments)
      .all()
      .find(({ personId }) => personId === person.id)
  const locationOf = (answer: unknown) => (answer instanceof Response ? answer.headers.get('location') : null)

  test('is told with its reason, is taken back, and a waiver goes before it until it is ended', async () => {
    const { team, manager, member } = managedTeam()
    const address = `/team/${team.slug}/${member.id}`
    expect(locationOf(await post(manager, team, member, asked()))).toBe(`${address}?gemt=assign`)
    const due = formatDate('da', addDays(today(), 20))
    const told = `Senest ${due}. Karen Friis har bedt om det, fordi teamet begynder med metoden.`
    expect(await htmlOf(manager, team, member, '?gemt=assign')).toContain(told)

    expect(locationOf(await post(manager, team, member, waived()))).toBe(`${address}?gemt=waive`)
    const excused = await htmlOf(manager, team, member)
    expect(excused).toContain(`Fritaget til og med ${due}. Begrundelse: På orlov.`)
    expect(excused).not.toContain(told)

    const ofCourse = { courseId: course().id }
    await post(manager, team, member, { intent: 'end-waiver', ...ofCourse })
    expect(await htmlOf(manager, team, member)).toContain(told)
    await post(manager, team, member, { intent: 'withdraw', ...ofCourse })
    await post(manager, team, member, { intent: 'withdraw', ...ofCourse }) // a second click
    expect(await htmlOf(manager, team, member)).not.toContain(told)
    expect(rowOf(member)).toBeUndefined()
  })

  test('who has a certificate is not asked, and the page says so', async () => {
    const { team, manager } = managedTeam()
    const { person } = createHolder(course(), 400)
    join(person, team)
    const before = rowOf(person)
    expect(locationOf(await post(manager, team, person, asked()))).toMatch(/gemt=certified$/)
    expect(rowOf(person)).toEqual(before)
  })

  test.each([
    ['assign', { dueOn: '' }, 'dueOn', 'day-missing'],
    ['assign', { reason: ' ' }, 'reason', 'reason-missing'],
    ['assign', { reason: 'fordi 010190-1234' }, 'reason', 'cpr'],
    ['assign', { courseId: 'findes-ikke' }, 'courseId', 'course-missing'],
    ['waive', { until: '2020-01-01' }, 'until', 'day-too-early'],
    ['waive', { reason: '' }, 'reason', 'reason-missing'],
  ] as const)('%s with %j is wrong at %s', async (move, fields, field, problem) => {
    const { team, manager, member } = managedTeam()
    const given = move === 'assign' ? asked(fields) : waived(fields)
    const answer = await post(manager, team, member, given)
    if (!answer || answer instanceof Response || !('data' in answer)) throw new Error('Not refused')
    expect(answer.init?.status).toBe(400)
    expect(answer.data).toMatchObject({ move, problems: { [field]: problem } })
    const view = await open(manager, team, member)
    const html = await render(<TeamMemberPage {...view} reply={answer.data} />)
    expect(html).toContain(`href="#${move}-${field}"`)
    expect(rowOf(member)).toBeUndefined()
  })

  test('a manager who belongs to the team sees themself, and cannot ask or excuse themself', async () => {
    const { team, manager } = managedTeam()
    join(manager, team)
    expect(await htmlOf(manager, team, manager)).not.toContain('<form')
    for (const fields of [asked(), waived(), { intent: 'withdraw', courseId: course().id }])
      expect(await post(manager, team, manager, fields)).toMatchObject({ status: 403 })
    expect(rowOf(manager)).toBeUndefined()
  })

  test('fields that no form has do nothing; no form at all is refused', async () => {
    const { team, manager, member } = managedTeam()
    const extra = {
      personId: manager.id,
      personIds: manager.id,
      teamId: 'x',
      role: 'admin',
      waivedReason: 'nej',
    }
    await post(manager, team, member, asked(extra))
    expect(rowOf(member)).toMatchObject({ askedBy: manager.id, waivedReason: null })
    expect(rowOf(manager)).toBeUndefined()
    expect(await post(manager, team, member, {})).toMatchObject({ status: 400 })
    expect(await post(manager, team, member, { intent: 'withdraw', courseId: 'x' })).toMatchObject({
      status: 400,
    })
  })
})

test('the look is noted for the member, and one at oneself is not', async () => {
  const { team, manager, member } = managedTeam()
  join(manager, team)
  for (const person of [member, member, manager]) await open(manager, team, person)
  const noted = db
    .select()
    .from(looks)
    .all()
    .filter(({ viewerId }) => viewerId === manager.id)
  expect(noted).toMatchObject([
    { place: 'person-page', subject: 'person', subjectId: member.id, day: today() },
  ])
})
