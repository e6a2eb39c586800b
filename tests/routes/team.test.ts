import { beforeAll, expect, test } from 'vitest'
import { loadLibrary } from '#app/domain/courses/library.server.ts'
import { env } from '#app/http/env.server.ts'
import { loader } from '#app/routes/team/route.tsx'
import { db } from '#db/client.server.ts'
import { answers, reflections } from '#db/schema/index.ts'
import { makeCourses } from '#tests/domain/courses/sample-courses.ts'
import { call, createPerson, createTeam, grant, requestFrom } from '#tests/support/people.ts'

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
