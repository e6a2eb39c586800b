import { beforeEach, describe, expect, test } from 'vitest'
import type { BranchingCase } from '#app/domain/courses/cases/branching-case.ts'
import { sha256 } from '#app/domain/courses/content-hash.ts'
import { registerContent } from '#app/domain/courses/past-content.server.ts'
import { choose, restart, storiesOf, storyOf } from '#app/domain/progress/stories.server.ts'
import { enrolmentsOf } from '#app/domain/progress/enrolments.server.ts'
import { db } from '#db/client.server.ts'
import { caseChoices } from '#db/schema/index.ts'
import { sampleStory, STORY } from '#tests/domain/courses/sample-story.ts'
import { createPerson } from '#tests/support/people.ts'
import { makeCourse, makeLesson } from './courses.ts'

const story = sampleStory()
const course = makeCourse()
/** Each telling is a content of its own, and is kept as learners are given it. */
const toldAs = (telling: BranchingCase) => {
  const contentHash = sha256(JSON.stringify(telling))
  const lessons = [makeLesson('pr-1-l1', { contentHash, cases: [telling] })]
  registerContent({ courses: [{ ...course, lessons }], questions: new Map() })
  return { story: telling, contentHash, course }
}

let personId = ''
beforeEach(() => {
  personId = createPerson().id
})

/** Takes a step, as the page would send it: the how manieth of the run, where, and what is chosen. */
const take = (position: number, step: string, choice: number, { run = 1, of = story } = {}) =>
  choose(personId, toldAs(of), { run, position, step, choice })
const begin = (run: number) => restart(personId, toldAs(story), run)
const at = (of = story) => storyOf(personId, toldAs(of))
const begun = () => storiesOf(personId, { ...toldAs(story), cases: [story] })
const rows = () =>
  db
    .select()
    .from(caseChoices)
    .all()
    .filter((row) => row.personId === personId)

describe('a way through a story', () => {
  test('begins at the first step, and nothing is kept of it', () => {
    expect(at()).toEqual({ run: 1, taken: [], at: 'doeren', debrief: null })
    expect(begun()).toEqual({})
  })

  test('goes on where it came to, and ends with what it meant', () => {
    expect(take(0, 'doeren', 1)).toBe(true)
    expect(at()).toMatchObject({ taken: [{ step: 'doeren', choice: 1 }], at: 'brev', debrief: null })
    expect(take(1, 'brev', 0)).toBe(true)
    expect(begun()['pr-1-c1']).toMatchObject({
      at: 'svar',
      debrief: [{ meaning: 'Betyder tid og tillid.' }, { meaning: 'Betyder tålmodighed.' }],
    })
  })

  test('names the item of the newest instrument a choice is about', () => {
    take(0, 'doeren', 1)
    take(1, 'brev', 1)
    const [first] = at().debrief ?? []
    expect(first?.item).toMatchObject({ id: 'cti-a1', title: expect.stringMatching(/\w/) })
  })

  test('begins the course', () => {
    expect(enrolmentsOf([personId])).toEqual([])
    take(0, 'doeren', 0)
    expect(enrolmentsOf([personId])).toMatchObject([{ courseId: course.id }])
  })

  test("is nobody else's", () => {
    take(0, 'doeren', 0)
    expect(storyOf(createPerson().id, toldAs(story)).taken).toEqual([])
  })
})

describe('twice and too late', () => {
  test('a double click is one step', () => {
    expect([take(0, 'doeren', 1), take(0, 'doeren', 1)]).toEqual([true, true])
    expect(rows()).toHaveLength(1)
  })

  test('another choice from a second tab is refused: the first stands', () => {
    take(0, 'doeren', 1)
    expect(take(0, 'doeren', 0)).toBe(false)
    expect(at()).toMatchObject({ taken: [{ step: 'doeren', choice: 1 }], at: 'brev' })
  })

  test.each([
    ['a step ahead', 1, 'brev', 0, 1],
    ['a step of another place', 0, 'brev', 0, 1],
    ['a step of nowhere', 0, 'huset', 0, 1],
    ['a choice of nowhere', 0, 'doeren', 2, 1],
    ['another run', 0, 'doeren', 0, 2],
  ])('%s is refused', (_what, position, step, choice, run) => {
    expect(take(position, step, choice, { run })).toBe(false)
    expect(rows()).toEqual([])
    expect(enrolmentsOf([personId])).toEqual([])
  })

  test('nothing can be chosen at an ending', () => {
    take(0, 'doeren', 0)
    expect(take(1, 'politi', 0)).toBe(false)
  })
})

