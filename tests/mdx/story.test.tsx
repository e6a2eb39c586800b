import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { type BranchingCase, follow, type Taken } from '#app/domain/courses/cases/branching-case.ts'
import { debrief } from '#app/domain/courses/cases/debrief.ts'
import { findLesson, loadLibrary } from '#app/domain/courses/library.server.ts'
import { lessonModulePath } from '#app/domain/courses/served-files.server.ts'
import { env } from '#app/http/env.server.ts'
import type { LessonState } from '#app/mdx/lesson-state.ts'
import { renderLesson } from '#tests/content/render-lesson.tsx'
import { frontMatter, makeCourses } from '#tests/domain/courses/sample-courses.ts'
import { STORY } from '#tests/domain/courses/sample-story.ts'

const PLAIN = '<Case title="En historie">\n\nDen er kort.\n\n</Case>\n'
const CASE = 'pr-1-c1'

beforeAll(async () => {
  const lesson = `${frontMatter('pr-1-l1', 'Den første')}\nTekst.\n\n${PLAIN}\n${STORY}`
  env.COURSES_DIR = makeCourses({ 'proevekursus/01-den-foerste.mdx': lesson })
  await loadLibrary()
})

function lesson() {
  const found = findLesson('proevekursus', 'den-foerste')?.lesson
  if (!found) throw new Error('The lesson is not in the library')
  return found
}

const draw = (done?: Partial<LessonState>) => renderLesson(lesson().contentHash, done)

/** The page of somebody who has come this far. */
function drawAfter(taken: Taken[]) {
  const story: BranchingCase = lesson().cases[0]!
  const told = debrief(story, taken, () => 'Titlen på punktet')
  return draw({ cases: { [CASE]: { run: 2, taken, at: follow(story, taken).at.id, debrief: told } } })
}

const TO_LETTER = [{ step: 'doeren', choice: 1 }]
const TO_ANSWER = [...TO_LETTER, { step: 'brev', choice: 0 }]

/** Where these words stand, in the order they are asked for; -1 for what is not there. */
const places = (html: string, ...words: string[]) => words.map((word) => html.indexOf(word))

describe('a story to choose in', () => {
  test('begins with its beginning and its first step, and says that it is invented', async () => {
    const html = await draw()
    expect(html).toContain(`id="${CASE}"`)
    expect(html.match(/Opdigtet case/g)).toHaveLength(2)
    expect(html).toContain('Amir er flyttet ind')
    expect(html).toContain('ingen åbner')
    expect(html).not.toMatch(/Torsdag ligger|Amir ringer|flytter ud|går en måned/)
  })

  test('is a plain form that needs no script, with a button for each choice', async () => {
    const html = await draw()
    expect(html).toContain('<form method="post" action="/kurser/proevekursus/den-foerste"')
    const fields = { intent: 'choose', case: CASE, run: '1', position: '0', step: 'doeren' }
    expect(html).toContain('<input type="hidden" name="content" value="hash-on-the-page"/>')
    for (const [name, value] of Object.entries(fields)) {
      expect(html).toContain(`<input type="hidden" name="${name}" value="${value}"/>`)
    }
    expect(html).toContain('Hvad gør du?</legend>')
    expect(html).toMatch(
      /<button type="submit"[^>]* name="choice" value="0"><span>Du ringer til politiet\.<\/span><\/button>/,
    )
    expect(html).toMatch(/name="choice" value="1"><span>Du lægger en <em>seddel<\/em>\.<\/span>/)
    expect(html.match(/name="choice"/g)).toHaveLength(2)
  })

  test('is told in the order of the way, with what was chosen', async () => {
    const html = await drawAfter(TO_LETTER)
    const found = places(
      html,
      'ingen åbner',
      'Du valgte:',
      '<em>seddel</em>',
      'Torsdag ligger',
      'Du skriver en til',
    )
    expect(found).not.toContain(-1)
    expect(found).toEqual(found.toSorted((a, b) => a - b))
    expect(html).not.toContain('Du ringer til politiet')
    expect(html).toContain('<input type="hidden" name="position" value="1"/>')
    expect(html).toContain('<input type="hidden" name="run" value="2"/>')
    expect(html.match(/name="choice"/g)).toHaveLength(2)
  })

  test('ends with what the choices meant, the item they are about, and another way to try', async () => {
    const html = await drawAfter(TO_ANSWER)
    const found = places(html, 'ingen åbner', 'Torsdag ligger', 'Amir ringer', 'Betyder tid')
    expect(found).toEqual(found.toSorted((a, b) => a - b))
    expect(html).not.toContain('name="choice"')
    expect(html).toContain('Betyder tid og tillid.')
    expect(html).toContain('Betyder tålmodighed.')
    expect(html).not.toMatch(/Betyder (tvang|slip)/)
    expect(html).toContain('<span class="item-code">cti-a1</span> Titlen på punktet')
    expect(html).toContain('<input type="hidden" name="intent" value="restart"/>')
    expect(html).toContain('Prøv en anden vej')
  })

  test('says why a choice was refused, also without scripts', async () => {
    const problem = { about: CASE, error: 'Du har allerede valgt her.', typed: null }
    expect(await draw({ problem })).toMatch(/role="alert">Du har allerede valgt her\.</)
  })
})

test('one without an id is a story to read, and no form', async () => {
  const html = await draw()
  const story = html.slice(html.indexOf('En historie'), html.indexOf('Amir åbner ikke'))
  expect(story).toContain('Den er kort.')
  expect(story).not.toContain('<form')
})

test('neither the module nor the page before the end knows what a choice means or leads to', async () => {
  const code = readFileSync(lessonModulePath(lesson().contentHash) ?? '', 'utf8')
  const pages = [code, await draw(), await drawAfter(TO_LETTER)]
  for (const text of pages) expect(text).not.toMatch(/Betyder|cti-a1|Titlen på punktet/)
  expect(code).not.toMatch(/\bto: ?"/)
})
