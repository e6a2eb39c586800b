import { expect, test } from 'vitest'
import { problemsOf } from '../problems-of.ts'
import { quiz } from '../sample-courses.ts'

test.each([
  ['import', 'import a from "b"', ['1:1 M001 import a from "b"']],
  ['export', 'a\n\nexport const b = 1', ['3:1 M001 export const b = 1']],
  ['an expression in the text', 'Et {navn} her', ['1:4 M002 {navn}']],
  ['an expression on its own', '{1 + 1}', ['1:1 M002 {1 + 1}']],
  ['a comment in braces', 'a {/* b */}', ['1:3 M002 {/* b */}']],
  ['a spread', '<Case {...x} title="a">\n\nb\n\n</Case>', ['1:7 M003 ...x']],
  ['an attribute of code', '<Case title={x}>\n\nb\n\n</Case>', ['1:7 M004 title']],
  ['an attribute without a value', '<Case title>\n\nb\n\n</Case>', ['1:7 M004 title']],
  ['an attribute without quotes', '<Case title=x>\n\nb\n\n</Case>', ['1:13 M004 =x>']],
  ['an unknown element', '<Nota type="tip">\n\nb\n\n</Nota>', ['1:1 M005 Nota Note']],
  ['a fragment', '<>b</>', ['1:1 M005']],
  ['an unknown attribute', '<Case titel="a">\n\nb\n\n</Case>', ['1:7 M006 titel title']],
  ['a missing attribute', '<Case>\n\nb\n\n</Case>', ['1:1 M007 title Case']],
  [
    'a value of no kind',
    '<Note type="advarsel">\n\nb\n\n</Note>',
    ['1:1 M008 type="advarsel" husk, tip, eksempel, vigtigt, tjek'],
  ],
  ['a handler', '<Case title="a" onClick="b()">\n\nb\n\n</Case>', ['1:17 M009 onClick']],
  ['HTML', 'a <b>b</b>', ['1:3 M010 b']],
  ['an HTML comment', '<!-- a -->', ['1:2 M010 <!-- a -->']],
  ['a less-than sign', 'a <5 b', ['1:4 M011 <5 b']],
  ['an unclosed element', 'a\n\n<Case title="a">\n\nb', ['3:1 M012 Case']],
  ['a first-level heading', '# a', ['1:1 M013 #']],
  ['a skipped level', '### a', ['1:1 M014 ### ##']],
  ['a fourth level', '## a\n\n### b\n\n#### c', ['5:1 M014 #### ###']],
  ['a word as a section', '<Term id="fase">\n\nb\n\n</Term>', ['1:1 M017 Term word']],
  ['a section inside a sentence', 'a <Case title="a">b</Case> c', ['1:3 M017 Case section']],
  [
    'a section inside a section',
    '<Case title="a">\n\n<Tasks id="t" title="b">\n\n- c\n\n</Tasks>\n\n</Case>',
    ['3:1 M017 Tasks section'],
  ],
  ['a footnote that is not written', 'a[^1]', ['1:1 M018 [^1]']],
  ['an attribute twice', '<Case title="a" title="b">\n\nb\n\n</Case>', ['1:17 M019 title']],
  [
    'a picture by reference',
    '![a][b]\n\n[b]: cirkel.svg',
    ['1:1 M020 imageReference', '3:1 A001 cirkel.svg'],
  ],
  ['code', '```\na\n```', ['1:1 M020 code']],
  ['a table without headings', '| | b |\n|-|-|\n| c | d |', ['1:1 M021']],
  ['a table without rows', '| a | b |\n|-|-|', ['1:1 M021']],
  ['an empty heading', '##', ['1:1 M022 ##']],
  ['an empty element', '<Case title="a" />', ['1:1 M023 Case']],
  ['a link to a script', '[a](javascript:b)', ['1:1 A001 javascript:b']],
  ['a link without a text', '[](https://a.dk)', ['1:1 A006 https://a.dk']],
  ['a picture without a description', '![](cirkel.svg)', ['1:1 A002 cirkel.svg']],
  ['a picture that is not there', '![a](hus.png)', ['1:1 A003 hus.png']],
  ['a picture from elsewhere', '![a](https://a.dk/b.png)', ['1:1 A003 https://a.dk/b.png']],
  ['a picture in a sentence', 'a ![b](cirkel.svg)', ['1:3 A005 cirkel.svg']],
  ['an unknown term', 'a <Term id="faser">b</Term>', ['1:3 C007 faser fase']],
  ['an id used twice', `${quiz('a')}\n${quiz('a')}`, ['12:1 Q007 a']],
])('%s is refused', (_what, body, expected) => {
  expect(problemsOf(body)).toEqual(expected)
})

test.each([
  'Et afsnit med **fed**, *kursiv* og `kode`.',
  '## To\n\n### Tre\n\n## To igen',
  'Under \\<5 og i \\{klammer\\}.',
  'Noten[^1] står her.\n\n[^1]: Det er den.',
  '[ud](https://www.social.dk/a?b=1#c), [post](mailto:a@b.dk), [ind](/kurser/a/b), [ned](#a)',
  '| a | b |\n|---|---|\n| c | <Term id="fase">d</Term> |',
  '![En cirkel](cirkel.svg "Rund.")',
  '<Case title="a">\n\nb\n\n<Note type="tip">\n\nc\n\n</Note>\n\n</Case>',
  'Importen af idéer og eksporten af dem.',
])('%j is a lesson', (body) => {
  expect(problemsOf(body)).toEqual([])
})

test('all that is wrong is told at once, in reading order', () => {
  expect(problemsOf('# a\n\n{b}\n\n<Nota />\n\n[c](data:d)')).toEqual([
    '1:1 M013 #',
    '3:1 M002 {b}',
    '5:1 M005 Nota Note',
    '7:1 A001 data:d',
  ])
})
