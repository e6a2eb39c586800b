import { expect, test } from 'vitest'
import { inspectDocument } from '#app/domain/courses/inspect-document.ts'
import { draftOf, frontMatter } from './sample-courses.ts'

const whole = frontMatter('pr-1-l1')

/** What is wrong with a whole file, as `line:column code found hint`. */
function problemsOf(text: string) {
  const inspection = inspectDocument({ ...draftOf('---'), text })
  if (inspection.status === 'checked') return []
  return inspection.findings.map(({ line, column, code, found, hint }) =>
    [`${line}:${column}`, code, found, hint].filter(Boolean).join(' '),
  )
}

test('a lesson with everything in order has no problems', () => {
  expect(problemsOf(`${whole}Tekst.`)).toEqual([])
})

test.each([
  [
    'a key that does not exist',
    whole.replace('minutes', 'minuter'),
    ['2:1 F006 minutes', '4:1 F005 minuter minutes'],
  ],
  ['a missing key', whole.replace('title: En lektion\n', ''), ['2:1 F006 title']],
  ['a number out of reach', whole.replace('10', '600'), ['4:1 F007 minutes minutes']],
  ['a word for a number', whole.replace('10', 'ti'), ['4:1 F007 minutes minutes']],
  [
    'a source without https',
    whole.replace('[]', '[{ title: A, url: "ftp://a.dk", checked: 2026-10-01 }]'),
    ['6:23 F007 sources.0.url sources'],
  ],
  [
    'a date that is none',
    whole.replace('[]', '[{ title: A, checked: 2026-13-01 }]'),
    ['6:23 F007 sources.0.checked sources'],
  ],
  ['an item of no instrument', whole.replace('cti-a1', 'cti-a1, cti-a9'), ['7:20 F009 cti-a9 cti-a1']],
  ['YAML that is none', whole.replace('minutes: 10', 'minutes: [10'), ['5:1 F004 BAD_INDENT']],
  [
    'an anchor and its alias',
    whole.replace('"Du kan læse."', '&a "x", *a'),
    ['5:12 F008 &a', '5:17 F008 *a'],
  ],
  ['a tag', whole.replace('10', '!!js/function x'), ['4:24 F008 tag:yaml.org,2002:js/function']],
  ['a key that is a list', whole.replace('minutes: 10', '? [a]\n: 10'), ['4:3 F008 ?']],
  [
    'a prototype',
    whole.replace('minutes: 10', 'minutes: 10\n__proto__: { admin: true }'),
    ['5:1 F005 __proto__'],
  ],
  [
    'the same key twice',
    whole.replace('minutes: 10', 'minutes: 10\nminutes: 11'),
    ['5:1 F004 DUPLICATE_KEY'],
  ],
  ['no front matter', 'Tekst.', ['1:1 F001 Tekst.']],
  ['an unfinished front matter', '---\nid: a\n', ['1:1 F003']],
  ['a language', whole.replace('---', '---js'), ['1:1 F002 ---js']],
  ['a language after a space', whole.replace('---', '--- json'), ['1:1 F002 --- json']],
  ['a language in capitals', whole.replace('---', '---JS'), ['1:1 F002 ---JS']],
  ['a fence that is too long', whole.replace('---', '----'), ['1:1 F001 ----']],
  ['a byte order mark', `\uFEFF${whole}`, ['1:1 T002 U+FEFF']],
  ['line ends of an old Mac', whole.replaceAll('\n', '\r'), ['1:4 T002 U+000D']],
])('%s is refused', (_what, text, expected) => {
  expect(problemsOf(text)).toEqual(expected)
})

test('line ends of Windows are as good as any', () => {
  expect(problemsOf(`${whole}Tekst.`.replaceAll('\n', '\r\n'))).toEqual([])
})
