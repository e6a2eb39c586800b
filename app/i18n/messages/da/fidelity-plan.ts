import type { FactProblem } from '#app/domain/fidelity/review/facts-form.ts'
import type { ReviewStep } from '#app/domain/fidelity/review/review-steps.ts'
import type { Missing, Task } from '#app/domain/fidelity/review/tasks.ts'
import type { ReviewEvent } from '#app/domain/fidelity/words.ts'

const tasks: Record<Task, string> = {
  prepare: 'Udfyld faktaarket',
  rate: 'Gå til vurderingen',
  agree: 'Aftal de fælles scorer',
  check: 'Kontrollér fakta',
  approve: 'Godkend rapporten',
  write: 'Skriv rapporten færdig',
  act: 'Lav handleplanen',
  follow: 'Planlæg næste måling',
}
const statuses: Record<ReviewStep['status'], string> = { done: 'Færdigt', now: 'I gang nu', ahead: 'Senere' }
const missing: Record<Missing['what'], (count: number) => string> = {
  facts: (count) => (count === 1 ? '1 felt i faktaarket er tomt.' : `${count} felter i faktaarket er tomme.`),
  'own-ratings': (count) =>
    count === 1 ? 'Du mangler at vurdere 1 punkt.' : `Du mangler at vurdere ${count} punkter.`,
  'agreed-scores': (count) =>
    count === 1 ? 'I mangler at aftale 1 punkt.' : `I mangler at aftale ${count} punkter.`,
  answers: (count) =>
    count === 1
      ? '1 rettelse fra teamet er ikke besvaret.'
      : `${count} rettelser fra teamet er ikke besvaret.`,
  actions: (count) =>
    count === 1 ? '1 punkt mangler en handling.' : `${count} punkter mangler en handling.`,
}
const events: Record<ReviewEvent, string> = {
  planned: 'Planlagde målingen',
  prepared: 'Afleverede faktaarket',
  'begun-without-facts': 'Begyndte uden faktaark',
  locked: 'Låste sine vurderinger',
  concluded: 'Afsluttede de fælles scorer',
  reopened: 'Åbnede de fælles scorer igen',
  checked: 'Kontrollerede fakta',
  'check-skipped': 'Gik videre uden kontrol af fakta',
  approved: 'Godkendte rapporten',
  corrected: 'Rettede en score',
  'rater-replaced': 'Skiftede en vurderer ud',
  settled: 'Besluttede handleplanen',
  cancelled: 'Aflyste målingen',
}
const factProblems: Record<Exclude<FactProblem, 'number'>, string> = {
  cpr: 'Det ligner et CPR-nummer. Fjern det, så gemmer vi svaret.',
  'too-long': 'Skriv højst 200 tegn.',
}

