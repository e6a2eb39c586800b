import { beforeAll, describe, expect, test } from 'vitest'
import { findLesson, findQuestion, loadLibrary } from '#app/domain/courses/library.server.ts'
import { feedback } from '#app/domain/courses/questions/feedback.ts'
import type { Response } from '#app/domain/courses/questions/response.ts'
import { env } from '#app/http/env.server.ts'
import type { LessonState } from '#app/mdx/lesson-state.ts'
import { renderLesson } from '#tests/content/render-lesson.tsx'
import { frontMatter, makeCourses } from '#tests/domain/courses/sample-courses.ts'

const LESSON = `${frontMatter('pr-1-l1', 'Den første')}
Tekst.

<Order id="pr-1-l1-q1" tries="2">

Sæt i rækkefølge.

1. Kontakt
   > grund kontakt
2. Plan
   > grund plan
3. Afslutning
   > grund afslutning

<Hint>

Første vink.

</Hint>

<Hint>

Andet vink.

</Hint>

</Order>

<Match id="pr-1-l1-q2">

Hvad passer?

| Situation | Metode | Hvorfor |
|---|---|---|
| Lone | ICM | grund Lone |
| Per | CTI | grund Per |
| Ida | ICM | grund Ida |

</Match>

<Gap id="pr-1-l1-q3">

CTI varer **[[ni|9]]** måneder i [[tre]] faser.

1. grund ni
2. grund tre

</Gap>
`

beforeAll(async () => {
  env.COURSES_DIR = makeCourses({ 'proevekursus/01-den-foerste.mdx': LESSON })
  await loadLibrary()
})

const draw = (done?: Partial<LessonState>) =>
  renderLesson(findLesson('proevekursus', 'den-foerste')?.lesson.contentHash ?? '', done)

function answered(id: string, response: Response, tries = 1): Partial<LessonState> {
  const question = findQuestion(id)?.question
  if (!question) throw new Error(`There is no question ${id}`)
  const told = { feedback: feedback(question, response, tries), savedAt: new Date('2026-11-22T09:42:00Z') }
  return { answers: { [id]: told } }
}

const part = (html: string, id: string) => html.slice(html.indexOf(`id="${id}"`)).split('</section>')[0] ?? ''

describe('putting in order', () => {
  test('is a plain form of places with buttons up and down, each named after its thing', async () => {
    const order = part(await draw(), 'pr-1-l1-q1')
    expect(order.match(/name="chosen" value="(\d)"/g)).toEqual(
      [0, 1, 2].map((place) => `name="chosen" value="${place}"`),
    )
    expect(order).toContain('name="move" value="0:1"')
    expect(order).toContain('aria-labelledby="pr-1-l1-q1-0-down pr-1-l1-q1-0-text"')
    expect(order).toMatch(/value="0:-1"[^>]*aria-disabled="true"/)
    expect(order).not.toMatch(/grund|Kontakt[^]*Plan[^]*Afslutning/)
  })

  test('says which are in the right place before the last try, and everything after it', async () => {
    const first = part(await draw(answered('pr-1-l1-q1', [0, 2, 1])), 'pr-1-l1-q1')
    expect(first).toContain('Du har ét forsøg mere, før svaret vises.')
    expect(first).toContain('grund kontakt')
    expect(first).not.toMatch(/grund plan|Den rigtige rækkefølge/)
    const second = part(await draw(answered('pr-1-l1-q1', [0, 2, 1], 2)), 'pr-1-l1-q1')
    expect(second).toMatch(/grund plan[^]*Den rigtige rækkefølge:[^]*Kontakt[^]*Plan[^]*Afslutning/)
  })

  test('has its hints one inside reach of the other', async () => {
    const order = part(await draw(), 'pr-1-l1-q1')
    expect(order).toMatch(
      /<details class="hint"><summary>Vis et vink<\/summary>[^]*Første vink[^]*<details class="hint">[^]*Andet vink/,
    )
  })
})

describe('matching', () => {
  test('is a list to choose from for each thing, by the alphabet', async () => {
    const match = part(await draw(), 'pr-1-l1-q2')
    expect(match.match(/<select[^>]*name="chosen"[^>]*required/g)).toHaveLength(3)
    expect(match).toContain(
      '<option value="" selected="">Vælg</option><option value="0">CTI</option><option value="1">ICM</option>',
    )
    expect(match).toMatch(/<label[^>]*for="pr-1-l1-q2-0"><span>Lone<\/span><\/label>/)
    expect(match).not.toContain('grund')
  })

  test('tells the right one beside a wrong one', async () => {
    const match = part(await draw(answered('pr-1-l1-q2', [1, 1, 0])), 'pr-1-l1-q2')
    expect(match).toContain('Det rigtige er: ICM. grund Lone')
    expect(match).toMatch(/<option value="0" selected="">CTI<\/option>/)
  })
})

describe('filling gaps', () => {
  test('is a field in the sentence for each word', async () => {
    const gap = part(await draw(), 'pr-1-l1-q3')
    expect(gap).toContain('<legend class="ds-label quiz-prompt">Skriv de ord, der mangler.</legend>')
    expect(gap).toMatch(
      /CTI varer <strong><input[^>]*name="chosen"[^>]*aria-label="Ord 1"[^>]*\/><\/strong> måneder i <input[^>]*aria-label="Ord 2"/,
    )
    expect(gap).not.toMatch(/\[\[|grund|\btre\b/)
  })

  test('keeps what was typed, and tells the word', async () => {
    const gap = part(await draw(answered('pr-1-l1-q3', ['otte', 'tre'])), 'pr-1-l1-q3')
    expect(gap).toContain('value="otte"')
    expect(gap).toMatch(/Ord 1: ikke rigtigt<\/strong> Det rigtige er: ni\. grund ni/)
    expect(gap).toMatch(/Ord 2: rigtigt<\/strong> +grund tre/)
  })
})
