import { beforeAll, expect, test } from 'vitest'
import { allCourses, findQuestion, loadLibrary } from '#app/domain/courses/library.server.ts'
import { entriesOf } from '#app/domain/search/entry.ts'
import { search } from '#app/domain/search/search.server.ts'

beforeAll(loadLibrary)

/** Every text under this key, wherever it stands in the thing. */
const textsUnder = (key: 'reason' | 'meaning', thing: unknown) =>
  [...JSON.stringify(thing).matchAll(new RegExp(`"${key}":("(?:[^"\\\\]|\\\\.)*")`, 'g'))].map(([, text]) =>
    String(JSON.parse(text ?? '""')),
  )

test('of our own courses, no question and no story can be found with what stays hidden in it', () => {
  const courses = allCourses()
  const lessons = courses.flatMap(({ lessons }) => lessons)
  const questions = lessons.flatMap(({ questionIds }) => questionIds.map((id) => findQuestion(id)?.question))
  const hidden = [
    ...[...questions, ...courses.flatMap(({ bank }) => bank.questions)].map((one) =>
      textsUnder('reason', one),
    ),
    ...lessons.flatMap(({ cases }) => cases.map((one) => textsUnder('meaning', one))),
  ]
  expect(hidden.length).toBeGreaterThan(50)

  const found = entriesOf(courses, [])
    .flatMap(({ headings, texts }) => [...headings, ...texts])
    .join('\n')
  // A lesson may say a thing that is also the reason for one option; a leak would tell them all.
  expect(hidden.filter((texts) => texts.every((text) => found.includes(text)))).toEqual([])
})

test.each([
  ['CTI fase 2', '/kurser/cti-grundkursus/fase-2-afproevning'],
  ['fase 2 cti', '/kurser/cti-grundkursus/fase-2-afproevning'],
  ['icm plan', '/ordbog#icm-plan'],
  ['hjemløs', '/ordbog#hjemloeshed'],
  ['hjemloes', '/ordbog#hjemloeshed'],
  ['cti', '/ordbog#cti'],
])('among our own courses, %s finds %s first', (typed, address) => {
  expect(search(typed).groups[0]?.hits[0]?.address).toBe(address)
})

test('hjemløs and hjemloes answer alike', () => {
  expect(search('hjemloes')).toEqual(search('hjemløs'))
})

test('where no page has all the words, pages with the rarest come first', () => {
  const { needed, groups } = search('kontaktskabelse tjekliste')
  expect(needed).toBe('any')
  expect(groups[0]?.hits[0]?.address).toBe('/ordbog#kontaktskabelse')
  expect(groups[1]?.hits[0]?.address).toBe('/kurser/cti-grundkursus/kontaktskabelse')
})

test.each([
  ['faseplan', 'faseplan'],
  ['hjemloeshed', 'hjemløshed'],
  ['HJEMLØ', 'hjemløshed'],
  ['hjemlosheed', 'hjemløshed'],
  ['critical time', 'CTI'],
  ['§ 85 a', '§ 85 a'],
])('among our own courses, %s finds the term %s', (typed, title) => {
  expect(search(typed).groups.flatMap(({ hits }) => hits)).toContainEqual(
    expect.objectContaining({ kind: 'term', title }),
  )
})