/** From the plan of a review to its own page and its fact sheet, and the list of all. */
export const fidelityPlan = {
  tasks,

  list: {
    plan: 'Planlæg en måling',
    overview: 'Overblik over teams',
    mine: 'Dine målinger',
    underWay: 'Planlagt og i gang',
    underWayHint: 'Du kan se resultatet, når vurdererne har godkendt det.',
    waits: (who: string) => `Venter på: ${who}`,
    due: (date: string) => `Senest ${date}`,
    overdue: (date: string) => `Over fristen: ${date}`,
    results: 'Resultater',
    seeTeam: 'Se teamets side',
    instruments: 'Skemaer',
    instrument: (title: string, version: string, count: number) =>
      `${title} · version ${version} · ${count === 1 ? '1 punkt' : `${count} punkter`}`,
    empty: 'Der er ingen målinger endnu',
    emptyPlanner: 'Planlæg den første måling. Vælg team, skema og vurderere. Så udfylder teamet et faktaark.',
    emptyOthers: 'Når dit team er målt, og vurdererne har godkendt resultatet, står det her.',
  },

  plan: {
    title: 'Planlæg en måling',
    intro: 'Du vælger, hvad der måles, hvornår og af hvem. Det tager et par minutter.',
    after: (date: string) => `Felterne er udfyldt efter målingen ${date}. Ret dem, som I vil have det.`,
    underWay: 'Teamet har allerede en måling i gang:',
    underWayHint: 'Du kan godt planlægge en til, hvis det er meningen.',
    team: 'Team',
    chooseTeam: 'Vælg team',
    next: 'Fortsæt',
    otherTeam: 'Vælg et andet team',
    instrument: 'Skema',
    version: (version: string) => `version ${version}`,
    adapted: (organisation: string) => `tilpasset i ${organisation}`,
    mode: 'Sådan måler I',
    reviewOn: 'Måledag',
    reviewOnHint:
      'Dagen for besøget, eller den dag vurderingen skal begynde. Faktaarket skal være klar to uger før.',
    periodFrom: 'Perioden begynder',
    periodTo: 'Perioden slutter',
    periodHint: 'Den tid, scorerne skal handle om. Ofte et halvt år.',
    caseTotal: 'Antal forløb i de seneste 12 måneder',
    caseTotalHint:
      'Tæl aktive og afsluttede forløb. Vi trækker lod om 20 % af dem, dog mindst 10 og højst 25. Er der færre end 10, skal I se på dem alle.',
    raterA: 'Vurderer A',
    raterB: 'Vurderer B',
    raterBHint: 'Lad feltet stå tomt ved en selvvurdering.',
    raterHint: 'Ved besøg og gennemgang på afstand skal mindst én vurderer komme udefra.',
    choose: 'Vælg',
    insider: (name: string) => `${name} (fra teamet)`,
    submit: 'Planlæg målingen',
  },

  overview: {
    title: 'Fidelitetsmåling',
    way: 'Vejen gennem målingen',
    statuses,
    due: (who: string, date: string) => `${who}, senest ${date}`,
    planned: (who: string, date: string) => `${who}, ${date}`,
    overdue: 'Over fristen',
    missing,
    seeReport: 'Se rapporten',
    seeFacts: 'Se faktaarket',
    waitForOther: 'Du har gjort din del og venter på den anden vurderer.',
    cancelled: 'Målingen er aflyst',
    facts: 'Om målingen',
    instrument: 'Skema',
    instrumentVersion: (title: string, version: string) => `${title}, version ${version}`,
    reviewOn: 'Måledag',
    raters: 'Vurderere',
    cases: 'Forløb i de seneste 12 måneder',

    sample: 'Stikprøven',
    sampleAll: (total: number) =>
      total === 1 ? 'Se på det ene forløb, teamet har.' : `Se på alle ${total} forløb.`,
    sampleOf: (count: number, total: number) =>
      `Se på ${count} af ${total} forløb. De er udtrukket ved lodtrækning:`,
    sampleUse:
      'Lav en liste over aktive og afsluttede forløb fra de seneste 12 måneder. Sortér efter startdato, og giv dem numre fra 1. Se på dem, der har numrene her.',
    sampleNames: 'Listen bliver hos jer. Skriv aldrig navne eller CPR-numre her.',
    sampleSeed: (seed: string) =>
      `Lodtrækningens startnummer er ${seed}. Med det kan alle trække de samme numre igen.`,

    begin: 'Begynd uden faktaark',
    beginHint: 'Så kan vurdererne gå i gang nu. Teamet kan stadig udfylde faktaarket, mens I vurderer.',
    beginSubmit: 'Begynd uden faktaark',
    replace: 'Skift en vurderer ud',
    replaceHint:
      'En anden overtager pladsen. Det, der er låst, bliver stående. Er vurderingerne ikke låst, bliver de slettet, og den nye begynder forfra. Har den, der går ud, godkendt rapporten, gælder det ikke mere.',
    leaving: 'Hvem skal skiftes ud?',
    coming: 'Hvem overtager pladsen?',
    replaceSubmit: 'Skift vurderer',
    lostRater: (rater: string) =>
      `${rater} kan ikke vurdere mere. Kontoen er lukket, eller rollen er ophørt. Vælg en anden, så målingen kan gå videre.`,
    cancel: 'Aflys målingen',
    cancelHint: 'En aflyst måling kan ikke åbnes igen. Det, der er skrevet, bliver gemt.',
    cancelSubmit: 'Ja, aflys målingen',
    reason: 'Hvorfor?',
    reasonHint: 'Højst 500 tegn. Ingen navne eller CPR-numre. Teksten kan ikke rettes bagefter.',

    history: 'Det er der sket',
    historyCaption: 'Målingens hændelser, ældste først',
    when: 'Dato',
    what: 'Hændelse',
    who: 'Hvem',
    formerRater: 'En tidligere vurderer',
    why: 'Begrundelse',
    events,
  },

  facts: {
    title: 'Faktaark',
    intro:
      'Her fortæller teamet om bemanding, antal borgere og møder. Vurdererne ser svarene ved de punkter, de handler om.',
    due: (date: string) => `Aflevér senest ${date}.`,
    none: 'Skemaet har intet faktaark.',
    unit: (label: string, unit: string) => `${label} (${unit})`,
    usedAt: (items: string) => `Bruges ved ${items}.`,
    number: (decimals: number) =>
      decimals === 0
        ? 'Skriv et helt tal, fx 7.'
        : `Skriv et tal med højst ${decimals === 1 ? '1 decimal' : `${decimals} decimaler`}, fx 7,5.`,
    problems: factProblems,
    newer: (value: string) =>
      value === ''
        ? 'En anden har slettet svaret, mens du skrev. Gem igen, hvis dit svar skal stå.'
        : `En anden har skrevet: ${value}. Gem igen, hvis dit svar skal stå.`,
    save: 'Gem',
    handIn: 'Aflevér til vurdererne',
    handInHint: 'Når du afleverer, kan vurdererne gå i gang. Du kan stadig rette svarene, til de har låst.',
    empty: (count: number) =>
      count === 1
        ? 'Svarene er gemt. 1 felt er tomt. Aflevér alligevel?'
        : `Svarene er gemt. ${count} felter er tomme. Aflevér alligevel?`,
    handInAnyway: 'Aflevér alligevel',
    saved: 'Gemt.',
    handedIn: 'Afleveret. Vurdererne kan gå i gang.',
    lateHint: 'Faktaarket er afleveret. Vurdererne kan se, hvad I ændrer nu.',
    late: (date: string) => `Ændret ${date}`,
    notTold: 'Ikke udfyldt',
    awaited: 'Teamet har ikke afleveret faktaarket endnu.',
    closed: 'Faktaarket kan ikke ændres mere.',
  },
}
