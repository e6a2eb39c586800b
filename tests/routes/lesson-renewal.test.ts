import { eq } from 'drizzle-orm'
import { createElement } from 'react'
import { beforeAll, expect, test } from 'vitest'
import { findCourse, loadLibrary } from '#app/domain/courses/library.server.ts'
import { FinishLesson } from '#app/routes/lesson/finish-lesson.tsx'
import { action, loader } from '#app/routes/lesson/route.tsx'
import { db } from '#db/client.server.ts'
import { renewalReadings } from '#db/schema/index.ts'
import { passTest } from '#tests/support/answers.ts'
import { storedCertificates } from '#tests/support/certificates.ts'
import { call, formOf, requestFrom } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'
import { createHolder, evidenceOf } from '#tests/support/renewals.ts'

const SLUG = 'introduktion-til-housing-first'
/** What a browser says when it posts a form without scripts. */
const AS_DOCUMENT = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

beforeAll(loadLibrary)

let person = { id: '' }

const location = (answer: unknown) => (answer instanceof Response ? answer.headers.get('location') : null)

function course() {
  const found = findCourse(SLUG)
  if (!found) throw new Error(`No course ${SLUG}`)
  return found
}
/** The booster lesson, or the first of the course, of which the short path asks nothing. */
const lessonAt = (place: number) => course().lessons.at(place) ?? { id: '', slug: '', contentHash: '' }
const addressOf = (place: number) => `/kurser/${SLUG}/${lessonAt(place).slug}`
const paramsOf = (place: number) => ({ course: SLUG, lesson: lessonAt(place).slug })

async function openAt(place: number) {
  const view = await call(loader, await requestFrom(person, addressOf(place)), paramsOf(place))
  if (view instanceof Response) throw new Error(`The lesson answered ${view.status}`)
  return view
}
const markRead = async (place: number, headers: Record<string, string> = {}) => {
  const form = formOf({ intent: 'complete', content: lessonAt(place).contentHash })
  const request = await requestFrom(person, addressOf(place), { ...form, headers })
  return location(await call(action, request, paramsOf(place)))
}
const readings = () => db.select().from(renewalReadings).where(eq(renewalReadings.personId, person.id)).all()

test.each([
  { daysLeft: 91, place: -1, renewal: null },
  { daysLeft: 90, place: -1, renewal: 'asked' },
  { daysLeft: 90, place: 0, renewal: null }, // the short path asks for the last lesson alone
  { daysLeft: -31, place: 0, renewal: 'asked' },
])('with $daysLeft days left lesson $place is $renewal', async ({ daysLeft, place, renewal }) => {
  person = createHolder(course(), daysLeft).person
  expect((await openAt(place)).lesson.renewal).toBe(renewal)
})

test.each([
  { headers: {} },
  { headers: AS_DOCUMENT },
])('with $headers it counts once, and leaves the first reading alone', async ({ headers }) => {
  person = createHolder(course(), 40).person
  const { completions } = evidenceOf(person)
  expect(await markRead(-1, headers)).toBe(`/kurser/${SLUG}/proeve`)
  expect(await markRead(-1, headers)).toBe(`/kurser/${SLUG}/proeve`)
  expect(readings()).toMatchObject([{ cycle: 2, contentHash: lessonAt(-1).contentHash }])
  expect(evidenceOf(person).completions).toEqual(completions)
  expect((await openAt(-1)).lesson.renewal).toBe('read')
})

test('when it was the last thing it leads to where the new certificate is told of', async () => {
  person = createHolder(course(), 40).person
  passTest(person.id, course())
  expect(storedCertificates(person)).toHaveLength(1)
  expect(await markRead(-1)).toBe(`/kurser/${SLUG}`)
  expect(storedCertificates(person).map(({ cycle }) => cycle)).toEqual([1, 2])
  expect((await openAt(-1)).lesson.renewal).toBeNull()
})

test('while it waits for a trainer it leads to what is missing', async () => {
  const found = findCourse('cti-grundkursus')
  const lesson = found?.lessons.at(-1)
  if (!found || !lesson) throw new Error('No course')
  person = createHolder(found, 40).person
  passTest(person.id, found)
  const form = formOf({ intent: 'complete', content: lesson.contentHash })
  const address = `/kurser/${found.slug}/${lesson.slug}`
  const answer = await call(action, await requestFrom(person, address, form), {
    course: found.slug,
    lesson: lesson.slug,
  })
  expect(location(answer)).toBe(`/kurser/${found.slug}#forny`)
})

test('the button says why', async () => {
  person = createHolder(course(), 40).person
  const view = await openAt(-1)
  const page = await render(createElement(FinishLesson, view))
  expect(page).toContain('Læs lektionen igen, så tæller den i din fornyelse.')
  expect(page).toMatch(/<button[^>]*>Markér som læst<\/button>/)
  await markRead(-1)
  const after = await render(createElement(FinishLesson, await openAt(-1)))
  expect(after).toContain('Du har læst lektionen igen til din fornyelse.')
  expect(after).not.toContain('<button')
})
