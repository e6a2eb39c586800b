import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { findCourse, loadLibrary } from '#app/domain/courses/library.server.ts'
import { addDays, today } from '#app/domain/dates.ts'
import { env } from '#app/http/env.server.ts'
import { loader } from '#app/routes/team/route.tsx'
import { db } from '#db/client.server.ts'
import { answers, memberships, reflections, teams } from '#db/schema/index.ts'
import { makeCourses } from '#tests/domain/courses/sample-courses.ts'
import { call, createPerson, createTeam, grant, requestFrom } from '#tests/support/people.ts'
import { createHolder, readLesson, revokeAt } from '#tests/support/renewals.ts'

beforeAll(loadLibrary)

const open = async (person: { id: string }, slug: string) =>
  call(loader, await requestFrom(person, `/team/${slug}`), { team: slug })

test('a manager sees their own team, and of it neither answers nor reflections', async () => {
  const team = createTeam()
  const manager = createPerson()
  grant(manager, 'manager', { kind: 'team', id: team.id })
  const member = createPerson({ teamId: team.id, name: 'Åse Ærø' })
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

  const seen = JSON.stringify(await open(manager, team.slug))
  expect(seen).toContain('Åse Ærø')
  expect(seen).not.toContain(secret)
  expect(seen).not.toContain('hf-1-l1-q1')
})

test('the manager of the organisation sees it too; a member, another manager and a former manager do not', async () => {
  const team = createTeam()
  const above = createPerson()
  grant(above, 'manager', { kind: 'organisation', id: team.organisationId })
  expect(await open(above, team.slug)).toMatchObject({ team: { name: team.name } })

  const member = createPerson({ teamId: team.id })
  const other = createPerson()
  grant(other, 'manager', { kind: 'team', id: createTeam().id })
  for (const person of [member, other]) {
    const response = (await open(person, team.slug)) as Response
    expect(response.status).toBe(404)
  }
})

test('what holds, runs out and has run out is told of; what was revoked is no proof, nor what was done for it', async () => {
  const course = findCourse('introduktion-til-housing-first')
  if (!course) throw new Error('The course is not in the library')
  const team = createTeam()
  const manager = createPerson()
  grant(manager, 'manager', { kind: 'team', id: team.id })
  const join = (person: { id: string }) =>
    db.insert(memberships).values({ personId: person.id, teamId: team.id, fromDate: '2020-01-01' }).run()
  const statusOf = async (person: { id: string }) => {
    const view = await open(manager, team.slug)
    if (view instanceof Response) throw new Error(`The team answered ${view.status}`)
    const place = view.courses.findIndex(({ id }) => id === course.id)
    return view.table.rows.find(({ id }) => id === person.id)?.statuses[place]
  }

  const { person: soon } = createHolder(course, 40)
  const { person: late } = createHolder(course, -1)
  const { person: revoked, certificate } = createHolder(course, 400)
  for (const person of [soon, late, revoked]) join(person)
  expect(await statusOf(soon)).toEqual({ kind: 'expires-soon', until: addDays(today(), 40) })
  expect(await statusOf(late)).toEqual({ kind: 'expired', on: addDays(today(), -1) })
  expect(await statusOf(revoked)).toMatchObject({ kind: 'certified' })

  revokeAt(certificate, new Date())
  expect(await statusOf(revoked)).toEqual({ kind: 'not-begun' })
  readLesson(revoked, course, course.lessons[0]?.id ?? '', new Date())
  expect(await statusOf(revoked)).toEqual({ kind: 'under-way', percent: 14 }) // one of six lessons and the test
})

test('a closed team says when it closed, and leads to no list where there is none', async () => {
  const team = createTeam()
  const manager = createPerson()
  grant(manager, 'manager', { kind: 'team', id: team.id })
  expect(await open(manager, team.slug)).toMatchObject({ hasArea: true, team: { closedOn: null } })
  const closedOn = addDays(today(), -1)
  db.update(teams).set({ closedOn }).where(eq(teams.id, team.id)).run()
  expect(await open(manager, team.slug)).toMatchObject({ hasArea: false, team: { closedOn } })
})

test('a team that is not there looks like a team that one may not see', async () => {
  const response = (await open(createPerson(), 'findes-ikke')) as Response
  expect(response.status).toBe(404)
})

test('a course that was added since the last look has its column', async () => {
  const team = createTeam()
  const manager = createPerson()
  grant(manager, 'manager', { kind: 'team', id: team.id })
  env.COURSES_DIR = makeCourses()
  expect(await open(manager, team.slug)).toMatchObject({ courses: [{ title: 'Prøvekursus' }] })
})
