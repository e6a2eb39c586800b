import { beforeAll, expect, test } from 'vitest'
import { courseProblems, loadLibrary } from '#app/domain/courses/library.server.ts'
import { entriesOf } from '#app/domain/search/entry.ts'
import { search } from '#app/domain/search/search.server.ts'
import { env } from '#app/http/env.server.ts'
import { writeCourses } from '#tests/domain/courses/sample-courses.ts'
import { HIDDEN, makePrintableCourse } from '#tests/support/printable-course.ts'

beforeAll(async () => {
  env.COURSES_DIR = makePrintableCourse()
  await loadLibrary()
  expect(courseProblems()).toEqual([])
})

const hitsOf = (typed: string) => search(typed).groups.flatMap(({ hits }) => hits)
const addressesOf = (typed: string) => hitsOf(typed).map(({ address }) => address)

const LESSON = '/kurser/proevekursus/den-foerste'
const CHECKLIST = '/bibliotek/proevekursus/tjekliste#pr-1-l1-t1'

test('a lesson is found under its course, in the sentence that says it', () => {
  expect(search('køkkenskuffen')).toEqual({
    count: 1,
    meant: null,
    needed: 'all',
    groups: [
      {
        course: { slug: 'proevekursus', title: 'Prøvekursus', language: 'da' },
        hits: [
          {
            kind: 'lesson',
            address: LESSON,
            title: 'Færgen til Ærø',
            fragment: '#:~:text=Planen%20ligger%20i%20k%C3%B8kkenskuffen',
            excerpt: [
              { text: 'Planen ligger i ', isHit: false },
              { text: 'køkkenskuffen', isHit: true },
              { text: '.', isHit: false },
            ],
          },
        ],
      },
    ],
  })
})

test.each([
  ['a lesson by its title', 'færgen til ærø', LESSON],
  ['a lesson by a heading', 'den første uge', LESSON],
  ['a lesson by a goal', 'du kan læse', LESSON],
  ['a lesson by what happens in a story', 'stille i opgangen', LESSON],
  ['a checklist by its title', 'skriv faseplan', CHECKLIST],
  ['a checklist by an item', 'giv borgeren en kopi', CHECKLIST],
  ['a summary', 'fastelavnsbollerne', '/bibliotek/proevekursus'],
  ['a term', 'faseplan', '/ordbog#faseplan'],
  ['a term by its English word', 'phase plan', '/ordbog#faseplan'],
  ['ae for æ', 'faergen', LESSON],
  ['aa for å', 'gaar', LESSON],
  ['a part of a word', 'skuffe', LESSON],
  ['the beginning of a word', 'lejligh', LESSON],
])('finds %s: %s', (_what, typed, address) => {
  expect(addressesOf(typed)).toContain(address)
})

test('a term that is found by its English word is shown by what it means', () => {
  const hit = hitsOf('phase').find(({ title }) => title === 'faseplan')
  expect(hit?.excerpt).toEqual([{ text: 'Planen for én fase.', isHit: false }])
})

test('what is about the word comes before what only has it', () => {
  const { groups } = search('faseplan')
  expect(groups[0]).toMatchObject({ course: null, hits: [{ title: 'faseplan' }] })
  expect(groups[1]?.hits.map(({ address }) => address)).toEqual([CHECKLIST, LESSON])
})

test('letters are compared as those write them who lack the keys, and a short word is no part of another', () => {
  expect(addressesOf('aa')).toEqual([])
  expect(addressesOf('ga')).toEqual([])
  expect(addressesOf('gå')).toEqual([LESSON])
  expect(addressesOf('aeldre')).toEqual(['/ordbog#aeldre'])
})

test('a lesson is found by its course and its method too', () => {
  expect(addressesOf('prøvekursus færgen')[0]).toBe(LESSON)
  expect(search('cti ærø')).toMatchObject({ needed: 'all', groups: [{ hits: [{ address: LESSON }] }] })
})

test('a course in several methods goes by none of them', () => {
  const course = {
    slug: 'k',
    title: 'Kursus',
    language: 'da',
    lessons: [],
    summary: { title: 'x', passages: [] },
  }
  const namesOf = (methods: string[]) => entriesOf([{ ...course, methods }], [])[0]?.belongsTo
  expect(namesOf(['icm'])).toEqual(['Kursus', 'icm'])
  expect(namesOf(['icm', 'cti'])).toEqual(['Kursus'])
})

test('every word must be there; where no page has them all, those with some are shown', () => {
  expect(search('tirsdag færgen')).toMatchObject({ count: 1, needed: 'all' })
  expect(search('tirsdag fastelavnsbollerne')).toMatchObject({ count: 2, meant: null, needed: 'any' })
  expect(addressesOf('tisrdag fastelavnsbollerne')).toContain(LESSON)
  expect(search('tisrdag fastelavnsbollerne')).toMatchObject({
    count: 2,
    meant: 'tirsdag fastelavnsbollerne',
    needed: 'any',
  })
})

test('the shortest words find nothing by themselves, and unknown words nothing at all', () => {
  expect(search('i qqqqqq')).toMatchObject({ count: 0, meant: null })
  expect(search('xxxxxx qqqqqq')).toMatchObject({ count: 0, meant: null })
})

test('a lesson found by its title alone is shown from its top, and so is what is no lesson', () => {
  const fragmentsOf = (typed: string) => hitsOf(typed).map(({ kind, fragment }) => ({ kind, fragment }))
  expect(fragmentsOf('ærø')).toEqual([{ kind: 'lesson', fragment: '' }])
  expect(fragmentsOf('fastelavnsbollerne')).toEqual([{ kind: 'library', fragment: '' }])
})

test.each([
  ['køkenskufen', 'køkkenskuffen'],
  ['tisrdag', 'tirsdag'],
  ['faseplna sammen', 'faseplan sammen'],
])('%s is taken for %s, and says so', (typed, meant) => {
  expect(search(typed).meant).toBe(meant)
  expect(addressesOf(typed)).toContain(LESSON)
})

test('a known word is left as it is', () => {
  expect(search('faseplan').meant).toBeNull()
})

test.each(HIDDEN)('nobody finds %s, which stands in a key, a reason or a meaning alone', (word) => {
  expect(search(word).count).toBe(0)
})

test.each([
  '"',
  '*',
  '"*"',
  '-',
  ':',
  'NEAR(',
  'NEAR(a b, 2)',
  '^',
  '{}',
  'OR',
  'NOT a',
  'title:x',
  "';--",
  '\u0000',
  '(((',
  'a" OR "b',
  '\\',
  '?',
  '%',
  '\ud800',
  '😀',
])('typing %j is no rule of the search language', (typed) => {
  expect(search(typed).count).toBe(0)
})

test('what is published anew is found anew', async () => {
  expect(search('gyngehest').count).toBe(0)
  writeCourses(env.COURSES_DIR, { 'terms.yaml': 'fase: { term: "gyngehest", english: "x", text: "y" }\n' })
  await loadLibrary()
  expect(addressesOf('gyngehest')).toEqual(['/ordbog#fase'])
})
