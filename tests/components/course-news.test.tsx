import { describe, expect, test } from 'vitest'
import { CourseNews, CourseNewsLine } from '#app/components/course-news.tsx'
import { LessonList } from '#app/components/lesson-list.tsx'
import { LessonNews } from '#app/routes/lesson/lesson-news.tsx'
import { MarkAsRead } from '#app/routes/lesson/mark-as-read.tsx'
import { render } from '#tests/support/render.tsx'

const NEWS = {
  version: '2.0.0',
  date: '2026-11-20',
  lessons: [
    { slug: 'faser', title: 'Faser', again: true },
    { slug: 'netvaerk', title: 'Netværk', again: false },
  ],
  testAgain: true,
}
const draw = (news = NEWS, certified = false) =>
  render(<CourseNews courseSlug="cti" language="da" news={news} certified={certified} />)

describe('a course in a new version', () => {
  test('says since when, that what was done stands, what is new, and what must be done again', async () => {
    const page = await draw()
    expect(page).toContain('Kurset er kommet i version 2.0.0 den 20. november 2026. Det, du har lavet, står.')
    expect(page).toMatch(/href="\/kurser\/cti\/faser"[^]*Læs igen[^]*href="\/kurser\/cti\/netvaerk"/)
    expect(page.match(/Læs igen/g)).toHaveLength(1)
    expect(page).toContain('skal du tage den igen')
    expect(page).not.toContain('kursusbevis')
    expect(page).toContain('name="version" value="2.0.0"')
  })

  test('speaks of the certificate to those who have one, and of the test only when it must be taken', async () => {
    const page = await draw({ ...NEWS, testAgain: false, lessons: [] }, true)
    expect(page).toContain('Dit kursusbevis gælder, til det udløber.')
    expect(page).not.toMatch(/igen|Det er nyt/)
  })

  test('leads from a lesson to where it is told', async () => {
    const page = await render(<CourseNewsLine courseSlug="cti" news={NEWS} />)
    expect(page).toContain('href="/kurser/cti#nyt"')
  })
})

test.each([
  { standing: null, says: 'Markér som læst og fortsæt' },
  { standing: 'news' as const, says: 'Jeg har set det nye' },
  { standing: 'again' as const, says: 'Markér som læst igen' },
  { standing: 'current' as const, says: null },
])('the button of a lesson that is $standing says $says', async ({ standing, says }) => {
  const lesson = { standing, contentHash: 'abc', renewal: null }
  const page = await render(<MarkAsRead address="/kurser/cti/faser" lesson={lesson} isLast={false} />)
  if (says === null) expect(page).toBe('')
  else expect(page).toMatch(new RegExp(`name="content" value="abc"[^]*<button[^>]*>${says}</button>`))
})

test.each([
  { standing: null, news: null, says: /^$/ },
  { standing: 'current' as const, news: null, says: /^$/ },
  { standing: null, news: NEWS, says: /version 2\.0\.0/ },
  { standing: 'news' as const, news: NEWS, says: /^(?!.*version).*stadig gennemført/ },
  { standing: 'again' as const, news: NEWS, says: /^(?!.*version).*skal læses igen. Dine svar står/ },
])('above a lesson that is $standing', async ({ standing, news, says }) => {
  expect(await render(<LessonNews courseSlug="cti" standing={standing} news={news} />)).toMatch(says)
})

test('the list of lessons says which are new, beside their own state', async () => {
  const lesson = (slug: string, standing: 'news' | 'again' | 'current' | null) => ({
    slug,
    title: `Lektion ${slug}`,
    minutes: 10,
    status: 'done' as const,
    standing,
  })
  const lessons = [lesson('a', 'news'), lesson('b', 'again'), lesson('c', 'current'), lesson('d', null)]
  const page = await render(
    <LessonList courseSlug="cti" language="da" lessons={lessons} testPassed={false} />,
  )
  expect(page).toMatch(/Lektion a<\/span> <span class="ds-tag"[^>]*>Nyt siden sidst/)
  expect(page).toMatch(/Lektion b<\/span> <span class="ds-tag"[^>]*>Læs igen/)
  expect(page.match(/ds-tag/g)).toHaveLength(2)
})
