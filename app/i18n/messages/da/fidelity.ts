import type { Module } from '#app/domain/fidelity/instruments/instrument.ts'
import type { FormProblem } from '#app/domain/fidelity/review/review-form.ts'
import type { Phase, Step } from '#app/domain/fidelity/review/review-phase.ts'
import type { Mode } from '#app/domain/fidelity/words.ts'

const modes: Record<Mode, string> = { self: 'Selvvurdering', desk: 'Gennemgang på afstand', visit: 'Besøg' }
const modeHints: Record<Mode, string> = {
  self: 'Teamet vurderer sig selv. Én vurderer.',
  desk: 'Sager og samtaler uden besøg. To vurderere.',
  visit: 'Et besøg hos teamet. To vurderere.',
}
const phases: Record<Phase, string> = {
  rating: 'Vurderes',
  consensus: 'Fælles scorer aftales',
  approved: 'Godkendt',
}
const steps: Record<Step, string> = {
  rate: 'Du skal vurdere',
  'wait-for-lock': 'Venter på den anden vurderer',
  agree: 'I skal aftale fælles scorer',
  approve: 'Du skal godkende',
  'wait-for-approval': 'Venter på den anden vurderers godkendelse',
  result: 'Godkendt',
}
const modules: Record<Module, string> = {
  'housing-first': 'Housing First',
  method: 'Metoden',
  organisation: 'Organisation og samarbejde',
}
const problems: Record<FormProblem, string> = {
  'too-long': 'Skriv højst 500 tegn.',
  cpr: 'Det ligner et CPR-nummer. Fjern det, så gemmer vi teksten.',
  'choose-score': 'Vælg en score eller "Ikke relevant". Først da bliver noten gemt.',
  'reason-missing': 'Skriv, hvorfor punktet ikke er relevant. Først da bliver det gemt.',
  'choose-instrument': 'Vælg det skema, der skal måles med.',
  'choose-mode': 'Vælg, hvordan I måler.',
  'date-missing': 'Skriv en dato.',
  'period-order': 'Slutdatoen skal ligge efter startdatoen.',
  'cases-missing': 'Skriv et helt antal forløb fra 1 til 999.',
  'choose-rater': 'Vælg en vurderer fra listen.',
  'raters-same': 'Vælg to forskellige vurderere.',
  'rater-outside':
    'Mindst én vurderer skal komme udefra. Vælg en, der hverken er medlem eller leder af teamet.',
  'rater-inside': 'Ved en selvvurdering skal vurdereren være medlem eller leder af teamet.',
  unusable: 'Det kunne vi ikke bruge. Genindlæs siden, og prøv igen.',
}

const items = (count: number) => (count === 1 ? '1 punkt' : `${count} punkter`)

