import { beforeAll, expect, test } from 'vitest'
import { addDays, today } from '#app/domain/dates.ts'
import { attendancesIn, recordAttendance } from '#app/domain/progress/attendances.server.ts'
import { CourseAttendancePage } from '#app/routes/course-attendance/course-attendance-page.tsx'
import type { Reply } from '#app/routes/course-attendance/reply.ts'
import { action, loader } from '#app/routes/course-attendance/route.tsx'
import { CourseTeachingPage } from '#app/routes/course-teaching/course-teaching-page.tsx'
import { loader as teaching } from '#app/routes/course-teaching/route.tsx'
import {
  askingCourse,
  createReader,
  createTrainer,
  openAskingCourse,
  sampleCourse,
} from '#tests/support/approvals.ts'
import { storedCertificates } from '#tests/support/certificates.ts'
import { type Answer, type Fields, sender } from '#tests/support/forms/app-form.ts'
import { call, createPerson, grant, requestFrom } from '#tests/support/people.ts'
import { letGoLive } from '#tests/support/releases.ts'
import { render } from '#tests/support/render.tsx'

beforeAll(() => openAskingCourse({ days: 1, practiceTask: false }))

const params = { course: 'proevekursus' }
const ADDRESS = '/kurser/proevekursus/fremmoede'
const DAY = addDays(today(), -2)

async function view(trainer: { id: string }, search = '') {
  const answer = await call(loader, await requestFrom(trainer, ADDRESS + search), params)
  if (answer instanceof Response) throw new Error(`The page answered ${answer.status}`)
  return answer
}

const draw = async (
  trainer: { id: string },
  { search = '', answer }: { search?: string; answer?: Answer } = {},
) =>
  render(
    <CourseAttendancePage {...(await view(trainer, search))} reply={answer?.reply as Reply | undefined} />,
  )

const send = (person: { id: string } | null, fields: Fields) =>
  sender(action, person, ADDRESS, params)(fields)

const recordedOf = (name: string) => attendancesIn(sampleCourse().id).filter((one) => one.name === name)

test('it is there for trainers and administrators, and for nobody else', async () => {
  const [learner, manager, assessor, admin] = [createReader(), createPerson(), createPerson(), createPerson()]
  grant(manager, 'manager')
  grant(assessor, 'assessor')
  grant(admin, 'admin')
  for (const person of [learner, manager, assessor]) {
    expect(await call(loader, await requestFrom(person, ADDRESS), params)).toMatchObject({ status: 404 })
    const fields = { intent: 'record', day: DAY, people: [learner.id] }
    expect(await send(person, fields)).toMatchObject({ status: 404 })
  }
  expect(storedCertificates(learner)).toEqual([])
  expect(await view(admin)).toMatchObject({ course: { slug: 'proevekursus' } })
})

test('a trainer finds a person, records the day twice, and the certificate is there once', async () => {
  const [reader, trainer] = [createReader('Åse Nørgaard'), createTrainer()]
  const found = await view(trainer, `?navn=aase`)
  expect(found.people.map(({ id }) => id)).toEqual([reader.id])
  const fields = { intent: 'record', day: DAY, people: [reader.id] }
  for (let times = 0; times < 2; times++) expect(await send(trainer, fields)).toMatchObject({ status: 302 })
  expect(storedCertificates(reader)).toHaveLength(1)
  expect(recordedOf('Åse Nørgaard')).toMatchObject([{ day: DAY, counted: true }])
  const html = await draw(trainer, { search: `?dag=${DAY}&gemt=ja` })
  expect(html).toMatch(/role="status"[^>]*><p>Fremmødet /)
  expect(html).toContain(`value="${DAY}"`)
  expect(html).toContain('Tæller med i et kursusbevis')
})

test('the course page for trainers leads here when the course has days', async () => {
  const trainer = createTrainer()
  const path = '/kurser/proevekursus/undervisning'
  const page = await call(teaching, await requestFrom(trainer, path), params)
  if (page instanceof Response) throw new Error(`The page answered ${page.status}`)
  expect(await render(<CourseTeachingPage {...page} />)).toContain(`href="${ADDRESS}"`)
  const without = { ...page, course: { ...page.course, days: 0 } }
  expect(await render(<CourseTeachingPage {...without} />)).not.toContain(ADDRESS)
})

