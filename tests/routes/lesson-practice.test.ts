import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { env } from '#app/http/env.server.ts'
import { action, loader } from '#app/routes/lesson/route.tsx'
import { db } from '#db/client.server.ts'
import { caseChoices, taskTicks } from '#db/schema/index.ts'
import { frontMatter, makeCourses } from '#tests/domain/courses/sample-courses.ts'
import { STORY } from '#tests/domain/courses/sample-story.ts'
import { call, createPerson, formOf, requestFrom } from '#tests/support/people.ts'
import { letGoLive } from '#tests/support/releases.ts'

const PATH = '/kurser/proevekursus/den-foerste'
const PARAMS = { course: 'proevekursus', lesson: 'den-foerste' }
/** What a browser says when it posts a form without scripts. */
const AS_DOCUMENT = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
const TASKS = '<Tasks id="pr-1-t1" title="Skriv en plan">\n\n- Find papir\n- Skriv\n\n</Tasks>\n'

const FILE = 'proevekursus/01-den-foerste.mdx'
const lessonOf = (tasks: string, story: string) =>
  `${frontMatter('pr-1-l1', 'Den første')}\nTekst.\n\n${tasks}\n${story}`

beforeAll(async () => {
  env.COURSES_DIR = makeCourses({ [FILE]: lessonOf(TASKS, STORY) })
  await letGoLive({})
})

let person = { id: '' }
beforeEach(() => {
  person = createPerson()
})

async function open() {
  const view = await call(loader, await requestFrom(person, PATH), PARAMS)
  if (view instanceof Response) throw new Error(`The lesson answered ${view.status}`)
  return view
}

async function post(fields: Record<string, string | string[]>, headers: Record<string, string> = {}) {
  return call(action, await requestFrom(person, PATH, { ...formOf(fields), headers }), PARAMS)
}

const choose = (position: number, step: string, choice: number, headers?: Record<string, string>) =>
  post(
    {
      intent: 'choose',
      case: 'pr-1-c1',
      run: '1',
      position: String(position),
      step,
      choice: String(choice),
    },
    headers,
  )

const location = (answer: unknown) => (answer instanceof Response ? answer.headers.get('location') : null)
const choices = () => db.select().from(caseChoices).where(eq(caseChoices.personId, person.id)).all()
const ticks = () => db.select().from(taskTicks).where(eq(taskTicks.personId, person.id)).all()

