import { expect, test } from 'vitest'
import { deadLinks, emptyLinkTexts } from '#app/domain/courses/advice/links.ts'
import { readManuscript, type Rule } from '#app/domain/courses/advice/manuscript.ts'
import { optionsAboutOthers, samePlace, tellingLength } from '#app/domain/courses/advice/options.ts'
import { personalData } from '#app/domain/courses/advice/personal-data.ts'
import { emptyDescriptions } from '#app/domain/courses/advice/pictures.ts'
import { hardText, longSentences } from '#app/domain/courses/advice/readability.ts'
import { wrongMinutes } from '#app/domain/courses/advice/reading-time.ts'
import { oldSources } from '#app/domain/courses/advice/sources.ts'
import { misspelt } from '#app/domain/courses/advice/spelling.ts'
import { unwritten } from '#app/domain/courses/advice/unfinished.ts'

const WORLD = { today: '2026-11-22', addresses: ['/kurser', '/kurser/cti', '/kurser/cti/faser'] }

/** What a rule says of a text: line of the body, column and code. */
function said(rule: Rule, body: string, facts = 'minutes: 2') {
  const manuscript = readManuscript(`---\n${facts}\n---\n${body}`, 'lesson')
  if (!manuscript) throw new Error('the text is not in order')
  const above = facts.split('\n').length + 2
  return rule(manuscript, WORLD).map(({ line, column, code }) => `${line - above}:${column} ${code}`)
}

const words = (count: number) => Array.from({ length: count }, () => 'ord').join(' ')

/** A question whose options have these lengths; the first is right. */
const quiz = (...lengths: number[]) =>
  `<Quiz id="q">\n\nHvad?\n\n${lengths.map((length, place) => `- [${place === 0 ? 'x' : ' '}] ${'a'.repeat(length)}\n  > Ja.`).join('\n')}\n\n</Quiz>\n`

test.each([
  { lengths: [65, 40, 40], warned: true }, // more than 1.6 times as long
  { lengths: [64, 40, 40], warned: false }, // exactly 1.6 times
  { lengths: [41, 10, 10], warned: true },
  { lengths: [40, 10, 10], warned: false }, // short enough
  { lengths: [10, 65, 65], warned: false }, // a long wrong one is nobody's help
])('a right option of $lengths letters', ({ lengths, warned }) => {
  expect(said(tellingLength, quiz(...lengths))).toEqual(warned ? ['5:1 W001'] : [])
})

test.each([
  ['Alle ovenstående', true],
  ['Ingen af de nævnte', true],
  ['Ingen af svarene er rigtige', true],
  ['Både a og b', true],
  ['A og C', true],
  ['All of the above', true],
  ['Alle borgere har ret til en bolig', false],
  ['Ingen af dem har ringet', false],
  ['Borger og medarbejder', false],
])('the option "%s"', (option, warned) => {
  const body = quiz(5, 5).replace('aaaaa', option)
  expect(said(optionsAboutOthers, body)).toEqual(warned ? ['5:1 W002'] : [])
})

test.each([
  { right: [0, 0, 0, 0], tips: 0 },
  { right: [0, 0, 0, 0, 0], tips: 1 },
  { right: [0, 0, 0, 0, 0, 0], tips: 1 }, // told once
  { right: [0, 0, 1, 0, 0, 0], tips: 0 },
])('right places $right', ({ right, tips }) => {
  const questions = right.map((place) =>
    place === 0 ? quiz(5, 6) : '<Quiz id="q">\n\nHvad?\n\n- [ ] a\n  > Ja.\n- [x] b\n  > Ja.\n\n</Quiz>\n',
  )
  expect(said(samePlace, questions.join('\n'))).toHaveLength(tips)
})

test.each([
  ['[Klik her](/kurser)', true],
  ['[læs mere »](/kurser)', true],
  ['[Her](/kurser)', true],
  ['[Læs mere om faserne](/kurser)', false],
  ['[Kurser](/kurser)', false],
])('the link %s', (link, warned) => {
  expect(said(emptyLinkTexts, `Se ${link}.`)).toEqual(warned ? ['1:4 W003'] : [])
})

test.each([
  ['/kurser/cti/faser', false],
  ['/kurser/cti/faser?a=b#slut', false],
  ['/kurser/', false],
  ['/kurser/cti/fase', true],
  ['/Kurser', true],
  ['https://elsewhere.example/kurser/x', false],
])('a link to %s', (url, warned) => {
  expect(said(deadLinks, `[Siden](${url})`)).toEqual(warned ? ['1:1 W004'] : [])
})

test.each([
  { checked: '2025-11-22', warned: false }, // twelve months to the day
  { checked: '2025-11-21', warned: true },
])('a source checked $checked', ({ checked, warned }) => {
  const facts = `sources:\n  - { title: "En rapport", checked: ${checked} }`
  expect(said(oldSources, 'Noget.', facts)).toHaveLength(warned ? 1 : 0)
})

// 800 words and a question make five minutes.
test.each([
  { minutes: 2, warned: true },
  { minutes: 3, warned: false },
  { minutes: 10, warned: false },
  { minutes: 11, warned: true },
])('$minutes minutes for five', ({ minutes, warned }) => {
  const body = `${words(800)}\n\n${quiz(5, 6)}`
  expect(said(wrongMinutes, body, `minutes: ${minutes}`)).toHaveLength(warned ? 1 : 0)
})

test.each([
  { count: 30, warned: false },
  { count: 31, warned: true },
])('a sentence of $count words', ({ count, warned }) => {
  expect(said(longSentences, `Kort.\n\n> Kort.\n> Langt ${words(count - 1)}.`)).toEqual(
    warned ? ['4:3 W009'] : [],
  )
})

test('a hard text is told of only when there is enough of it', () => {
  const sentence = 'Kommunens forpligtelser forudsætter samarbejdsaftaler. ' // LIX 104
  expect(said(hardText, sentence.repeat(24))).toEqual([]) // 96 words
  expect(said(hardText, sentence.repeat(25))).toHaveLength(1)
  expect(said(hardText, 'Hun går hjem nu. '.repeat(25))).toEqual([])
})

test('personal data is told of where it stands, in attributes too', () => {
  const body = 'Ring til\nlone@eksempel.dk.\n\n<Case title="Sag 110180-1234">\n\nHun.\n\n</Case>'
  expect(said(personalData, body)).toEqual(['2:1 W011', '4:18 W010'])
})

test.each([
  ['Billede', true],
  ['Et foto 2', true],
  ['faser.svg', true],
  ['Tre faser, hvor kontakten falder', false],
])('the description "%s"', (alt, warned) => {
  expect(said(emptyDescriptions, `![${alt}](faser.svg)`)).toEqual(warned ? ['1:1 W012'] : [])
})

test('what is not written yet is found in the front matter too', () => {
  expect(said(unwritten, '[skriv: mere]', 'title: "[skriv: en titel]"')).toEqual(['-1:9 W014', '1:1 W014'])
})

test('a word is told of once, and neither names, abbreviations nor own words are', () => {
  const speller = { knows: (word: string) => word === 'hund', suggest: () => '' }
  expect(said(misspelt(speller), 'En Hundd og en hundd, en hundd, hund fx CTI.')).toEqual(['1:16 S005'])
})
