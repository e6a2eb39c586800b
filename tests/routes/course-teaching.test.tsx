import { beforeAll, beforeEach, expect, test } from 'vitest'
import { findCourse, findQuestion, loadLibrary } from '#app/domain/courses/library.server.ts'
import { saveAnswer } from '#app/domain/progress/answers.server.ts'
import { env } from '#app/http/env.server.ts'
import { CourseTeachingPage } from '#app/routes/course-teaching/course-teaching-page.tsx'
import { loader } from '#app/routes/course-teaching/route.tsx'
import { loader as courseLoader } from '#app/routes/course/route.tsx'
import { frontMatter, makeCourses, quiz, writeCourses } from '#tests/domain/courses/sample-courses.ts'
import { passTest, takeLessons } from '#tests/support/answers.ts'
import { call, createPerson, createTeam, grant, requestFrom } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'

const SECOND = 'proevekursus/02-den-anden.mdx'
const OLD_SOURCE = `${frontMatter('pr-1-l2', 'Den anden').replace('sources: []', 'sources: [{ title: "En gammel kilde", url: "https://example.dk/", checked: 2020-02-01 }]')}
Se [her](https://example.dk/).

${quiz('pr-1-l2-q1')}`

const params = { course: 'proevekursus' }
let trainer = { id: '' }

beforeAll(async () => {
  env.COURSES_DIR = makeCourses({ [SECOND]: OLD_SOURCE })
  await loadLibrary()
})
beforeEach(() => {
  trainer = createPerson({ name: 'Jonas Bech' })
  grant(trainer, 'trainer')
})

const ask = async (person: { id: string }, course = params.course, search = '') =>
  call(loader, await requestFrom(person, `/kurser/${course}/undervisning${search}`), { course })

async function open(search = '') {
  const view = await ask(trainer, params.course, search)
  if (view instanceof Response) throw new Error(`The page answered ${view.status}`)
  return view
}

const draw = async (search = '') => render(<CourseTeachingPage {...(await open(search))} />)

test('it is for trainers and administrators, and for nobody else', async () => {
  const team = createTeam()
  const [learner, manager, assessor, admin] = Array.from({ length: 4 }, () =>
    createPerson({ teamId: team.id }),
  )
  if (!learner || !manager || !assessor || !admin) throw new Error('Four people were made')
  grant(manager, 'manager', { kind: 'team', id: team.id })
  grant(assessor, 'assessor')
  grant(admin, 'admin')
  for (const person of [learner, manager, assessor]) {
    expect(await ask(person)).toMatchObject({ status: 403 })
    expect(await ask(person, 'findes-ikke')).toMatchObject({ status: 403 })
  }
  for (const person of [trainer, admin])
    expect(await ask(person)).toMatchObject({ course: { slug: 'proevekursus' } })
})

test.each(['findes-ikke', '..', '../../package', 'pr-1', ''])('no course is called %j', async (course) => {
  expect(await ask(trainer, course)).toMatchObject({ status: 404 })
})

test('a stranger is sent to sign in', async () => {
  const answer = await call(
    loader,
    new Request('http://127.0.0.1:3000/kurser/proevekursus/undervisning'),
    params,
  )
  expect(answer).toMatchObject({ status: 302 })
})

test('a course leads to it those who may see it', async () => {
  const asked = async (person: { id: string }) =>
    call(courseLoader, await requestFrom(person, '/kurser/proevekursus'), params)
  expect(await asked(trainer)).toMatchObject({ maySeeTeaching: true })
  expect(await asked(createPerson())).toMatchObject({ maySeeTeaching: false })
})

test('what the check says of the course stands by file and line, and is heard anew when a file changes', async () => {
  const third = 'proevekursus/03-ny.mdx'
  const write = (text: string) =>
    writeCourses(env.COURSES_DIR, { [third]: `${frontMatter('pr-1-l3')}\n${text}\n` })
  const said = async () =>
    (await open()).findings.flatMap(({ file, problems }) =>
      problems.map(({ line, code }) => `${file}:${line} ${code}`),
    )
  write('{kode}')
  const before = await said()
  expect(before).toEqual(
    expect.arrayContaining([`${third}:11 M002`, `${SECOND}:6 W006`, `${SECOND}:11 W003`]),
  )
  const page = await draw()
  expect(page).toContain(`<code>${SECOND}</code>`)
  expect(page).toContain('advarsel')

  write('Læs mere [her](https://example.dk/).')
  const after = await said()
  expect(after).toContain(`${third}:11 W003`)
  expect(after).not.toContain(`${third}:11 M002`)
})

test('it counts people and names none', async () => {
  const course = findCourse(params.course)
  if (!course) throw new Error('The sample course did not load')
  const learners = Array.from({ length: 5 }, (_, place) => createPerson({ name: `Åse Ærø ${place}` }))
  for (const [place, { id }] of learners.entries()) {
    takeLessons(id, course)
    passTest(id, course)
    const few = await open()
    const known = few.questions.filter(({ difficulty }) => difficulty.status === 'known')
    expect(known).toHaveLength(place < 4 ? 0 : few.questions.filter(({ id }) => id !== 'pr-1-l3').length)
  }

  const view = await open()
  expect(view.stops[0]).toMatchObject({ lesson: 'Den første', begun: 5, done: 5, stuck: 0 })
  expect(view.stops.at(-1)).toMatchObject({ lesson: null, begun: 5, done: 5 })
  const page = await draw()
  expect(page).toContain('100\u00a0% rigtige første gang · 5 personer')
  for (const { id, name, email } of learners) {
    for (const told of [JSON.stringify(view), page]) {
      for (const word of [id, name, email]) expect(told).not.toContain(word)
    }
  }
})

test('it shows nothing that few people could be found by, also not by subtraction', async () => {
  const asked = findQuestion('pr-1-l1-q1')
  if (!asked) throw new Error('The sample question did not load')
  for (let place = 0; place < 6; place++) {
    const key = `few-${place}`
    saveAnswer(createPerson().id, asked, { key, chosen: [place === 0 ? '1' : '0'] }, new Date())
  }
  const { questions } = await open()
  const told = questions.find(({ id }) => id === 'pr-1-l1-q1')
  expect(told?.difficulty).toMatchObject({ share: null, options: [{ chosen: null }, { chosen: null }] })
  const page = await draw()
  expect(page).toContain('Hvor mange der svarede rigtigt, vises ikke')
  expect(page).toContain('Antallet vises ikke')
})

test('the hardest come first unless the order of the course is asked for', async () => {
  const hard = findQuestion('pr-1-l2-q1')
  for (let count = 0; count < 9; count++) {
    if (hard) saveAnswer(createPerson().id, hard, { key: 'k', chosen: ['1'] })
  }
  const first = async (search: string) => (await open(search)).questions[0]?.id
  expect(await first('')).toBe('pr-1-l2-q1')
  expect(await first('?orden=lektion')).toBe('pr-1-l1-q1')
  expect(await first('?orden=noget')).toBe('pr-1-l2-q1')
  expect(await draw()).toContain('Se efter, om spørgsmålet er klart')
  expect(await draw('?orden=lektion')).toMatch(/aria-current="true"[^>]*>Som i kurset/)
})

test('sources that are due, and the versions, stand at the end', async () => {
  const view = await open()
  expect(view.sources).toMatchObject([
    { title: 'En gammel kilde', overdue: true, lesson: { slug: 'den-anden' } },
  ])
  expect(view.versions).toEqual([])
  const page = await draw()
  expect(page).toContain('<a href="https://example.dk/">En gammel kilde</a>')
  expect(page).toContain('Kurset er ikke udgivet i en version endnu.')
})
