import { expect, test } from 'vitest'
import { sourcesDue } from '#app/domain/teaching/sources-due.ts'

const lesson = (slug: string, ...checked: string[]) => ({
  slug,
  title: `Lektion ${slug}`,
  sources: checked.map((date) => ({ title: `Kilde fra ${date}`, url: 'https://example.dk/', checked: date })),
})
const dueOn = (checked: string) =>
  sourcesDue([lesson('a', checked)], '2026-11-22').map(({ overdue }) => (overdue ? 'now' : 'soon'))

test.each([
  { checked: '2026-11-22', due: [] },
  { checked: '2026-01-21', due: [] }, // a year after this is 60 days from now
  { checked: '2026-01-20', due: ['soon'] },
  { checked: '2025-11-22', due: ['soon'] }, // a year ago to the day
  { checked: '2025-11-21', due: ['now'] },
])('a source checked on $checked is due $due', ({ checked, due }) => {
  expect(dueOn(checked)).toEqual(due)
})

test('the oldest come first, whatever lesson they stand in', () => {
  const lessons = [lesson('a', '2025-12-24', '2024-02-29'), lesson('b', '2025-03-01')]
  expect(sourcesDue(lessons, '2026-11-22').map(({ checked, lesson }) => [checked, lesson.slug])).toEqual([
    ['2024-02-29', 'a'],
    ['2025-03-01', 'b'],
    ['2025-12-24', 'a'],
  ])
})

test('a printed source has no address', () => {
  const printed = { ...lesson('a'), sources: [{ title: 'En bog', checked: '2020-01-01' }] }
  expect(sourcesDue([printed], '2026-11-22')).toMatchObject([{ title: 'En bog', url: null, overdue: true }])
})
