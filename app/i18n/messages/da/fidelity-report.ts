import type { ReportSection } from '#app/domain/fidelity/report/report-text.ts'
import type { Without } from '#app/domain/fidelity/report/report.ts'
import type { ReportProblem } from '#app/domain/fidelity/report/report-problems.ts'
import type { Phase } from '#app/domain/fidelity/review/review-phase.ts'

const sections: Record<ReportSection, string> = {
  standing: 'Hvor teamet står',
  strengths: 'Det, der går godt',
  attention: 'Det, der skal arbejdes med',
  development: 'Udvikling siden sidst',
  basis: 'Sådan er målingen lavet',
}
const problems: Record<ReportProblem, string> = {
  'section-too-long': 'Skriv højst 3.000 tegn.',
  'too-long': 'Skriv højst 500 tegn.',
  cpr: 'Det ligner et CPR-nummer. Fjern det, så gemmer vi teksten.',
  'text-missing': 'Skriv en begrundelse eller en rettelse her.',
  'choose-subject': 'Vælg, hvad det handler om.',
  'choose-answer': 'Vælg, om det er rettet.',
  'choose-score': 'Vælg den rigtige score.',
  'relevance-missing': 'Skriv, hvorfor punktet ikke er relevant.',
  unchanged: 'Sådan står punktet nu. Vælg en anden score, eller ret begrundelsen for "Ikke relevant".',
  unusable: 'Det kunne vi ikke bruge. Genindlæs siden, og prøv igen.',
}
const without: Record<Without, string> = {
  'fact-sheet': 'Vurdererne begyndte, før teamet havde afleveret faktaarket.',
  check: 'Vurdererne gik videre, uden at teamet havde kontrolleret fakta.',
}
const waiting: Record<Phase, string> = {
  planned:
    'Rapporten bliver skrevet, når vurdererne er blevet enige om scorerne. Først udfylder teamet faktaarket.',
  prepared:
    'Rapporten bliver skrevet, når vurdererne er blevet enige om scorerne. De vurderer hver for sig nu.',
  rated: 'Rapporten bliver skrevet, når vurdererne er blevet enige om scorerne. Det er de i gang med.',
  agreed: 'Vurdererne skriver rapporten, og teamet kontrollerer fakta. Du kan læse den, når den er godkendt.',
  checked: 'Rapporten er klar, når vurdererne har godkendt den.',
  approved: 'Rapporten er godkendt.',
  acting: 'Rapporten er godkendt.',
  followed: 'Rapporten er godkendt.',
  cancelled: 'Målingen er aflyst, så der kommer ingen rapport.',
}

const scoreWord = (score: number | 'not-relevant') =>
  score === 'not-relevant' ? '"Ikke relevant"' : String(score)

