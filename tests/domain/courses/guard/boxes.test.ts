import { expect, test } from 'vitest'
import { checkMediaFile, type MediaKind } from '#app/domain/courses/media.ts'
import { frontMatter } from '../sample-courses.ts'
import { problemsOf } from '../problems-of.ts'

const MEDIA = Object.fromEntries(
  ['film.mp4', 'lyd.mp3', 'tekst.vtt', 'forside.png'].map((name) => [name, `/kursusfiler/${name}`]),
)
const box = (tag: string, inside: string) => `<${tag}>\n\n${inside}\n\n</${tag.split(' ')[0]}>`
const card = (inside = 'b') => box('Card front="a"', inside)
const phases = (rows: string[], head = '| a | b | c |\n|---|---|---|') =>
  box('Phases title="p"', [head, ...rows].join('\n'))
const video = (attributes: string) => box(`Video ${attributes} title="v"`, 'Ordene.')

test.each([
  ['an anchor', '<Anchor item="cti-a1" />'],
  ['tasks', box('Tasks id="t" title="a"', '- b *c*\n- d')],
  ['two cards', box('Cards title="a"', `${card()}\n\n${card('c\n\n- d')}`)],
  ['six phases', phases(Array(6).fill('| 1 | 2 måneder | 3 |'))],
  ['a comparison', box('Compare title="a"', '| Hvad | A | B |\n|---|---|---|\n| Tid | 1 | 2 |')],
  ['a figure', box('Figure src="cirkel.svg" alt="a" caption="b"', 'c\n\n- d')],
  ['a video', video('src="film.mp4" captions="tekst.vtt" poster="forside.png"')],
  ['a sound', box('Audio src="lyd.mp3" title="a"', 'Ordene.')],
  ['a figure in a case', box('Case title="a"', box('Figure src="cirkel.svg" alt="b"', 'c'))],
])('%s is as it should be', (_what, body) => {
  expect(problemsOf(body, MEDIA)).toEqual([])
})

test.each([
  ['M024', 'an anchor with content', box('Anchor item="cti-a1"', 'a'), ['1:1 M024 Anchor']],
  ['M024', 'a source with content', 'a <Source id="b">c</Source>', ['1:3 M024 Source']],
  ['M025', 'tasks that are text', box('Tasks id="t" title="a"', 'b'), ['1:1 M025']],
  ['M025', 'tasks after a text', box('Tasks id="t" title="a"', 'b\n\n- c'), ['1:1 M025']],
  ['M025', 'a list in a task', box('Tasks id="t" title="a"', '- b\n  - c'), ['1:1 M025']],
  ['M026', 'one card', box('Cards title="a"', card()), ['1:1 M026']],
  ['M026', 'nine cards', box('Cards title="a"', Array(9).fill(card()).join('\n\n')), ['1:1 M026']],
  ['M026', 'text among cards', box('Cards title="a"', `${card()}\n\nb\n\n${card()}`), ['1:1 M026']],
  ['M027', 'one phase', phases(['| 1 | 2 | 3 |']), ['1:1 M027']],
  ['M027', 'seven phases', phases(Array(7).fill('| 1 | 2 | 3 |')), ['1:1 M027']],
  [
    'M027',
    'phases without a third column',
    phases(['| 1 | 2 |', '| 3 | 4 |'], '| a | b |\n|---|---|'),
    ['1:1 M027'],
  ],
  ['M027', 'a phase without a name', phases(['| 1 | 2 | 3 |', '| | 2 | 3 |']), ['1:1 M027']],
  ['M027', 'phases as a list', box('Phases title="p"', '- a'), ['1:1 M027']],
  [
    'M028',
    'a comparison with text',
    box('Compare title="a"', 'b\n\n| c | d |\n|---|---|\n| e | f |'),
    ['1:1 M028'],
  ],
  ['A003', 'a figure that is not there', box('Figure src="film.svg" alt="a"', 'b'), ['1:1 A003 film.svg']],
  ['A003', 'a figure of a film', box('Figure src="film.mp4" alt="a"', 'b'), ['1:1 A003 film.mp4']],
  ['A003', 'a film of a picture', video('src="forside.png" captions="tekst.vtt"'), ['1:1 A003 forside.png']],
  ['A003', 'captions that are a film', video('src="film.mp4" captions="film.mp4"'), ['1:1 A003 film.mp4']],
  [
    'A003',
    'a poster that is not there',
    video('src="film.mp4" captions="tekst.vtt" poster="forsid.png"'),
    ['1:1 A003 forsid.png forside.png'],
  ],
  [
    'A003',
    'a sound from elsewhere',
    box('Audio src="https://a.dk/b.mp3" title="c"', 'd'),
    ['1:1 A003 https://a.dk/b.mp3'],
  ],
  ['M007', 'a film without captions', video('src="film.mp4"'), ['1:1 M007 captions Video']],
  [
    'M023',
    'a film without its words',
    '<Video src="film.mp4" captions="tekst.vtt" title="a" />',
    ['1:1 M023 Video'],
  ],
  ['M023', 'a sound without its words', '<Audio src="lyd.mp3" title="a" />', ['1:1 M023 Audio']],
  ['M023', 'a figure without words', '<Figure src="cirkel.svg" alt="a" />', ['1:1 M023 Figure']],
  ['M017', 'a card alone', card(), ['1:1 M017 Card card']],
  [
    'M017',
    'tasks in a case',
    box('Case title="a"', box('Tasks id="t" title="b"', '- c')),
    ['3:1 M017 Tasks section'],
  ],
  ['C009', 'a source there is none of', 'a <Source id="b" />', ['1:3 C009 b']],
  ['F009', 'an item there is none of', '<Anchor item="cti-a3" />', ['1:1 F009 cti-a3 cti-a1']],
])('%s %s', (_code, _what, body, expected) => {
  expect(problemsOf(body, MEDIA)).toEqual(expected)
})

