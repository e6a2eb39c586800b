import { describe, expect, test } from 'vitest'
import { follow } from '#app/domain/courses/cases/branching-case.ts'
import { debrief } from '#app/domain/courses/cases/debrief.ts'
import { problemsOf } from './problems-of.ts'
import { STORY, sampleStory, storiesIn } from './sample-story.ts'

/** The sample story with one piece of it written otherwise. */
function written(piece: string, otherwise: string) {
  if (!STORY.includes(piece)) throw new Error(`The sample does not say ${piece}`)
  return STORY.replace(piece, otherwise)
}
const without = (piece: string) => written(piece, '')

/** A story of one step with these choices, and two endings. */
const withChoices = (...choices: string[]) =>
  `<Case id="a" title="b">\n\nc\n\n<Step id="d">\n\ne\n\n${choices.join('\n\n')}\n\n</Step>\n\n<Step id="x">\n\nf\n\n</Step>\n\n<Step id="y">\n\ng\n\n</Step>\n\n</Case>`
const choice = (to: string, inside = 'h\n\n> i') => `<Choice to="${to}">\n\n${inside}\n\n</Choice>`

describe('what is wrong with a story', () => {
  test('nothing, when all ways end', () => {
    expect(problemsOf(STORY)).toEqual([])
    expect(problemsOf(withChoices(choice('x'), choice('y')))).toEqual([])
  })

  test.each([
    [
      'K001',
      'a step twice',
      written('<Step id="glemt">', '<Step id="svar">'),
      ['51:1 K002 glemt', '61:1 K001 svar'],
    ],
    ['K002', 'a choice to nowhere', written('to="politi"', 'to="politiet"'), ['9:1 K002 politiet politi']],
    ['K003', 'a step nobody reaches', written('to="politi"', 'to="svar"'), ['27:1 K003 politi']],
    ['K004', 'a way back', written('to="glemt"', 'to="doeren"'), ['5:1 K004 doeren', '61:1 K003 glemt']],
    ['K005', 'an id and no steps', '<Case id="a" title="b">\n\nc\n\n</Case>', ['1:1 K005 a']],
    ['K006', 'one choice', withChoices(choice('x')), ['5:1 K006 1', '5:1 K009', '25:1 K003 y']],
    ['K006', 'five choices', withChoices(...'xyxyx'.split('').map((to) => choice(to))), ['5:1 K006 5']],
    ['K007', 'a choice without a meaning', written('> Betyder tvang.\n\n', ''), ['9:1 K007 meaning']],
    ['K007', 'a choice without a text', without('Du giver op.\n\n'), ['51:1 K007 text']],
    ['K008', 'text after a choice', withChoices(choice('x'), choice('y'), 'Mere.'), ['25:1 K008']],
    ['K008', 'text after the steps', written('\n\n</Case>', '\n\nMere.\n\n</Case>'), ['67:1 K008']],
    [
      'K009',
      'one ending',
      withChoices(choice('x'), choice('x')).replace('<Step id="y">\n\ng\n\n</Step>\n\n', ''),
      ['5:1 K009'],
    ],
    ['M007', 'steps and no id', STORY.replace(' id="pr-1-c1"', ''), ['1:1 M007 id Case']],
    ['M017', 'a step outside', '<Step id="a">\n\nb\n\n</Step>', ['1:1 M017 Step step']],
    ['M017', 'a choice outside', choice('a'), ['1:1 M017 Choice choice']],
    [
      'M023',
      'a step of choices alone',
      withChoices(choice('x'), choice('y')).replace('e\n\n', ''),
      ['5:1 M023 Step'],
    ],
    ['Q006', 'a link in a choice', written('Du giver op.', '[a](/b)'), ['53:1 Q006 link']],
    ['Q006', 'a list in a choice', written('Du giver op.', '- a'), ['51:1 K007 text', '53:1 Q006 list']],
    ['F009', 'an item of no instrument', written('cti-a1', 'cti-a2'), ['17:1 F009 cti-a2 cti-a1']],
    ['Q007', 'its id twice', `${STORY}\n${STORY}`, ['69:1 Q007 pr-1-c1']],
  ])('%s %s', (_code, _what, body, expected) => {
    expect(problemsOf(body)).toEqual(expected)
  })

  test('one without an id is a story to read, and nothing is kept of it', () => {
    expect(storiesIn('<Case title="a">\n\nb\n\n</Case>')).toEqual([])
  })
})

describe('following a story', () => {
  const story = sampleStory()
  const toAnswer = [
    { step: 'doeren', choice: 1 },
    { step: 'brev', choice: 0 },
  ]

  test.each([
    { taken: [], at: 'doeren', length: 0 },
    { taken: toAnswer.slice(0, 1), at: 'brev', length: 1 },
    { taken: toAnswer, at: 'svar', length: 2 },
    { taken: [{ step: 'doeren', choice: 7 }], at: 'doeren', length: 0 },
    { taken: [{ step: 'brev', choice: 0 }], at: 'doeren', length: 0 },
    { taken: [...toAnswer, { step: 'svar', choice: 0 }], at: 'svar', length: 2 },
  ])('$taken leads to $at', ({ taken, at, length }) => {
    const way = follow(story, taken)
    expect([way.at.id, way.taken.length]).toEqual([at, length])
  })

  test('what the choices meant is told at an ending, and not a step before', () => {
    const titleOf = (item: string) => (item === 'cti-a1' ? 'Punkt' : null)
    expect(debrief(story, [], titleOf)).toBeNull()
    expect(debrief(story, toAnswer.slice(0, 1), titleOf)).toBeNull()
    expect(debrief(story, toAnswer, titleOf)).toEqual([
      {
        text: 'Du lægger en seddel.',
        meaning: 'Betyder tid og tillid.',
        item: { id: 'cti-a1', title: 'Punkt' },
      },
      { text: 'Du skriver en til.', meaning: 'Betyder tålmodighed.', item: null },
    ])
  })

  test('an item that no instrument has any more is left out', () => {
    expect(debrief(story, toAnswer, () => null)?.map(({ item }) => item)).toEqual([null, null])
  })
})