/** Measuring how closely a team follows its method. */
export const fidelity = {
  title: 'Fidelitet',
  intro:
    'Her måler I, hvor tæt teamets praksis ligger på metoden. En måling handler om teamet og aldrig om den enkelte.',
  modes,
  modeHints,
  phases,
  steps,
  modules,
  problems,
  period: (from: string, to: string) => `${from} – ${to}`,
  cases: (count: number) => `${count} forløb`,
  notValidated:
    'Skemaet er videnscentrets eget og er ikke valideret. Brug tallet til at lære af, ikke til at dømme.',

  list: {
    plan: 'Planlæg en måling',
    mine: 'Dine målinger',
    underWay: 'Planlagt og i gang',
    underWayHint: 'Du kan se resultatet, når vurdererne har godkendt det.',
    results: 'Resultater',
    instruments: 'Skemaer',
    instrument: (title: string, version: string, count: number) =>
      `${title} · version ${version} · ${items(count)}`,
    sources: 'Kilder',
    empty: 'Der er ingen målinger endnu',
    emptyPlanner: 'Planlæg den første måling. Vælg team, skema og vurderere, så kan vurdererne gå i gang.',
    emptyOthers: 'Når dit team er målt, og vurdererne har godkendt resultatet, står det her.',
    seeResult: 'Se hele resultatet',
  },

  plan: {
    title: 'Planlæg en måling',
    intro: 'Du vælger, hvad der måles, og hvem der vurderer. Det tager et par minutter.',
    team: 'Team',
    chooseTeam: 'Vælg team',
    next: 'Fortsæt',
    otherTeam: 'Vælg et andet team',
    instrument: 'Skema',
    mode: 'Sådan måler I',
    periodFrom: 'Perioden begynder',
    periodTo: 'Perioden slutter',
    periodHint: 'Den tid, scorerne skal handle om. Ofte det seneste halve år.',
    caseCount: 'Antal forløb',
    caseCountHint: 'Hvor mange forløb I ser på. Skriv kun antallet, aldrig hvem de handler om.',
    raterA: 'Vurderer A',
    raterB: 'Vurderer B',
    raterBHint: 'Lad feltet stå tomt ved en selvvurdering.',
    raterHint: 'Ved besøg og gennemgang på afstand skal mindst én vurderer komme udefra.',
    choose: 'Vælg',
    insider: (name: string) => `${name} (fra teamet)`,
    submit: 'Planlæg målingen',
  },

  review: {
    title: (month: string) => `Fidelitetsmåling, ${month}`,
    eyebrow: (method: string, team: string) => `${method} · ${team}`,
    rater: (seat: string) => `Vurderer ${seat}`,
    raterOf: (seat: string, name: string) => `Vurderer ${seat}: ${name}`,
  },

  rate: {
    intro:
      'Vurder det, I gør nu, og ikke det, I har planlagt. Vælg den højeste beskrivelse, som er helt opfyldt.',
    saving: 'Hvert svar bliver gemt, når du giver det.',
    citizens: 'Skriv ikke navne, CPR-numre eller andet, der kan vise, hvem borgeren er.',
    alone: 'Den anden vurderer kan ikke se dine svar, og du kan ikke se deres, før I begge har låst.',
    progress: (done: number, total: number) => `${done} af ${total} punkter bedømt`,
    domains: 'Skemaets områder',
    domain: (letter: string, title: string) => `${letter}. ${title}`,
    domainDone: (done: number, total: number) => `${done} af ${total}`,
    item: (label: string, title: string) => `${label}. ${title}`,
    notRelevant: 'Ikke relevant',
    notRelevantHint: 'Punktet kan ikke bruges på dette team',
    reason: 'Hvorfor er punktet ikke relevant?',
    more: 'Belæg og note',
    evidence: 'Hvad bygger du scoren på?',
    note: 'Note',
    noteHint: 'Højst 500 tegn. Ingen navne, CPR-numre eller andet, der viser, hvem borgeren er.',
    save: 'Gem',
    saveItem: (label: string) => `Gem ${label}`,
    unanswered: 'Punktet mangler et svar.',
    notSaved: 'Ikke gemt',
    missing: (count: number) => (count === 1 ? 'Du mangler 1 punkt' : `Du mangler ${count} punkter`),
    allDone: 'Alle punkter er bedømt',
    lock: 'Lås mine vurderinger',
    lockHint: 'Når du har låst, kan du ikke ændre dine vurderinger.',
    lockHintAlone: 'Når du har låst, ser du alle scorer samlet og kan godkende dem.',
    lockConfirm: 'Ja, lås mine vurderinger',
    print: 'Siden kan skrives ud på A4 og bruges som skema i hånden.',
  },

  wait: {
    title: 'Du har låst dine vurderinger',
    text: 'I kan aftale de fælles scorer, når den anden vurderer også har låst. Du kan se din egen liste her.',
    own: 'Dine vurderinger',
  },

  agree: {
    intro: 'I har begge låst. Tal jer frem til én score for hvert punkt, og begynd med de største forskelle.',
    introAlone: 'Se scorerne igennem, og ret dem, hvis noget er forkert. Godkend dem så til sidst.',
    progress: (done: number, total: number) => `${done} af ${total} punkter aftalt`,
    differing: (count: number) =>
      count === 1 ? '1 punkt, I ser forskelligt på' : `${count} punkter, I ser forskelligt på`,
    noDiffering: 'I er enige om alle punkter',
    same: (count: number) =>
      count === 1 ? '1 punkt, I gav samme score' : `${count} punkter, I gav samme score`,
    all: 'Alle punkter',
    agreed: 'Fælles score',
    given: (rater: string, score: string) => `${rater}: ${score}`,
    apart: (points: number) => (points === 1 ? '1 point fra hinanden' : `${points} point fra hinanden`),
    relevanceApart: 'Uenige om, hvorvidt punktet er relevant',
    approve: 'Godkend scorerne',
    approveHint: 'Når I begge har godkendt, er resultatet låst. Teamet og lederen kan se det.',
    approveHintAlone: 'Når du har godkendt, er resultatet låst. Teamet og lederen kan se det.',
    missing: (count: number) =>
      count === 1 ? 'I mangler at aftale 1 punkt' : `I mangler at aftale ${count} punkter`,
    changed: 'En score er ændret, siden du åbnede siden. Se scorerne igennem, og godkend igen.',
    otherApproved:
      'Den anden vurderer har godkendt. Se scorerne igennem, og godkend dem, eller åbn dem igen.',
    youApproved: 'Du har godkendt. Resultatet er klar, når den anden vurderer også har godkendt.',
    reopen: 'Åbn scorerne igen',
    reopenHint: 'Så kan I ændre en score. I skal begge godkende bagefter.',
  },

  result: {
    approvedOn: (date: string) => `Godkendt ${date}`,
    total: 'Samlet score',
    sum: (total: string) => `${total} point i alt`,
    share: (percent: string, min: number, max: number) => `${percent} af skalaen fra ${min} til ${max}`,
    provisional: 'Foreløbig',
    provisionalText: (scored: number, relevant: number) =>
      `Kun ${scored} af ${relevant} relevante punkter har en score. Derfor er der ingen samlet score.`,
    notRelevant: 'Alle punkter er sat til "Ikke relevant". Derfor er der ingen samlet score.',
    domains: 'Områder',
    domain: 'Område',
    mean: 'Score',
    previous: 'Før',
    scored: 'Punkter',
    scoredOf: (scored: number, relevant: number) => `${scored} af ${relevant}`,
    noScore: {
      unrated: 'Ikke bedømt',
      'not-relevant': 'Ikke relevant',
      'no-items': 'Ingen punkter i skemaet',
    },
    modules: 'De tre moduler',
    modulesHint:
      'Et moduls gennemsnit kan ikke sammenlignes på tværs af metoder, for punkterne er forskellige.',
    items: 'Alle punkter',
    item: 'Punkt',
    score: 'Score',
    note: 'Note',
    notRelevantBecause: (reason: string) => `Ikke relevant: ${reason}`,
    belowMinimum: 'Disse punkter ligger under skemaets mindstekrav',
    facts: 'Om målingen',
    instrument: 'Skema',
    instrumentVersion: (title: string, version: string) => `${title}, version ${version}`,
    basis: 'Grundlag',
    raters: 'Vurderere',
    toTeam: 'Se teamets side',
  },

  charts: {
    table: 'Se tallene i en tabel',
    radar: (lowest: string, highest: string) => `Lavest er ${lowest}, og højest er ${highest}.`,
    radarOne: (only: string) => `Kun ét område har en score: ${only}.`,
    radarNone: 'Ingen områder har en score.',
    radarScale: (min: number, max: number) => `Midten er ${min}, og yderkanten er ${max}.`,
    radarBefore: 'Den stiplede linje er den forrige måling.',
    trendTitle: 'Udvikling',
    trend: (from: string, to: string, first: string, last: string) =>
      `Fra ${first} (${from}) til ${last} (${to}).`,
    trendOne: (date: string, total: string) => `Den første måling er fra ${date} og gav ${total}.`,
    trendNone: 'Der er ingen målinger med en samlet score endnu.',
    band: (label: string, from: string) => `${label} fra ${from}`,
    date: 'Periode til',
    total: 'Score',
    kind: 'Måde',
    version: (version: string) => `Version ${version}`,
  },
}
