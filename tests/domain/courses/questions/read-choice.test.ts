import { expect, test } from 'vitest'
import { inspectDocument } from '#app/domain/courses/inspect-document.ts'
import { draftOf, frontMatter } from '../sample-courses.ts'

const FRONT_MATTER_LINES = frontMatter('a').split('\n').length - 1

const inspect = (inside: string) => inspectDocument(draftOf(`<Quiz id="a-q1">\n\n${inside}\n\n</Quiz>`))

function problemsOf(inside: string) {
  const inspection = inspect(inside)
  if (inspection.status === 'checked') return []
  return inspection.findings.map(({ line, code, found }) =>
    [`${line - FRONT_MATTER_LINES}`, code, found].filter(Boolean).join(' '),
  )
}

test('a question is read with its key', () => {
  const inspection = inspect(
    'En *lille* situation\nover to linjer.\n\nHvad gør du?\n\n- [ ] Går\n  > Nej.\n- [x] **Bliver**\n  > Ja,\n  > for her\n  >\n  > er du.',
  )
  expect(inspection.status === 'checked' && inspection.document.questions).toEqual([
    {
      id: 'a-q1',
      kind: 'single',
      hints: [],
      tries: 1,
      show: 'after-tries',
      prompt: ['En lille situation over to linjer.', 'Hvad gør du?'],
      options: [
        { text: 'Går', correct: false, reason: 'Nej.' },
        { text: 'Bliver', correct: true, reason: 'Ja, for her er du.' },
      ],
    },
  ])
})

test('two right options make a question with several answers', () => {
  const inspection = inspect('Vælg.\n\n- [x] a\n  > b\n- [x] c\n  > d\n- [ ] e\n  > f')
  expect(inspection.status === 'checked' && inspection.document.questions[0]?.kind).toBe('multiple')
})

test.each([
  ['no options', 'Hvad?', ['1 Q001']],
  ['a list that is not of tasks', 'Hvad?\n\n- a\n  > b\n- [x] c\n  > d', ['5 Q001']],
  ['one option', 'Hvad?\n\n- [x] a\n  > b', ['5 Q002']],
  ['no right option', 'Hvad?\n\n- [ ] a\n  > b\n- [ ] c\n  > d', ['5 Q003']],
  ['an option without a reason', 'Hvad?\n\n- [x] a\n  > b\n- [ ] c', ['7 Q004 c']],
  ['an empty reason', 'Hvad?\n\n- [x] a\n  >\n- [ ] c\n  > d', ['5 Q004 a']],
  ['no prompt', '- [x] a\n  > b\n- [ ] c\n  > d', ['1 Q005']],
  ['words after the options', 'Hvad?\n\n- [x] a\n  > b\n- [ ] c\n  > d\n\ne', ['10 Q006 paragraph']],
  ['a link in a reason', 'Hvad?\n\n- [x] a\n  > [b](/c)\n- [ ] c\n  > d', ['6 Q006 link']],
  [
    'a term in a prompt',
    'Hvad er <Term id="fase">a</Term>?\n\n- [x] a\n  > b\n- [ ] c\n  > d',
    ['3 Q006 mdxJsxTextElement'],
  ],
  ['a second list', 'Hvad?\n\n- [x] a\n  > b\n- [ ] c\n  > d\n\n* [ ] e\n  > f', ['10 Q006 list']],
])('%s is refused', (_what, inside, expected) => {
  expect(problemsOf(inside)).toEqual(expected)
})

test('a bank holds nothing but questions', () => {
  const inspection = inspectDocument({
    ...draftOf('---\nid: a-p\ntitle: Prøve\n---\n\nVelkommen.'),
    kind: 'bank',
  })
  expect(inspection).toMatchObject({ findings: [{ line: 6, column: 1, code: 'Q008', found: 'paragraph' }] })
})
