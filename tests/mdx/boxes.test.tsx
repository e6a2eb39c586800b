import { beforeAll, expect, test } from 'vitest'
import { findLesson, loadLibrary } from '#app/domain/courses/library.server.ts'
import { env } from '#app/http/env.server.ts'
import type { LessonState } from '#app/mdx/lesson-state.ts'
import { renderLesson } from '#tests/content/render-lesson.tsx'
import { frontMatter, makeCourses } from '#tests/domain/courses/sample-courses.ts'

const SOURCES = `sources:
  - { title: "Den første", checked: 2026-10-01 }
  - { id: vive, title: "VIVE 2024", url: "https://www.vive.dk", checked: 2026-10-01 }`

const BODY = `
Der er 5.989 personer <Source id="vive" />.

<Tasks id="pr-1-t1" title="Skriv en plan">

- Find **papir**
- Skriv

</Tasks>

<Cards title="To ord">

<Card front="Faseplan">

En side.

</Card>

<Card front="Netværk">

- En liste

</Card>

</Cards>

<Anchor item="cti-a1" />

<Phases title="De to faser" contact="faldende">

| Fase | Varighed | Det sker |
|---|---|---|
| Begyndelse | 1 måned | Tæt |
| Resten | 3 måneder | Løst |

</Phases>

<Compare title="Side om side">

| Hvad | CTI | ICM |
|---|---|---|
| Varighed | Ni måneder | Efter behov |

</Compare>

<Figure src="cirkel.svg" alt="En cirkel" caption="Den er rund.">

Cirklen er tegnet med én streg.

</Figure>

<Video src="film.mp4" captions="tekst.vtt" poster="cirkel.svg" title="En samtale">

Lone siger goddag.

</Video>

<Audio src="lyd.mp3" title="En lyd">

Det ringer.

</Audio>
`

beforeAll(async () => {
  env.COURSES_DIR = makeCourses({
    'proevekursus/01-den-foerste.mdx': frontMatter('pr-1-l1').replace('sources: []', SOURCES) + BODY,
    'proevekursus/film.mp4': '\0\0\0\u0018ftypisom',
    'proevekursus/lyd.mp3': 'ID3 og resten',
    'proevekursus/tekst.vtt': 'WEBVTT\n',
  })
  await loadLibrary()
})

const draw = (done?: Partial<LessonState>) =>
  renderLesson(findLesson('proevekursus', 'den-foerste')?.lesson.contentHash ?? '', done)

const served = (kind: string) => `/kursusfiler/[0-9a-f]{64}\\.${kind}`

test('things to do are boxes in a plain form, ticked as they were left', async () => {
  const html = await draw({ ticks: { 'pr-1-t1': [1] } })
  const tasks = html.slice(html.indexOf('id="pr-1-t1"')).split('</section>')[0] ?? ''
  expect(tasks).toContain('<input type="hidden" name="intent" value="tick"/>')
  expect(tasks).toContain('<input type="hidden" name="tasks" value="pr-1-t1"/>')
  expect(tasks).toContain('<input type="hidden" name="content" value="hash-on-the-page"/>')
  expect(tasks.match(/<input type="hidden" name="was"[^>]*>/g)).toEqual([
    '<input type="hidden" name="was" value="1"/>',
  ])
  expect(tasks).toMatch(/<label[^>]* for="pr-1-t1-0"><span>Find <strong>papir<\/strong><\/span><\/label>/)
  const boxes = tasks.match(/<input class="ds-input"[^>]*>/g) ?? []
  expect(boxes.map((box) => [/value="(\d)"/.exec(box)?.[1], box.includes('checked')])).toEqual([
    ['0', false],
    ['1', true],
  ])
  expect(tasks).toContain('Gem</button>')
})

test('a card is turned without a script', async () => {
  const html = await draw()
  expect(html).toMatch(
    /<details class="flash-card"><summary><span class="flash-card-front">Faseplan<\/span>.*?Vend kortet.*?<\/summary>\s*<p>En side\.<\/p>\s*<\/details>/,
  )
})

test('an item is shown in the words of the instrument and its version', async () => {
  const html = await draw()
  expect(html).toContain('<span class="item-code">cti-a1</span> Item a1')
  expect(html).toContain('Trial, version 1.0.0')
  expect(html).toContain('<summary>Se de 5 trin</summary>')
  expect(html).toMatch(/<li value="1">Anchor 1<\/li>.*<li value="5">Anchor 5<\/li>/)
})

test('phases are drawn as long as they last, with the table below', async () => {
  const html = await draw()
  expect(html).toMatch(/<svg[^>]* role="img" aria-label="De to faser\. Kontakten falder undervejs\."/)
  const bars = html.match(/<rect class="phase-bar"[^>]*>/g) ?? []
  // One is short, so time runs downwards.
  expect(bars.map((bar) => /height="([\d.]+%)"/.exec(bar)?.[1])).toEqual(['25.00%', '75.00%'])
  expect(bars.map((bar) => / y="([\d.]+%)"/.exec(bar)?.[1])).toEqual(['0.00%', '25.00%'])
  expect(html).toMatch(
    /<\/svg>\s*<div class="table-scroll" role="group" aria-label="Fase, Varighed, Det sker"/,
  )
})

test('a comparison has a heading for each row, and every cell knows its column', async () => {
  expect(await draw()).toMatch(
    /<th scope="row">Varighed<\/th>\s*<td data-label="CTI">Ni måneder<\/td>\s*<td data-label="ICM">Efter behov<\/td>/,
  )
})

test('a figure has its words below it', async () => {
  expect(await draw()).toMatch(
    /alt="En cirkel" decoding="async"\/><figcaption>Den er rund\.<\/figcaption><details><summary>Billedet i ord<\/summary>\s*<p>Cirklen er tegnet/,
  )
})

test('a film has captions and its words, and does not begin by itself', async () => {
  const html = await draw()
  expect(html).toMatch(
    new RegExp(`<video controls="" preload="metadata" src="${served('mp4')}" poster="${served('svg')}"`),
  )
  expect(html).toMatch(
    new RegExp(
      `<track kind="captions" src="${served('vtt')}" srcLang="da" label="Undertekster" default=""/>`,
    ),
  )
  expect(html).toMatch(/Læs det som tekst<\/summary>\s*<p>Lone siger goddag\.<\/p>/)
  expect(html).not.toContain('autoplay')
})

test('a sound has its words', async () => {
  const html = await draw()
  expect(html).toMatch(new RegExp(`<audio controls="" preload="metadata" src="${served('mp3')}"`))
  expect(html).toMatch(/Læs det som tekst<\/summary>\s*<p>Det ringer\.<\/p>/)
})

test('a fact leads to its source in the list at the foot of the page', async () => {
  expect(await draw()).toContain(
    '<sup class="source"><a href="#kilde-2" aria-label="Kilde 2: VIVE 2024">[2]</a></sup>',
  )
})

test('nothing carries a style of its own', async () => {
  expect(await draw()).not.toMatch(/ style=/)
})
