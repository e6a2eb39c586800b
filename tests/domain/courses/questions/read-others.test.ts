import { describe, expect, test } from 'vitest'
import { inspectDocument } from '#app/domain/courses/inspect-document.ts'
import { draftOf, frontMatter } from '../sample-courses.ts'

const FRONT_MATTER_LINES = frontMatter('a').split('\n').length - 1

const inspect = (name: string, inside: string, attributes = 'id="a-q1"') =>
  inspectDocument(draftOf(`<${name} ${attributes}>\n\n${inside}\n\n</${name}>`))

function questionIn(name: string, inside: string, attributes?: string) {
  const inspection = inspect(name, inside, attributes)
  if (inspection.status === 'refused') throw new Error(JSON.stringify(inspection.findings))
  return inspection.document.questions[0]
}

const problemsOf = (name: string, inside: string, attributes?: string) => {
  const inspection = inspect(name, inside, attributes)
  if (inspection.status === 'checked') return []
  return inspection.findings.map(({ line, code }) => `${line - FRONT_MATTER_LINES} ${code}`)
}

const HINT = '<Hint>\n\nTænk.\n\n</Hint>'
const ORDER = '1. a\n   > x\n2. b\n   > y\n3. c\n   > z'
const MATCH = '| a | b | c |\n|---|---|---|\n| d | e | f |\n| g | h | i |\n| j | k | l |'

describe('a question is read with its key', () => {
  test('to put in order', () => {
    expect(questionIn('Order', `Sæt i orden.\n\n${ORDER}\n\n${HINT}`, 'id="a-q1" tries="2"')).toEqual({
      id: 'a-q1',
      kind: 'order',
      prompt: ['Sæt i orden.'],
      hints: ['Tænk.'],
      tries: 2,
      show: 'after-tries',
      items: [
        { text: 'a', reason: 'x' },
        { text: 'b', reason: 'y' },
        { text: 'c', reason: 'z' },
      ],
    })
  })

  test('to match', () => {
    expect(questionIn('Match', `Par.\n\n${MATCH}`, 'id="a-q1" show="rigtigt"')).toMatchObject({
      kind: 'match',
      show: 'when-right',
      heads: ['a', 'b'],
      rows: [{ left: 'd', right: 'e', reason: 'f' }, { left: 'g' }, { left: 'j' }],
    })
  })

  test('with gaps', () => {
    expect(
      questionIn('Gap', 'CTI varer [[ni|9]] måneder\nog har [[tre]] *faser*.\n\n1. x\n2. y'),
    ).toMatchObject({
      kind: 'gap',
      prompt: ['CTI varer ____ måneder\nog har ____ faser.'],
      gaps: [
        { accepted: ['ni', '9'], reason: 'x' },
        { accepted: ['tre'], reason: 'y' },
      ],
    })
  })
})

test.each([
  ['Order', 'no list', 'a', ['1 Q009']],
  ['Order', 'a list without numbers', 'a\n\n- b\n  > c\n- d\n  > e\n- f\n  > g', ['1 Q009']],
  ['Order', 'two items', 'a\n\n1. b\n   > c\n2. d\n   > e', ['5 Q009']],
  ['Order', 'an item without a reason', 'a\n\n1. b\n   > c\n2. d\n3. f\n   > g', ['7 Q004']],
  ['Order', 'an item twice', 'a\n\n1. b\n   > c\n2. b\n   > e\n3. f\n   > g', ['7 Q014']],
  ['Order', 'no prompt', ORDER, ['1 Q005']],
  ['Match', 'no table', 'a', ['1 Q010']],
  [
    'Match',
    'two columns',
    'a\n\n| a | b |\n|---|---|\n| d | e |\n| g | h |\n| j | k |',
    ['5 Q010', '7 Q004', '8 Q004', '9 Q004'],
  ],
  ['Match', 'two rows', 'a\n\n| a | b | c |\n|---|---|---|\n| d | e | f |\n| g | h | i |', ['5 Q010']],
  ['Match', 'one answer to everything', `a\n\n${MATCH.replaceAll(/[hk]/g, 'e')}`, ['5 Q010']],
  ['Match', 'an empty cell', `a\n\n${MATCH.replace('h', ' ')}`, ['8 Q010']],
  ['Match', 'a row without a reason', `a\n\n${MATCH.replace('| i |', '| |')}`, ['8 Q004']],
  ['Match', 'a link', `a\n\n${MATCH.replace('| e |', '| [e](/x) |')}`, ['7 Q006']],
  ['Gap', 'no gap', 'a\n\n1. b', ['1 Q011', '5 Q012']],
  ['Gap', 'an empty gap', 'a [[]]\n\n1. b', ['3 Q011']],
  ['Gap', 'a gap with an empty answer', 'a [[b|]]\n\n1. b', ['3 Q011']],
  ['Gap', 'an answer that is a mark alone', 'a [[b|–]]\n\n1. b', ['3 Q011']],
  ['Gap', 'an answer in bold', 'a [[b]] [[**c**]]\n\n1. b', ['3 Q011']],
  ['Gap', 'an answer in code', 'a [[b]] `[[c]]`\n\n1. b', ['3 Q011']],
  ['Gap', 'a bracket too few', 'a [[b]] [[c]\n\n1. b', ['3 Q011']],
  ['Gap', 'five gaps', 'a [[b]] [[c]] [[d]] [[e]] [[f]]\n\n1. b\n2. c\n3. d\n4. e\n5. f', ['1 Q011']],
  ['Gap', 'a reason too few', 'a [[b]] [[c]]\n\n1. b', ['5 Q012']],
  ['Gap', 'no reasons', 'a [[b]]', ['1 Q012']],
  ['Order', 'a hint before the list', `a\n\n${HINT}\n\n${ORDER}`, ['5 Q013']],
  ['Order', 'four hints', `a\n\n${ORDER}\n\n${Array(4).fill(HINT).join('\n\n')}`, ['30 Q013']],
  ['Order', 'a link in a hint', `a\n\n${ORDER}\n\n${HINT.replace('Tænk', '[t](/x)')}`, ['14 Q006']],
  ['Order', 'an empty hint', `a\n\n${ORDER}\n\n<Hint />`, ['12 M023']],
])('<%s> with %s is refused', (name, _what, inside, expected) => {
  expect(problemsOf(name, inside)).toEqual(expected)
})

test.each([
  ['tries="0"', ['1 M008']],
  ['tries="6"', ['1 M008']],
  ['show="aldrig"', ['1 M008']],
])('%s is refused', (attribute, expected) => {
  expect(problemsOf('Order', `a\n\n${ORDER}`, `id="a-q1" ${attribute}`)).toEqual(expected)
})

test('a hint has its place in a question alone', () => {
  const inspection = inspectDocument(draftOf(HINT))
  expect(inspection).toMatchObject({ findings: [{ code: 'M017' }] })
})

test('a bank holds choices alone', () => {
  const text = `---\nid: a-p\ntitle: P\n---\n\n<Order id="a-p01">\n\na\n\n${ORDER}\n\n</Order>`
  expect(inspectDocument({ ...draftOf(text), kind: 'bank' })).toMatchObject({
    findings: [{ line: 6, code: 'Q008' }],
  })
})