describe('a story', () => {
  test('tells what the choices meant when it has ended, and nothing of it before', async () => {
    expect(JSON.stringify(await open())).not.toMatch(/Betyder|cti-a1"/)
    const reply = await choose(0, 'doeren', 1)
    expect(reply).toMatchObject({ intent: 'choose', story: { at: 'brev', debrief: null } })
    for (const told of [reply, await open()]) expect(JSON.stringify(told)).not.toContain('Betyder')

    expect(await choose(1, 'brev', 0)).toMatchObject({
      story: {
        at: 'svar',
        debrief: [{ meaning: 'Betyder tid og tillid.' }, { meaning: 'Betyder tålmodighed.' }],
      },
    })
    const view = await open()
    expect(view.cases['pr-1-c1']?.debrief).toHaveLength(2)
    // What was not chosen is not told either: there is another way to try.
    expect(JSON.stringify(view)).not.toMatch(/Betyder (tvang|slip)/)
  })

  test('without scripts the page comes back at the story', async () => {
    expect(location(await choose(0, 'doeren', 1, AS_DOCUMENT))).toBe(`${PATH}#pr-1-c1`)
    expect((await open()).cases['pr-1-c1']?.at).toBe('brev')
  })

  test('a choice from a page left behind is refused with a sentence and the way as it is', async () => {
    await choose(0, 'doeren', 1)
    expect(await choose(0, 'doeren', 0)).toMatchObject({
      init: { status: 400 },
      data: {
        about: 'pr-1-c1',
        error: 'Du har allerede valgt her. Casen står, hvor du kom til.',
        story: { at: 'brev', debrief: null },
      },
    })
    expect(choices()).toHaveLength(1)
  })

  test('begins anew', async () => {
    await choose(0, 'doeren', 0)
    const again = { intent: 'restart', case: 'pr-1-c1', run: '1' }
    expect(await post(again)).toMatchObject({ intent: 'restart', story: { run: 2, at: 'doeren' } })
    expect(location(await post(again, AS_DOCUMENT))).toBe(`${PATH}#pr-1-c1`)
    expect((await open()).cases['pr-1-c1']).toMatchObject({ run: 2, taken: [], debrief: null })
  })

  test.each<[string, Record<string, string>]>([
    ['no story', { intent: 'choose', run: '1', position: '0', step: 'doeren', choice: '0' }],
    [
      'a story of nowhere',
      { intent: 'choose', case: 'x', run: '1', position: '0', step: 'doeren', choice: '0' },
    ],
    [
      'a word for a place',
      { intent: 'choose', case: 'pr-1-c1', run: '1', position: '0', step: 'doeren', choice: 'a' },
    ],
    [
      'a place below none',
      { intent: 'choose', case: 'pr-1-c1', run: '1', position: '-1', step: 'doeren', choice: '0' },
    ],
    ['a restart of nowhere', { intent: 'restart', case: 'x', run: '1' }],
    ['a restart of no run', { intent: 'restart', case: 'pr-1-c1', run: '' }],
  ])('%s is refused', async (_what, fields) => {
    expect(await post(fields)).toMatchObject({ status: 400 })
    expect(choices()).toEqual([])
  })
})

describe('things to do', () => {
  const tick = (done: string[], { was = [] as string[], headers = {} } = {}) =>
    post({ intent: 'tick', tasks: 'pr-1-t1', was, done }, headers)

  test('are ticked, and are so next time', async () => {
    expect(await tick(['1'])).toMatchObject({ intent: 'tick', done: [1], savedAt: expect.any(Date) })
    expect((await open()).ticks).toEqual({ 'pr-1-t1': [1] })
    await tick([], { was: ['1'] })
    expect((await open()).ticks).toEqual({})
  })

  test('ticked in one tab are not undone by another that was opened before', async () => {
    await tick(['0'])
    await tick(['1'])
    expect((await open()).ticks).toEqual({ 'pr-1-t1': [0, 1] })
  })

  test('without scripts the page comes back at them', async () => {
    expect(location(await tick(['0', '1'], { headers: AS_DOCUMENT }))).toBe(`${PATH}#pr-1-t1`)
    expect(ticks()).toHaveLength(2)
  })

  test.each<[string, Record<string, string>]>([
    ['no list', { intent: 'tick', done: '0' }],
    ['a list of nowhere', { intent: 'tick', tasks: 'x', done: '0' }],
    ['a word for a place', { intent: 'tick', tasks: 'pr-1-t1', done: 'a' }],
  ])('%s is refused', async (_what, fields) => {
    expect(await post(fields)).toMatchObject({ status: 400 })
    expect(ticks()).toEqual([])
  })
})

describe('from a page of before the lesson was changed', () => {
  afterEach(() => letGoLive({ [FILE]: lessonOf(TASKS, STORY) }))
  const REVERSED = STORY.replace(
    /(<Choice to="politi">[^]*?<\/Choice>)\n\n(<Choice to="brev"[^]*?<\/Choice>)/,
    '$2\n\n$1',
  )

  /** The hash of the page as it is, which is then left open while the lesson changes. */
  async function leaveOpen(tasks: string, story: string): Promise<string> {
    const { lesson } = await open()
    await letGoLive({ [FILE]: lessonOf(tasks, story) })
    return lesson.contentHash
  }
  const at = { case: 'pr-1-c1', run: '1', position: '0', step: 'doeren' }

  test('a choice is the one in the words that stood there, and the page comes anew', async () => {
    const content = await leaveOpen(TASKS, REVERSED)
    expect(location(await post({ intent: 'choose', ...at, choice: '1', content }))).toBe(`${PATH}#pr-1-c1`)
    expect((await open()).cases['pr-1-c1']).toMatchObject({ taken: [{ choice: 0 }], at: 'brev' })
  })

  test('a choice that is no more is not kept, and the page comes anew', async () => {
    const content = await leaveOpen(TASKS, STORY.replace('*seddel*', '*blomst*'))
    expect(location(await post({ intent: 'choose', ...at, choice: '1', content }))).toBe(`${PATH}#pr-1-c1`)
    expect(choices()).toEqual([])
  })

  test('a tick is set at the thing that stood there', async () => {
    const content = await leaveOpen(TASKS.replace('- Find papir', '- Noget nyt\n- Find papir'), STORY)
    const reply = await post({ intent: 'tick', tasks: 'pr-1-t1', done: '0', content })
    expect(location(reply)).toBe(`${PATH}#pr-1-t1`)
    expect((await open()).ticks).toEqual({ 'pr-1-t1': [1] })
  })

  test.each<[string, Record<string, string>]>([
    ['choice', { intent: 'choose', ...at, choice: '1' }],
    ['tick', { intent: 'tick', tasks: 'pr-1-t1', done: '0' }],
  ])('that nobody was given no %s is kept, and the page comes anew', async (_what, fields) => {
    expect(location(await post({ ...fields, content: 'f'.repeat(64) }))).toBe(PATH)
    expect([choices(), ticks()]).toEqual([[], []])
  })
})
