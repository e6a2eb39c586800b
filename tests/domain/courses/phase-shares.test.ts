import { expect, test } from 'vitest'
import { phaseShares } from '#app/domain/courses/phase-shares.ts'

/** Shares in whole per cent, as they are easier to read. */
const inPercent = (lengths: string[]) => phaseShares(lengths).map((share) => Math.round(share * 100))

test.each([
  { lengths: ['3 måneder', '3 måneder', '3 måneder'], percent: [33, 33, 33] },
  { lengths: ['1 uge', '3 uger'], percent: [25, 75] },
  { lengths: ['1,5 måned', '4,5 måneder'], percent: [25, 75] },
  { lengths: ['1 år', '3 år'], percent: [25, 75] },
  { lengths: ['ca. 2–4 uger', 'højst 6 uger'], percent: [25, 75] },
  { lengths: ['Måned 1–3', 'Måned 4–6', 'Måned 7-9'], percent: [33, 33, 33] },
  { lengths: ['Uge 1 - 2', 'Uge 3 til 8'], percent: [25, 75] },
  { lengths: ['3 måneder', '6 uger'], percent: [50, 50] },
  { lengths: ['3 måneder', 'resten'], percent: [50, 50] },
  { lengths: ['Først', 'To uger før'], percent: [50, 50] },
  { lengths: ['0 uger', '2 uger'], percent: [50, 50] },
  { lengths: ['2', '6'], percent: [50, 50] },
  { lengths: ['Uge 5–2', 'Uge 3–8'], percent: [50, 50] },
  { lengths: ['', ''], percent: [50, 50] },
])('$lengths are drawn as $percent per cent', ({ lengths, percent }) => {
  expect(inPercent(lengths)).toEqual(percent)
})
