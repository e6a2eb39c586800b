import { expect, test } from 'vitest'
import { checkMediaFile } from '#app/domain/courses/media.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const svg = (inside: string) => bytes(`<svg xmlns="http://www.w3.org/2000/svg">\n${inside}\n</svg>`)
const problemsOf = (file: Uint8Array) =>
  checkMediaFile('svg', file).map(({ line, column, found }) => `${line}:${column} ${found}`)

test.each([
  '<g fill="red"><path d="M0 0"/></g><text>a &lt; b, on = c</text>',
  '<!-- <script> --><use href="#a"/><rect fill="url(#b)"/>',
  '<style>.a { fill: #222 } @media (prefers-color-scheme: dark) { .a { fill: #fff } }</style>',
])('%s is a drawing', (inside) => {
  expect(problemsOf(svg(inside))).toEqual([])
})

test.each([
  ['<script>a</script>', '2:1 <script'],
  ['<g><foreignObject/></g>', '2:4 <foreignObject'],
  ['<g onload="a"/>', '2:3 onload='],
  ['<g id=">" onload = "a"/>', '2:10 onload ='],
  ['<g/onload="a"/>', '2:3 /onload='],
  ['<a href="https://a.dk">b</a>', '2:1 <a'],
  ['<use href="b.svg#a"/>', '2:5 href='],
  ['<use xlink:href=b.svg />', '2:5 xlink:href='],
  ['<image src="b.png"/>', '2:1 <image'],
  ['<animate attributeName="href"/>', '2:1 <animate'],
  ['<svg:script/>', '2:1 <svg:script'],
  ['<SCRIPT/>', '2:1 <SCRIPT'],
  ['<style>@import "a.css"</style>', '2:8 @import'],
  ['<rect fill="url(https://a.dk)"/>', '2:13 url('],
  ['<style>a { b: u\\72l(c) }</style>', '2:16 \\'],
  ['<![CDATA[<script>]]>', '2:1 <![CDATA[<script'],
])('%s is refused', (inside, expected) => {
  expect(problemsOf(svg(inside))).toContain(expected)
})

test.each([
  '<!DOCTYPE svg [<!ENTITY a "b">]><svg/>',
  '<html><svg/></html>',
  'GIF89a',
  '',
])('%j is no drawing', (text) => {
  expect(problemsOf(bytes(text))).not.toEqual([])
})

test('a file must be what its name says', () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d])
  expect(checkMediaFile('png', png)).toEqual([])
  expect(checkMediaFile('jpg', png)).toMatchObject([{ code: 'A004', found: 'jpg' }])
  expect(checkMediaFile('png', svg('<script/>'))).toMatchObject([{ code: 'A004', found: 'png' }])
})

test('a picture is at most a megabyte', () => {
  expect(checkMediaFile('svg', new Uint8Array(1024 * 1024 + 1))).toMatchObject([{ found: '1025 kB' }])
})
