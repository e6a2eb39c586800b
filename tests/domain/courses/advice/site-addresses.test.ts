import { expect, test } from 'vitest'
import { addressesOf } from '#app/domain/courses/advice/site-addresses.ts'
import { makeCourse, makeLesson } from '../../progress/courses.ts'

const summary = { id: 's', title: 'På én side', contentHash: '', passages: [] }
const lessons = [makeLesson('l1', { tasks: [{ id: 't', title: 'Liste', items: ['En'] }] })]

test.each([
  { what: 'both', course: { summary, lessons }, paper: ['/bibliotek/cti', '/bibliotek/cti/tjekliste'] },
  { what: 'a summary', course: { summary }, paper: ['/bibliotek/cti'] },
  { what: 'checklists', course: { lessons }, paper: ['/bibliotek/cti/tjekliste'] },
  { what: 'nothing', course: {}, paper: [] },
])('of a course with $what on paper a lesson may link to $paper', ({ course, paper }) => {
  const addresses = addressesOf([makeCourse({ slug: 'cti', ...course })])
  expect(addresses).toContain('/kurser/cti')
  expect(addresses.filter((address) => address.startsWith('/bibliotek/'))).toEqual(paper)
})
