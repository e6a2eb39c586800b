import { CIRCLE, COURSE_YAML, INSTRUMENT } from '../domain/courses/sample-courses.ts'

const quiz = (id: string, prompt: string, right: 'Venter' | 'Ringer') => `<Quiz id="${id}">

${prompt}

- [${right === 'Venter' ? 'x' : ' '}] Venter
  > Sådan er det.
- [${right === 'Ringer' ? 'x' : ' '}] Ringer
  > Sådan er det.

</Quiz>
`

/** A lesson in which nothing can be better. */
const lesson = (id: string, title: string) => `---
id: ${id}
title: ${title}
minutes: 4
goals: ["Du kan læse."]
sources:
  - { title: "En rapport", checked: 2026-11-01 }
fidelity: [cti-a1]
formerSlugs: [gammel-adresse]
---

Her er <Term id="fase">fasen</Term> forklaret.

${quiz(`${id}-q1`, 'Hvad gør du først?', 'Ringer')}
${quiz(`${id}-q2`, 'Hvad gør du så?', 'Venter')}
${quiz(`${id}-q3`, 'Hvad gør du til sidst?', 'Ringer')}
<Reflect id="${id}-r1">

Hvad tænker du?

</Reflect>
`

const bank = `---
id: pr-1-p
title: Afsluttende prøve
---

${Array.from({ length: 24 }, (_, n) => quiz(`pr-1-p${n + 1}`, `Hvad gør du dag ${n + 1}?`, n % 2 ? 'Ringer' : 'Venter')).join('\n')}`

const summary = `---
id: pr-1-s
title: Prøvekursus på én side
---

Det vigtigste på én side.
`

/** A courses folder of which the check has nothing to say. */
export const WHOLE_COURSE: Record<string, string> = {
  'terms.yaml': 'fase: { term: "fase", english: "phase", text: "En af tre." }\n',
  'instrumenter/fidelity-1.0.0.json': INSTRUMENT,
  'proevekursus/course.yaml': COURSE_YAML,
  'proevekursus/01-den-foerste.mdx': lesson('pr-1-l1', 'Den første'),
  'proevekursus/02-den-anden.mdx': lesson('pr-1-l2', 'Den anden'),
  'proevekursus/proeve.mdx': bank,
  'proevekursus/overblik.mdx': summary,
  'proevekursus/cirkel.svg': CIRCLE,
}