test('C009 a source is found by its id, and a misspelt one is guessed', () => {
  const source = 'sources: [{ id: vive, title: "a", checked: 2026-10-01 }]'
  const text = (id: string) => `${frontMatter('a').replace('sources: []', source)}b <Source id="${id}" />`
  expect(problemsOf(text('vive'))).toEqual([])
  expect(problemsOf(text('vife'))).toEqual(['1:3 C009 vife vive'])
})

test.each([
  'Cards title="a"',
  'Tasks id="t" title="a"',
  'Case title="a"',
  'Video',
  'Audio',
  'Reflect id="r"',
])('M029 <%s> has no place on paper', (tag) => {
  const name = tag.split(' ')[0] ?? ''
  const told = problemsOf(`a\n\n${box(tag, 'b')}`, MEDIA, 'summary')
  expect(told).toContain(`3:1 M029 ${name}`)
})

test('what is read on paper may stand in an overview', () => {
  const body = `## a\n\n${box('Note type="husk"', 'b')}\n\n<Anchor item="cti-a1" />`
  expect(problemsOf(body, {}, 'summary')).toEqual([])
})

const bytesOf = (...bytes: (number | string)[]) =>
  Uint8Array.from(bytes.flatMap((one) => (typeof one === 'string' ? [...Buffer.from(one)] : [one])))

test.each<[MediaKind, Uint8Array]>([
  ['mp4', bytesOf(0, 0, 0, 24, 'ftypisom')],
  ['m4a', bytesOf(0, 0, 0, 24, 'ftypM4A ')],
  ['webm', bytesOf(0x1a, 0x45, 0xdf, 0xa3)],
  ['mp3', bytesOf('ID3', 4)],
  ['mp3', bytesOf(0xff, 0xfb, 0x90)],
  ['vtt', bytesOf('WEBVTT\n\n')],
])('a %s begins as such a file does, and as no other', (kind, bytes) => {
  expect(checkMediaFile(kind, bytes)).toEqual([])
  expect(checkMediaFile(kind, bytesOf('<html><script>'))).toEqual([
    { code: 'A004', line: 1, column: 1, found: kind, hint: '' },
  ])
})

test('captions of more than 256 kB are too large', () => {
  const long = bytesOf('WEBVTT', 'a'.repeat(256 * 1024 - 6))
  expect(checkMediaFile('vtt', long)).toEqual([])
  expect(checkMediaFile('vtt', bytesOf('WEBVTT', 'a'.repeat(256 * 1024 - 5)))).toMatchObject([
    { code: 'A004', found: '257 kB', hint: '256 kB' },
  ])
})