test.each<[string, Fields, string, string]>([
  ['no day', { day: '' }, 'day', 'day-missing'],
  ['tomorrow', { day: addDays(today(), 1) }, 'day', 'day-future'],
  ['nobody', { people: [] }, 'people', 'nobody'],
  ['somebody who is not on the course', { people: ['nobody-we-know'] }, 'people', 'not-enrolled'],
])('%s is refused, and what was chosen stays', async (_, wrong, field, problem) => {
  const [reader, trainer] = [createReader('Bo Krogh'), createTrainer()]
  const answer = await send(trainer, { intent: 'record', day: DAY, people: [reader.id], ...wrong })
  expect(answer).toMatchObject({ status: 400, reply: { problems: { [field]: problem } } })
  expect(recordedOf('Bo Krogh')).toEqual([])
  const html = await draw(trainer, { answer })
  expect(html).toContain(`href="#${field}"`)
  if (field === 'day')
    expect(html).toMatch(
      new RegExp(
        `<input[^>]*checked=""[^>]*value="${reader.id}"|<input[^>]*value="${reader.id}"[^>]*checked=""`,
      ),
    )
})

test('removing asks first, without scripts, and is done once', async () => {
  const [person, trainer] = [createReader('Ida Dahl'), createTrainer()]
  await letGoLive(askingCourse({ days: 2, practiceTask: false }))
  recordAttendance(trainer, sampleCourse(), { day: DAY, people: [person.id] })
  const [attendance] = recordedOf('Ida Dahl')
  expect(await draw(trainer)).toContain(`href="/?fjern=${attendance?.id}"`)
  const html = await draw(trainer, { search: `?fjern=${attendance?.id}` })
  expect(html).toContain('Vil du fjerne fremmødet for Ida Dahl')
  const fields = { intent: 'remove', attendance: attendance?.id ?? '' }
  for (let times = 0; times < 2; times++) expect(await send(trainer, fields)).toMatchObject({ status: 302 })
  expect(recordedOf('Ida Dahl')).toEqual([])
  await letGoLive(askingCourse({ days: 1, practiceTask: false }))
})

test('what a certificate was given for is not removed, and the page says so', async () => {
  const [reader, trainer] = [createReader('Kim Lund'), createTrainer()]
  await send(trainer, { intent: 'record', day: DAY, people: [reader.id] })
  const [attendance] = recordedOf('Kim Lund')
  expect((await view(trainer, `?fjern=${attendance?.id}`)).removing).toBeNull()
  const answer = await send(trainer, { intent: 'remove', attendance: attendance?.id ?? '' })
  expect(answer.status).toBe(409)
  expect(recordedOf('Kim Lund')).toHaveLength(1)
  expect(await draw(trainer, { answer })).toContain('Der er givet et kursusbevis, som bygger på det')
})

test('a form that is none is refused', async () => {
  expect(await send(createTrainer(), { intent: 'lose' })).toMatchObject({ status: 400 })
})

test('a course without days has no such page', async () => {
  await letGoLive(askingCourse({ days: 0 }))
  const trainer = createTrainer()
  expect(await call(loader, await requestFrom(trainer, ADDRESS), params)).toMatchObject({ status: 404 })
  const fields = { intent: 'record', day: DAY, people: [createReader().id] }
  expect(await send(trainer, fields)).toMatchObject({ status: 404 })
})

test('of very many the first are shown, and the others are found by name', async () => {
  await openAskingCourse({ days: 1, practiceTask: false })
  const trainer = createTrainer()
  for (let count = 0; count < 101; count++) createReader('Aage Mange')
  createReader('Øjvind Sidst')
  const page = await view(trainer)
  expect(page.people).toHaveLength(100)
  expect(await draw(trainer)).toContain('Her er de første 100.')
  expect((await view(trainer, '?navn=sidst')).people).toHaveLength(1)
  expect(await draw(trainer, { search: '?navn=sidst' })).not.toContain('Her er de første')
})