describe('another way', () => {
  test('begins anew, and the first is kept', () => {
    take(0, 'doeren', 0)
    begin(1)
    expect(at()).toEqual({ run: 2, taken: [], at: 'doeren', debrief: null })
    expect(take(0, 'doeren', 1, { run: 2 })).toBe(true)
    expect(at()).toMatchObject({ run: 2, at: 'brev' })
    expect(rows().map(({ run, choice }) => [run, choice])).toEqual([
      [1, 0],
      [1, null],
      [2, 1],
    ])
  })

  test('asked for twice it begins once', () => {
    take(0, 'doeren', 0)
    begin(1)
    begin(1)
    expect(at().run).toBe(2)
    expect(rows()).toHaveLength(2)
  })

  test('a tab left at the ending does not end the new way', () => {
    take(0, 'doeren', 0)
    begin(1)
    take(0, 'doeren', 1, { run: 2 })
    begin(1)
    expect(at()).toMatchObject({ run: 2, at: 'brev' })
    expect(take(0, 'doeren', 0, { run: 1 })).toBe(false)
    take(1, 'brev', 0, { run: 2 })
    begin(1)
    expect(at()).toMatchObject({ run: 2, at: 'svar' })
  })

  test('there is none before the end', () => {
    begin(1)
    take(0, 'doeren', 1)
    begin(1)
    expect(at()).toMatchObject({ run: 1, at: 'brev' })
  })
})

describe('a story that has been rewritten', () => {
  const withoutLetter = sampleStory(
    STORY.replace('to="brev"', 'to="glemt"')
      .replace(/<Step id="brev">[^]*?<\/Step>\n\n/, '')
      .replace(/<Step id="svar">[^]*?<\/Step>\n\n/, ''),
  )

  test('is gone on with from the last step there still is', () => {
    take(0, 'doeren', 1)
    take(1, 'brev', 0)
    expect(at(withoutLetter)).toMatchObject({
      taken: [{ step: 'doeren', choice: 1 }],
      at: 'glemt',
      debrief: [{ meaning: 'Betyder tid og tillid.' }],
    })
  })

  test('a step that can no longer be followed gives way to the next that is taken', () => {
    take(0, 'doeren', 0)
    const longer = sampleStory(
      STORY.replace(
        'Amir flytter ud.',
        'Amir flytter ud.\n\n<Choice to="glemt">\n\nDu går.\n\n> a\n\n</Choice>\n\n<Choice to="glemt">\n\nDu ringer.\n\n> b\n\n</Choice>',
      ),
    )
    expect(at(longer)).toMatchObject({ at: 'politi', debrief: null })
    expect(take(1, 'politi', 1, { of: longer })).toBe(true)
    // And back again: the second step is there no more, and the first leads to another one.
    const turned = sampleStory(
      STORY.replace('to="politi"', 'to="x"')
        .replace('to="brev"', 'to="politi"')
        .replace('to="x"', 'to="brev"'),
    )
    expect(at(turned)).toMatchObject({ taken: [{ step: 'doeren', choice: 0 }], at: 'brev' })
    expect(take(1, 'brev', 0, { of: turned })).toBe(true)
    expect(at(turned)).toMatchObject({ at: 'svar' })
    expect(rows()).toHaveLength(2)
  })

  /** The two choices at the door the other way round. */
  const reversed = sampleStory(
    STORY.replace(/(<Choice to="politi">[^]*?<\/Choice>)\n\n(<Choice to="brev"[^]*?<\/Choice>)/, '$2\n\n$1'),
  )
  const otherWords = sampleStory(STORY.replace('*seddel*', '*blomst*'))

  test('with its choices in another order is gone on with by what was chosen', () => {
    take(0, 'doeren', 1)
    expect(at(reversed)).toMatchObject({ taken: [{ step: 'doeren', choice: 0 }], at: 'brev' })
    expect(take(1, 'brev', 0, { of: reversed })).toBe(true)
    expect(at(reversed).debrief).toMatchObject([
      { text: 'Du lægger en seddel.' },
      { text: 'Du skriver en til.' },
    ])
  })

  test('puts no words in the mouth of its reader: they choose anew where the words are others', () => {
    take(0, 'doeren', 1)
    expect(at(otherWords)).toMatchObject({ taken: [], at: 'doeren' })
    expect(take(0, 'doeren', 1, { of: otherWords })).toBe(true)
    expect(at(otherWords)).toMatchObject({ at: 'brev' })
    expect(rows()).toHaveLength(1)
  })
})
