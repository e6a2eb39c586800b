import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, addMonths, today } from '#app/domain/dates.ts'
import { decide } from '#app/domain/progress/approval-queue.server.ts'
import { env } from '#app/http/env.server.ts'
import { CourseApprovalPage } from '#app/routes/course-approval/course-approval-page.tsx'
import { action, loader } from '#app/routes/course-approval/route.tsx'
import { frontMatter, makeCourses, quiz } from '#tests/domain/courses/sample-courses.ts'
import { askingCourse, createTrainer, saidBy, say } from '#tests/support/approvals.ts'
import { sender } from '#tests/support/forms/app-form.ts'
import { call, createPerson, requestFrom } from '#tests/support/people.ts'
import { letGoLive } from '#tests/support/releases.ts'
import { render } from '#tests/support/render.tsx'

const TASKS = `${frontMatter('pr-1-l2', 'Den anden')}
<Tasks id="pr-1-t1" title="Praksisopgave: skriv en plan">

- Find papir

</Tasks>

${quiz('pr-1-l2-q1')}`

beforeAll(async () => {
  env.COURSES_DIR = makeCourses({ ...askingCourse(), 'proevekursus/02-den-anden.mdx': TASKS })
  await letGoLive({})
})

const params = { course: 'proevekursus' }
const at = (page: string) => `/kurser/proevekursus/${page}`

async function view(person: { id: string }, page = 'praksisopgave') {
  const answer = await call(loader, await requestFrom(person, at(page)), params)
  if (answer instanceof Response) throw new Error(`The page answered ${answer.status}`)
  return answer
}

const draw = async (person: { id: string }, reply?: never, page = 'praksisopgave') =>
  render(<CourseApprovalPage {...(await view(person, page))} reply={reply} />)

const send = (person: { id: string } | null, fields: Record<string, string>, page = 'praksisopgave') =>
  sender(action, person, at(page), params)(fields)

test('the page says what the task is for and where it is, and has no field to write in', async () => {
  const html = await draw(createPerson())
  expect(html).toContain('<h1 class="ds-heading" data-size="lg">Praksisopgave</h1>')
  expect(html).toContain('href="/kurser/proevekursus/den-anden#pr-1-t1">Praksisopgave: skriv en plan</a>')
  expect(html).toContain('Mangler')
  expect(html).toContain('Jeg har gennemført opgaven')
  expect(html).toMatch(new RegExp(`type="date"[^>]* value="${today()}"|value="${today()}"[^>]* type="date"`))
  expect(html.match(/<(input|textarea|select)[ >]/g)).toHaveLength(1)
})

test('supervision is asked for by a renewal alone, and the page says so', async () => {
  const person = createPerson()
  const html = await draw(person, undefined, 'supervision')
  expect(html).toContain('Supervision hører til, når du fornyer beviset')
  expect(html).not.toContain('<form')
  expect(await send(person, { intent: 'say', doneOn: today() }, 'supervision')).toMatchObject({ status: 302 })
  expect(saidBy(person)).toEqual([])
})

test('a person says it, sees that it waits, and takes it back', async () => {
  const person = createPerson()
  const doneOn = addDays(today(), -1)
  for (let times = 0; times < 2; times++) {
    expect(await send(person, { intent: 'say', doneOn })).toMatchObject({ status: 302 })
  }
  expect(saidBy(person)).toMatchObject([{ doneOn, outcome: null }])
  const html = await draw(person)
  expect(html).toContain('Venter på en underviser')
  expect(html).not.toContain('type="date"')
  expect(html).toContain('value="take-back"')
  for (let times = 0; times < 2; times++) {
    expect(await send(person, { intent: 'take-back' })).toMatchObject({ status: 302 })
  }
  expect(saidBy(person)).toEqual([])
})

test('what comes back is shown with its comment, and can be said again', async () => {
  const person = createPerson()
  const comment = 'Planen <mangler> en dato'
  decide(createTrainer(), { approval: say(person, today()), outcome: 'returned', comment })
  const html = await draw(person)
  expect(html).toContain('Sendt tilbage')
  expect(html).toContain('<blockquote>Planen &lt;mangler&gt; en dato</blockquote>')
  expect(html).toContain('Sig til igen')
  await send(person, { intent: 'say', doneOn: today() })
  expect(saidBy(person)).toHaveLength(2)
})

test('what is approved is shown so, and there is nothing more to do', async () => {
  const person = createPerson()
  decide(createTrainer(), { approval: say(person, today()), outcome: 'approved', comment: 'Godt set' })
  const html = await draw(person)
  expect(html).toContain('Godkendt')
  expect(html).toContain('Godt set')
  expect(html).not.toContain('<form')
  expect(await send(person, { intent: 'say', doneOn: today() })).toMatchObject({ status: 302 })
  expect(saidBy(person)).toHaveLength(1)
})

describe('a day is refused', () => {
  test.each([
    ['tomorrow', addDays(today(), 1), 'day-future'],
    ['more than a year ago', addDays(addMonths(today(), -12), -1), 'day-too-old'],
    ['none', '', 'day-missing'],
  ])('%s', async (_, doneOn, problem) => {
    const person = createPerson()
    const { status, reply } = await send(person, { intent: 'say', doneOn })
    expect([status, reply]).toEqual([400, { typed: { doneOn }, problems: { doneOn: problem } }])
    expect(saidBy(person)).toEqual([])
    const html = await draw(person, reply as never)
    expect(html).toContain('href="#doneOn"')
    expect(html).toContain(`value="${doneOn}"`)
  })
})

test.each([
  [{ course: 'findes-ikke' }, '/kurser/findes-ikke/praksisopgave'],
  [params, at('noget-andet')],
])('no such page: %o %s', async (given, address) => {
  const answer = await call(loader, await requestFrom(createPerson(), address), given)
  expect(answer).toMatchObject({ status: 404 })
})

test('a form that is none is refused', async () => {
  expect(await send(createPerson(), { intent: 'approve' })).toMatchObject({ status: 400 })
})

test('a course that asks for neither has no such pages', async () => {
  await letGoLive({ ...askingCourse({ practiceTask: false }) })
  const person = createPerson()
  const address = at('praksisopgave')
  expect(await call(loader, await requestFrom(person, address), params)).toMatchObject({ status: 404 })
  expect(await send(person, { intent: 'say', doneOn: today() })).toMatchObject({ status: 404 })
  expect(saidBy(person)).toEqual([])
})
