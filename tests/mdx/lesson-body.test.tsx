import { beforeAll, expect, test } from 'vitest'
import { findLesson, findQuestion, loadLibrary } from '#app/domain/courses/library.server.ts'
import { feedback } from '#app/domain/courses/questions/feedback.ts'
import { env } from '#app/http/env.server.ts'
import type { LessonState } from '#app/mdx/lesson-state.ts'
import { renderLesson } from '#tests/content/render-lesson.tsx'
import { LESSON, makeCourses } from '#tests/domain/courses/sample-courses.ts'

const MORE = `
| Fase | Opgave |
|---|---|
| En | To |

En note[^1].

[^1]: Den står her.

<Quiz id="pr-1-l1-q2">

En situation.

Vælg alle, der passer.

- [x] A & B
  > Grund A.
- [x] C
  > Grund C.
- [ ] D
  > Grund D.

</Quiz>
`
const SAVED = new Date('2026-11-22T09:42:00Z')

beforeAll(async () => {
  env.COURSES_DIR = makeCourses({ 'proevekursus/01-den-foerste.mdx': LESSON + MORE })
  await loadLibrary()
})

const draw = (done?: Partial<LessonState>) =>
  renderLesson(findLesson('proevekursus', 'den-foerste')?.lesson.contentHash ?? '', done)

function answered(questionId: string, chosen: number[]): Partial<LessonState> {
  const question = findQuestion(questionId)?.question
  if (!question) throw new Error(`There is no question ${questionId}`)
  return { answers: { [questionId]: { feedback: feedback(question, chosen, 1), savedAt: SAVED } } }
}

/** The HTML of the element that has this id, as far as the next section. */
const part = (html: string, id: string) => html.slice(html.indexOf(`id="${id}"`)).split('</section>')[0] ?? ''

test('a question is a plain form that needs no script', async () => {
  const quiz = part(await draw(), 'pr-1-l1-q1')
  expect(quiz).toContain('<form method="post" action="/kurser/proevekursus/den-foerste"')
  expect(quiz).toContain('<input type="hidden" name="intent" value="answer"/>')
  expect(quiz).toContain('<input type="hidden" name="question" value="pr-1-l1-q1"/>')
  expect(quiz).toContain('<input type="hidden" name="key" value="key-of-pr-1-l1-q1"/>')
  expect(quiz).toContain('<legend class="ds-label quiz-prompt"><span>Er det rigtigt?</span></legend>')
  expect(quiz.match(/<input class="ds-input" type="radio"[^>]* name="chosen"/g)).toHaveLength(2)
  expect(quiz).toContain(
    '<label class="ds-label" data-weight="regular" for="pr-1-l1-q1-1"><span>Nej</span></label>',
  )
  expect(quiz).toContain('Gem svar')
})

test('several right answers are chosen with boxes', async () => {
  const quiz = part(await draw(), 'pr-1-l1-q2')
  expect(quiz.match(/<input class="ds-input" type="checkbox"[^>]* name="chosen"/g)).toHaveLength(3)
  expect(quiz).toContain('<span>En situation.</span><span>Vælg alle, der passer.</span>')
})

test.each([
  { chosen: [0], verdict: 'Rigtigt.' },
  { chosen: [1], verdict: 'Ikke helt.' },
])('an answered question shows "$verdict", its reasons and what was chosen', async ({ chosen, verdict }) => {
  const quiz = part(await draw(answered('pr-1-l1-q1', chosen)), 'pr-1-l1-q1')
  expect(quiz).toContain(`<strong>${verdict}</strong>`)
  expect(quiz).toMatch(/value="0"[^]*Rigtigt svar\.<\/strong> Hemmelig grund for det rigtige\.[^]*value="1"/)
  expect(quiz).toMatch(/(Forkert|Passer ikke)\.<\/strong> Hemmelig grund for det forkerte\./)
  expect(quiz.match(/checked=""[^>]*value="\d"/g) ?? quiz.match(/value="(\d)"[^>]*checked=""/g)).toHaveLength(
    1,
  )
  expect(quiz).toContain('Gemt kl. 10.42')
  expect(quiz).toContain('Svar igen')
})

test('a form refused without scripts says why, and keeps what was typed', async () => {
  const problem = { about: 'pr-1-l1-r1', error: 'Det ligner et CPR-nummer.', typed: 'Det, jeg skrev' }
  const reflect = part(await draw({ problem }), 'pr-1-l1-r1')
  expect(reflect).toContain('Det ligner et CPR-nummer.')
  expect(reflect).toContain('Det, jeg skrev</textarea>')
})

test('a reflection is private, and has a limit', async () => {
  const saved = { 'pr-1-l1-r1': { text: 'Min tanke', savedAt: SAVED } }
  const reflect = part(await draw({ reflections: saved }), 'pr-1-l1-r1')
  expect(reflect).toContain('Kun du kan se det, du skriver.')
  expect(reflect).toContain('maxLength="2000"')
  expect(reflect).toContain('Min tanke</textarea>')
})

test('a term explains itself without a script', async () => {
  expect(await draw()).toMatch(
    /<button type="button" class="term" popovertarget="([^"]+)">fasen<\/button><span class="term-explanation" popover="auto" id="\1">En af tre\.<\/span>/,
  )
})

test('pictures, tables and footnotes are what they should be', async () => {
  const html = await draw()
  expect(html).toMatch(
    /<figure class="figure"><img src="\/kursusfiler\/[0-9a-f]{64}\.svg" alt="En cirkel" decoding="async"\/><figcaption>Cirklen er rund\.<\/figcaption><\/figure>/,
  )
  expect(html).toContain('<div class="table-scroll" role="group" aria-label="Fase, Opgave" tabindex="0">')
  expect(html).toContain('>Noter</h2>')
  expect(html).toContain('aria-label="Tilbage til teksten"')
  expect(html).not.toMatch(/style=/)
})
