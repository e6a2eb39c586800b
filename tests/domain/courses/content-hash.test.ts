import { expect, test } from 'vitest'
import { type Draft, inspectDocument } from '#app/domain/courses/inspect-document.ts'
import { draftOf, LESSON } from './sample-courses.ts'

function hashesOf(draft: Partial<Draft>) {
  const inspection = inspectDocument({ ...draftOf(LESSON), ...draft })
  if (inspection.status === 'refused') throw new Error(JSON.stringify(inspection.findings))
  const { contentHash, textHash } = inspection.document
  return { contentHash, textHash }
}
const hashOf = (draft: Partial<Draft>) => hashesOf(draft).contentHash

const before = hashOf({})
const { surroundings } = draftOf(LESSON)
const phase = { term: 'fase', english: 'phase', text: 'En af tre.' }

test.each([
  ['other line breaks', { text: LESSON.replace('vigtigste, og', 'vigtigste,\nog') }],
  ['line ends of Windows', { text: LESSON.replaceAll('\n', '\r\n') }],
  ['more empty lines', { text: LESSON.replaceAll('\n\n', '\n\n\n') }],
  [
    'keys in another order',
    { text: LESSON.replace('minutes: 10\n', '').replace('---\n', '---\nminutes: 10\n') },
  ],
  [
    'a new explanation of a term it does not use',
    {
      surroundings: {
        ...surroundings,
        terms: { ...surroundings.terms, cti: { term: 'CTI', english: 'CTI', text: 'ny' } },
      },
    },
  ],
])('%s leave the hash as it is', (_what, change) => {
  expect(hashOf(change)).toBe(before)
})

test.each([
  ['another word', { text: LESSON.replace('Noget', 'Lidt') }],
  ['another title', { text: LESSON.replace('Den første', 'Den anden') }],
  ['another right answer', { text: LESSON.replace('[x] Ja', '[ ] Ja').replace('[ ] Nej', '[x] Nej') }],
  ['another reason', { text: LESSON.replace('Hemmelig grund for det rigtige', 'Ny grund') }],
  ['another picture', { surroundings: { ...surroundings, media: { 'cirkel.svg': '/kursusfiler/d.svg' } } }],
  [
    'another explanation',
    { surroundings: { ...surroundings, terms: { fase: { ...phase, text: 'En af fire.' } } } },
  ],
])('%s gives another hash', (_what, change) => {
  expect(hashOf(change)).not.toBe(before)
})

const WITH_SOURCE = LESSON.replace('sources: []', 'sources: [{ title: "Bogen", checked: 2026-01-01 }]')

test.each([
  ['a former address', WITH_SOURCE.replace('[gammel-adresse]', '[gammel-adresse, den-foerste]')],
  ['a source looked at again', WITH_SOURCE.replace('2026-01-01', '2026-10-01')],
  ['other minutes', WITH_SOURCE.replace('minutes: 10', 'minutes: 12')],
])('%s gives another content, but teaches the same', (_what, text) => {
  const [one, other] = [hashesOf({ text: WITH_SOURCE }), hashesOf({ text })]
  expect(other.contentHash).not.toBe(one.contentHash)
  expect(other.textHash).toBe(one.textHash)
})

test.each([
  ['another word', WITH_SOURCE.replace('Noget', 'Lidt')],
  ['another source', WITH_SOURCE.replace('Bogen', 'En anden bog')],
  ['another goal', WITH_SOURCE.replace('Du kan læse.', 'Du kan skrive.')],
])('%s teaches something else', (_what, text) => {
  expect(hashesOf({ text }).textHash).not.toBe(hashesOf({ text: WITH_SOURCE }).textHash)
})
