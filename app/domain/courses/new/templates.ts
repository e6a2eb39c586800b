/**
 * What stands in `course.yaml` of a course that has been begun. One question can be drawn from the bank
 * there is. The id is quoted, as `2026` and `true` would be no text in YAML.
 */
export const courseFacts = (id: string, title: string) => `id: ${JSON.stringify(id)}
title: ${JSON.stringify(title)}
version: 1.0.0
change: major             # patch | minor | major
methods: [housing-first]  # housing-first | cti | icm | m-act
audience: [bostøttemedarbejder]
language: da              # da | en
hours: 1
goals:
  - "[skriv: Du kan …]"
prerequisites: {}         # fx { anyOf: [hf-1] }
pass: { draw: 1, mark: 0.8 }  # skriv draw: 15, når proeve.mdx har mindst 24 spørgsmål
practiceTask: false
days: 0
validity: { months: 24, renewal: { lessons: [${id}-l1], test: true } }
`

export const lesson = (id: string, title: string) => `---
id: ${id}
title: ${JSON.stringify(title)}
minutes: 3
goals:
  - "[skriv: Du kan …]"
sources: []
fidelity: []
---

[skriv: hvorfor det her er vigtigt, i to eller tre sætninger]

## [skriv: en overskrift]

[skriv: et eksempel fra hverdagen, og derefter reglen]

${question(`${id}-q1`)}
<Tasks id="${id}-t1" title="Prøv det af i denne uge">

- [skriv: én ting at gøre]

</Tasks>
`

export const bank = (courseId: string) => `---
id: ${courseId}-p
title: Afsluttende prøve
---

${question(`${courseId}-p01`)}`

export const summary = (courseId: string, title: string) => `---
id: ${courseId}-s
title: ${JSON.stringify(`${title} på én side`)}
---

[skriv: det vigtigste fra kurset, så det kan hænge på opslagstavlen]

<Note type="husk">

[skriv: det ene, man ikke må glemme]

</Note>
`

const question = (id: string) => `<Quiz id="${id}">

[skriv: spørgsmålet]

- [ ] [skriv: et forkert svar, som nogen kunne finde på]
  > [skriv: hvorfor det er forkert]
- [x] [skriv: det rigtige svar]
  > [skriv: hvorfor det er rigtigt]
- [ ] [skriv: et andet forkert svar]
  > [skriv: hvorfor det er forkert]

</Quiz>
`
