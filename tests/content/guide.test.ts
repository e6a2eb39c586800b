import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inspectDocument } from '#app/domain/courses/inspect-document.ts'
import { PROBLEM_CODES, severityOf } from '#app/domain/courses/problem.ts'
import { ELEMENT_NAMES } from '#app/domain/courses/guard/vocabulary.ts'

const guide = readFileSync('courses/README.md', 'utf8')
const examples = Array.from(guide.matchAll(/^```mdx\n(.*?)^```$/gms), ([, example = '']) => ({ example }))

const FACTS = `---
id: pr-1-l1
title: En lektion
minutes: 5
goals: ["Du kan læse."]
sources: [{ id: vive-2024, title: "En rapport", checked: 2026-10-01 }]
fidelity: []
---

`

const ITEM = { title: 'Et punkt', anchors: { 1: 'Lidt' }, instrument: 'CTI', version: '1.0.0' }
const FILES = ['faser.svg', 'metodevalg.svg', 'samtale.mp4', 'samtale.vtt']
const surroundings = {
  media: Object.fromEntries(FILES.map((name) => [name, `/kursusfiler/${name}`])),
  terms: { faseplan: { term: 'faseplan', english: 'phase plan', text: 'En side.' } },
  items: { 'cti-a2': ITEM, 'cti-b2': ITEM },
}

test.each(examples)('the guide shows what can be written: $example', ({ example }) => {
  const inspection = inspectDocument({ kind: 'lesson', text: FACTS + example, language: 'da', surroundings })
  expect(inspection.status === 'refused' ? inspection.findings : []).toEqual([])
})

test('the guide has an example of every element', () => {
  const shown = examples.map(({ example }) => example).join('\n')
  expect(ELEMENT_NAMES.filter((name) => name !== 'Audio' && !shown.includes(`<${name}`))).toEqual([])
  expect(guide).toContain('<Audio')
})

test('the guide names every piece of advice', () => {
  const advice = PROBLEM_CODES.filter((code) => severityOf(code) !== 'error')
  expect(advice.filter((code) => !guide.includes(`| ${code} |`))).toEqual([])
})

/** `F001-F009` and `M005, M012` in the first column of the table of errors. */
test('the guide says what every error is about', () => {
  const named = new Set<string>()
  for (const [, row = ''] of guide.matchAll(/^\| ([A-Z]\d{3}[^|]*) \|/gm)) {
    for (const [, letter = '', from, to = from] of row.matchAll(/([A-Z])(\d{3})(?:-[A-Z](\d{3}))?/g)) {
      for (let number = Number(from); number <= Number(to); number++) {
        named.add(letter + String(number).padStart(3, '0'))
      }
    }
  }
  expect(PROBLEM_CODES.filter((code) => !named.has(code))).toEqual([])
})
