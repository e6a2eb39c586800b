import { expect, test } from 'vitest'
import { inspectDocument } from '#app/domain/courses/inspect-document.ts'
import { draftOf, quiz } from './sample-courses.ts'

function passagesOf(body: string) {
  const inspection = inspectDocument(draftOf(body))
  if (inspection.status === 'refused') throw new Error(JSON.stringify(inspection.findings))
  return inspection.document.passages
}

test('the text stands under its headings, the lead under none', () => {
  expect(passagesOf('Lead *her*.\n\n## Et\n\nTekst\nfølger.\n\n### To\n\nMere.')).toEqual([
    { heading: '', text: 'Lead her.' },
    { heading: 'Et', text: 'Tekst følger.' },
    { heading: 'To', text: 'Mere.' },
  ])
})

test.each([
  ['items and cells as sentences', '- a\n- b\n\n| c | d |\n|---|---|\n| e | f. |', 'a. b. c. d. e. f.'],
  ['a word that explains itself', 'En <Term id="fase">fase</Term>.', 'En fase.'],
  [
    'a table of comparison with its title',
    '<Compare title="Ord">\n\n| a | b |\n|---|---|\n| c | d |\n\n</Compare>',
    'Ord. a. b. c. d.',
  ],
  [
    'both sides of a card',
    '<Cards title="K">\n\n<Card front="a">\n\nb\n\n</Card>\n\n<Card front="c">\n\nd\n\n</Card>\n\n</Cards>',
    'K. a. b. c. d.',
  ],
])('%s', (_what, body, text) => {
  expect(passagesOf(body)).toEqual([{ heading: '', text }])
})

test('nothing of a question, and not what a choice means', () => {
  const story = ['ja', 'nej']
    .map((to) => `<Choice to="${to}">\n\nGør ${to}.\n\n> Det betyder ${to}.\n\n</Choice>`)
    .join('\n\n')
  const ends = '<Step id="ja">\n\nGodt.\n\n</Step>\n\n<Step id="nej">\n\nSkidt.\n\n</Step>'
  const body = `${quiz('a-q1')}\n<Case id="a-c1" title="Case">\n\n<Step id="et">\n\nNu.\n\n${story}\n\n</Step>\n\n${ends}\n\n</Case>`
  expect(passagesOf(body)).toEqual([{ heading: '', text: 'Case. Nu. Gør ja. Gør nej. Godt. Skidt.' }])
})