/** The report of a review: its draft, the team's check of the facts, what is approved, and errata. */
export const fidelityReport = {
  title: 'Rapport',
  sections,
  problems,
  waiting,
  without,

  draft: {
    intro:
      'Fodfæste har skrevet et udkast ud fra scorer og noter. Ret det, så det siger det, I vil sige til teamet.',
    teamChecks: (date: string) =>
      `Teamet kontrollerer fakta senest den ${date}. Scorerne ser teamet først, når I har godkendt.`,
    teamIsLate: (date: string) => `Teamet skulle have kontrolleret fakta senest den ${date}.`,
    checked: 'Fakta er kontrolleret. Læs rapporten igennem, og godkend den.',
    unchecked: 'Læs rapporten igennem, og godkend den.',
    otherApproved: 'Den anden vurderer har godkendt. Derfor kan teksten ikke ændres, mens du læser den.',
    otherApprovedBefore:
      'Den anden vurderer godkendte, før rapportens tal blev ændret. Når du godkender, skal den anden godkende igen.',
    otherFell:
      'Du har godkendt. Den anden vurderer godkendte, før rapporten blev ændret, og skal godkende igen.',
    youApproved: 'Du har godkendt. Rapporten er klar, når den anden vurderer også har godkendt.',
    youApprovedBefore:
      'Rapportens tal er ændret, siden du godkendte. Når den anden vurderer har godkendt, skal du godkende igen.',
    yoursFell: 'Rapporten er ændret, siden du godkendte den. Læs den igennem, og godkend igen.',
    stale: 'Tallene er ændret, siden teksten blev skrevet. Ret den, eller sig, at den passer.',
    fits: 'Teksten passer stadig',
    staleOf: (section: string) => `${section}: Tallene er ændret, siden teksten blev skrevet.`,
    staleFirst: (count: number) =>
      count === 1
        ? 'Ét afsnit er skrevet til andre tal. Se det igennem, før I godkender.'
        : `${count} afsnit er skrevet til andre tal. Se dem igennem, før I godkender.`,
    pdf: 'Hent udkastet som PDF',
    text: 'Teksten',
    sectionHint: 'En tom linje giver et nyt afsnit. Højst 3.000 tegn. Ingen navne på borgere.',
    save: 'Gem teksten',
    renew: 'Skriv udkastet forfra',
    renewOf: (section: string) => `Skriv udkastet forfra: ${section}`,
    renewHint:
      'Afsnittet bliver skrevet igen ud fra scorerne, som de er nu. Det, der står i feltet, forsvinder. De andre afsnit bliver gemt.',
    newer:
      'Teksten eller tallene er ændret, siden du åbnede siden. Sammenlign, og gem igen, hvis din tekst skal gælde.',
    newerStored: 'Det, der står nu',
    approve: 'Godkend rapporten',
    approveText:
      'Når I begge har godkendt, er rapporten låst. Så kan teamet, lederen og videnscentret se den.',
    approveTextAlone:
      'Når du har godkendt, er rapporten låst. Så kan teamet, lederen og videnscentret se den.',
    changed: 'Rapporten er ændret, siden du åbnede siden. Læs den igennem, og godkend igen.',
    unanswered: (count: number) =>
      count === 1
        ? 'Svar på teamets rettelse, før I godkender.'
        : `Svar på teamets ${count} rettelser, før I godkender.`,
    skip: 'Gå videre uden teamets kontrol',
    skipHint: 'Skriv hvorfor. Begrundelsen står i målingens historik. Højst 500 tegn.',
    skipReason: 'Hvorfor venter I ikke?',
    skipSubmit: 'Gå videre',
  },

  corrections: {
    title: 'Teamets rettelser',
    none: 'Teamet har ikke skrevet nogen rettelser endnu.',
    written: (subject: string, date: string) => `${subject}, ${date}`,
    answer: 'Svar fra vurdererne',
    noAnswer: 'Vurdererne har ikke svaret endnu.',
    outcome: 'Er det rettet?',
    corrected: 'Rettet',
    kept: 'Ikke rettet, fordi …',
    answerText: 'Hvad har I rettet, eller hvorfor ikke?',
    answerHint: 'Teamet læser svaret. Højst 500 tegn. Skriv altid en begrundelse, når I ikke retter.',
    send: 'Send svaret',
    sendOf: (subject: string) => `Send svaret om ${subject}`,
    answered: 'Den anden vurderer har allerede svaret.',
    /** What is kept as the answer. */
    asCorrected: (text: string) => (text === '' ? 'Rettet.' : `Rettet. ${text}`),
    asKept: (text: string) => `Ikke rettet: ${text}`,
  },

  check: {
    title: 'Kontrollér fakta',
    intro:
      'Vurdererne skriver rapporten. Læs det, den bygger på, og sig til, hvis noget er forkert. Scorerne kan I se, når rapporten er godkendt.',
    dueOn: (date: string) => `Gør det senest den ${date}.`,
    facts: 'Jeres faktaark',
    noFacts: 'Faktaarket er ikke udfyldt.',
    notTold: 'Ikke oplyst',
    notes: 'Vurderernes noter',
    noNotes: 'Vurdererne har ikke skrevet nogen noter.',
    notRelevant: (reason: string) => `Punktet er ikke relevant: ${reason}`,
    correctThis: 'Ret dette',
    correctThisOf: (subject: string) => `Ret dette: ${subject}`,
    correct: 'Skriv en rettelse',
    subject: 'Hvad handler det om?',
    choose: 'Vælg',
    factGroup: 'Faktaark',
    itemGroup: 'Punkter',
    text: 'Hvad er rigtigt?',
    textHint: 'Skriv det, I kan vise. Højst 500 tegn. Ingen navne eller CPR-numre.',
    send: 'Send rettelsen',
    done: 'Vi har kontrolleret fakta',
    doneHint: 'Så kan vurdererne godkende rapporten. I kan ikke skrive flere rettelser bagefter.',
    confirm: 'Ja, vi har kontrolleret fakta',
  },

  result: {
    approvedOn: (date: string) => `Godkendt den ${date}. Rapporten er låst og bliver ikke ændret.`,
    downloads: 'Hent rapporten',
    pdf: 'Rapport som PDF',
    docx: 'Rapport som Word-dokument',
    csv: 'Alle punkter som CSV',
    rater: (seat: string) => `Vurderer ${seat}`,
    cases: 'Forløb',
    looked: 'Forløb set på',
    lookedAt: (seen: number, total: number, needed: number) => `${seen} af ${total}. Reglen er ${needed}`,
    factSheet: 'Faktaark',
    factOf: (value: string, unit: string) => (unit === '' ? value : `${value} ${unit}`),
    about: 'Om målingen',
    without: 'Forbehold',
    reviewOn: 'Dag for målingen',
    period: 'Periode',
    correct: 'Ret en score',
  },

  errata: {
    title: 'Rettelser efter godkendelsen',
    titleOf: 'Ret en godkendt score',
    intro:
      'Den godkendte rapport bliver stående. En rettelse er et nyt notat med en begrundelse, og den står både her og på rapporten.',
    told: (date: string, from: number | 'not-relevant', to: number | 'not-relevant', reason: string) =>
      from === to
        ? `Begrundelsen er rettet den ${date}: ${reason}`
        : `Rettet den ${date} fra ${scoreWord(from)} til ${scoreWord(to)}: ${reason}`,
    notRelevantBecause: (reason: string) => `Ikke relevant: ${reason}`,
    level: (from: string, to: string) => `Samlet score ${from} → ${to}`,
    none: 'ingen',
    empty: 'Der er ingen rettelser.',
    date: 'Dato',
    item: 'Punkt',
    original: 'Godkendt',
    corrected: 'Rettet til',
    why: 'Begrundelse',
    total: 'Samlet score',
    totalMove: (from: string, to: string) => `${from} → ${to}`,
    change: 'Skriv en rettelse',
    chooseItem: 'Punkt',
    choose: 'Vælg punkt',
    itemNow: (label: string, title: string, score: number | 'not-relevant') =>
      `${label} ${title} (nu ${scoreWord(score)})`,
    newScore: 'Rigtig score',
    notRelevant: 'Ikke relevant',
    notRelevantReason: 'Hvorfor er punktet ikke relevant?',
    notRelevantHint: 'Kun når du har valgt "Ikke relevant". Højst 500 tegn.',
    reason: 'Hvorfor er scoren rettet?',
    reasonHint: 'Alle, der kan se rapporten, kan læse det. Højst 500 tegn. Ingen navne eller CPR-numre.',
    save: 'Gem rettelsen',
    newer:
      'Der er kommet en anden rettelse, siden du åbnede siden. Se listen, og gem igen, hvis din stadig skal gælde.',
    toReport: 'Se rapporten',
    closed:
      'En score kan først rettes, når rapporten er godkendt. Indtil da kan vurdererne åbne de fælles scorer igen.',
  },
}
