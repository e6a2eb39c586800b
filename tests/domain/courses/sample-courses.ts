import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Draft } from '#app/domain/courses/inspect-document.ts'
import { instrumentFile } from '../fidelity/instruments.ts'

export const COURSE_YAML = `id: pr-1
title: Prøvekursus
version: 1.0.0
change: major
methods: [cti]
audience: [bostøttemedarbejder]
language: da
hours: 1
goals: ["Du kan læse en lektion."]
prerequisites: {}
pass: { draw: 2, mark: 0.8 }
practiceTask: false
days: 0
validity: { months: 24, renewal: { lessons: [pr-1-l1], test: true } }
`

/** The front matter of a lesson; it takes nine lines with its fences. */
export const frontMatter = (id: string, title = 'En lektion') => `---
id: ${id}
title: ${title}
minutes: 10
goals: ["Du kan læse."]
sources: []
fidelity: [cti-a1]
formerSlugs: [gammel-adresse]
---
`

export const quiz = (id: string, right = 'Ja') => `<Quiz id="${id}">

Er det rigtigt?

- [x] ${right}
  > Hemmelig grund for det rigtige.
- [ ] Nej
  > Hemmelig grund for det forkerte.

</Quiz>
`

export const LESSON = `${frontMatter('pr-1-l1', 'Den første')}
Det her er det vigtigste, og <Term id="fase">fasen</Term> er forklaret.

## En overskrift

<Note type="husk" title="Husk dette">

Noget at huske.

</Note>

${quiz('pr-1-l1-q1')}
![En cirkel](cirkel.svg "Cirklen er rund.")

<Reflect id="pr-1-l1-r1">

Hvad tænker du?

</Reflect>
`

const BANK = `---
id: pr-1-p
title: Afsluttende prøve
---

${quiz('pr-1-p01')}
${quiz('pr-1-p02')}`

export const CIRCLE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4"/></svg>'

/** An instrument with the one item that lessons name. */
export const INSTRUMENT = JSON.stringify(instrumentFile([1])).replace('"id":"a1"', '"id":"cti-a1"')

const FILES: Record<string, string> = {
  'terms.yaml': 'fase: { term: "fase", english: "phase", text: "En af tre." }\n',
  'instrumenter/fidelity-1.0.0.json': INSTRUMENT,
  'proevekursus/course.yaml': COURSE_YAML,
  'proevekursus/01-den-foerste.mdx': LESSON,
  'proevekursus/02-den-anden.mdx': `${frontMatter('pr-1-l2', 'Den anden')}\nTekst.\n\n${quiz('pr-1-l2-q1')}`,
  'proevekursus/proeve.mdx': BANK,
  'proevekursus/cirkel.svg': CIRCLE,
}

/** A courses folder with one whole course in it, and with these files instead or besides. */
export function makeCourses(files: Record<string, string> = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'fodfaeste-courses-'))
  writeCourses(folder, { ...FILES, ...files })
  return folder
}

export function writeCourses(folder: string, files: Record<string, string>) {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true })
    writeFileSync(path.join(folder, file), content)
  }
}

/** What the sample lesson refers to. */
export const SURROUNDINGS: Draft['surroundings'] = {
  media: { 'cirkel.svg': '/kursusfiler/c.svg' },
  terms: { fase: { term: 'fase', english: 'phase', text: 'En af tre.' } },
  items: {
    'cti-a1': { title: 'Punkt', anchors: { 1: 'Aldrig', 5: 'Altid' }, instrument: 'Skema', version: '1.0.0' },
  },
}

/** A draft as the library makes it, of a text or of a body under a front matter that is in order. */
export function draftOf(text: string): Draft {
  return {
    kind: 'lesson',
    text: text.startsWith('---') ? text : frontMatter('pr-1-l1') + text,
    language: 'da',
    surroundings: SURROUNDINGS,
  }
}
