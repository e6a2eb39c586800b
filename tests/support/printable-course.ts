import { frontMatter, makeCourses, quiz } from '#tests/domain/courses/sample-courses.ts'

/** Words that stand in keys, reasons and meanings alone: no page may find them. */
export const HIDDEN = ['hemmelig', 'facitord', 'radgrund', 'hulgrund', 'prøvegrund', 'betydningen']

const LESSON = `${frontMatter('pr-1-l1', 'Færgen til Ærø')}
Amir flytter ind en tirsdag. Han tager færgen, og du går med ham til lejligheden.

## Den første uge

I skriver en <Term id="fase">faseplan</Term> sammen. Planen ligger i køkkenskuffen.

${quiz('pr-1-l1-q1')}
<Order id="pr-1-l1-q2">

Sæt i rækkefølge.

1. Først
   > Facitord for det første.
2. Så
   > Facitord for det andet.
3. Sidst
   > Facitord for det sidste.

</Order>

<Match id="pr-1-l1-q3">

Hvad hører sammen?

| Nu | Så | Hvorfor |
|---|---|---|
| En | To | Radgrund for en. |
| Tre | Fire | Radgrund for tre. |
| Fem | Seks | Radgrund for fem. |

</Match>

<Gap id="pr-1-l1-q4">

CTI varer [[facitord]] måneder.

1. Hulgrund for det.

</Gap>

<Case id="pr-1-c1" title="Amir åbner ikke">

Du står ved døren.

<Step id="doeren">

Der er stille i opgangen.

<Choice to="brev">

Du lægger en seddel.

> Betydningen af sedlen.

</Choice>

<Choice to="vente">

Du venter.

> Betydningen af at vente.

</Choice>

</Step>

<Step id="brev">

Han ringer torsdag.

</Step>

<Step id="vente">

Han kommer hjem.

</Step>

</Case>

<Tasks id="pr-1-l1-t1" title="Skriv en faseplan">

- Aftal et sted at mødes
- Giv borgeren en kopi

</Tasks>
`

const SUMMARY = `---
id: pr-1-s
title: Prøvekurset på én side
---

Hold fast i fastelavnsbollerne.

## Husk

Skriv til netværket.
`

const TERMS = `fase: { term: "fase", english: "phase", text: "En af tre dele." }
faseplan: { term: "faseplan", english: "phase plan", text: "Planen for én fase." }
aeldre: { term: "ældre", english: "older people", text: "Borgere over 65 år." }
aaben-doer: { term: "åben dør", english: "open door", text: "Man kan komme uden aftale." }
zone: { term: "zone", english: "zone", text: "Et område." }
`

/** A courses folder with one course that has a checklist, a summary and a word for each thing to find. */
export const makePrintableCourse = () =>
  makeCourses({
    'terms.yaml': TERMS,
    'proevekursus/01-den-foerste.mdx': LESSON,
    'proevekursus/overblik.mdx': SUMMARY,
    'proevekursus/proeve.mdx': `---\nid: pr-1-p\ntitle: Prøve\n---\n\n${quiz('pr-1-p01', 'Prøvegrund')}\n${quiz('pr-1-p02')}`,
  })
