import type { Module } from '#app/domain/fidelity/instruments/instrument.ts'
import type { FormProblem } from '#app/domain/fidelity/review/review-form.ts'
import type { ReviewPage } from '#app/domain/fidelity/review/review-head.ts'
import type { Phase, Stand } from '#app/domain/fidelity/review/review-phase.ts'
import type { Step } from '#app/domain/fidelity/review/review-steps.ts'
import type { Mode } from '#app/domain/fidelity/words.ts'

const modes: Record<Mode, string> = { self: 'Selvvurdering', desk: 'Gennemgang på afstand', visit: 'Besøg' }
const modeHints: Record<Mode, string> = {
  self: 'Teamet vurderer sig selv. Én vurderer.',
  desk: 'Sager og samtaler uden besøg. To vurderere.',
  visit: 'Et besøg hos teamet. To vurderere.',
}
const phases: Record<Phase, string> = {
  planned: 'Planlagt',
  prepared: 'Vurderes',
  rated: 'Fælles scorer aftales',
  agreed: 'Fakta kontrolleres',
  checked: 'Rapporten godkendes',
  approved: 'Godkendt',
  acting: 'Handleplan i gang',
  followed: 'Fulgt op',
  cancelled: 'Aflyst',
}
const steps: Record<Step, string> = {
  plan: 'Planlæg målingen',
  prepare: 'Udfyld faktaarket',
  rate: 'Vurdér praksis',
  agree: 'Aftal fælles scorer',
  check: 'Kontrollér fakta i rapporten',
  approve: 'Godkend rapporten',
  act: 'Lav handleplanen',
  follow: 'Planlæg næste måling',
}
const who: Record<Stand, string> = {
  planner: 'Leder eller videnscenter',
  team: 'Teamet',
  rater: 'Vurdererne',
  manager: 'Teamets leder',
  admin: 'Videnscentret',
}
const pages: Record<ReviewPage, string> = {
  facts: 'Faktaark',
  rating: 'Vurdering',
  consensus: 'Fælles scorer',
  report: 'Rapport',
  plan: 'Handleplan',
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
  'date-unlikely': 'Skriv en dato mellem 2000 og 2099.',
  'review-too-early': 'Måledagen skal ligge efter periodens begyndelse.',
  'period-order': 'Slutdatoen skal ligge efter startdatoen.',
  'cases-missing': 'Skriv et helt antal forløb fra 1 til 999.',
  'cases-behind': 'Skriv et helt tal fra 0 og op, og højst så mange forløb, som teamet har.',
  'cases-seen': 'Skriv, hvor mange forløb der er set på: et helt tal, og højst så mange, som teamet har.',
  'agreed-note-missing': 'Skriv, hvorfor I valgte den score. Først da bliver den gemt.',
  'why-missing': 'Skriv hvorfor.',
  'choose-rater': 'Vælg en vurderer fra listen.',
  'choose-leaving': 'Vælg den, der skal skiftes ud.',
  'raters-same': 'Vælg to forskellige vurderere.',
  'rater-outside':
    'Mindst én vurderer skal komme udefra. Vælg en, der hverken er medlem eller leder af teamet.',
  'rater-inside': 'Ved en selvvurdering skal vurdereren være medlem eller leder af teamet.',
  unusable: 'Det kunne vi ikke bruge. Genindlæs siden, og prøv igen.',
}

/** Measuring how closely a team follows its method. */
export const fidelity = {
  title: 'Fidelitet',
  intro:
    'Her måler I, hvor tæt teamets praksis ligger på metoden. En måling handler om teamet og aldrig om den enkelte.',
  modes,
  modeHints,
  phases,
  steps,
  who,
  modules,
  problems,
  period: (from: string, to: string) => `${from} – ${to}`,
  cases: (count: number) => `${count} forløb`,
  notValidated:
    'Skemaet er videnscentrets eget og er ikke valideret. Brug tallet til at lære af, ikke til at dømme.',

  review: {
    eyebrow: (method: string, team: string, date: string) => `${method} · ${team} · ${date}`,
    overview: 'Overblik',
    pages: 'Målingens sider',
    page: pages,
    rater: (seat: string) => `Vurderer ${seat}`,
    raterOf: (seat: string, name: string) => `Vurderer ${seat}: ${name}`,
  },

  rate: {
    domains: 'Skemaets områder',
    domain: (letter: string, title: string) => `${letter}. ${title}`,
    item: (label: string, title: string) => `${label}. ${title}`,
  },

  result: {
    approvedOn: (date: string) => `Godkendt ${date}`,
    total: 'Samlet score',
    sum: (total: string) => `${total} point i alt`,
    share: (percent: string, min: number, max: number) => `${percent} af skalaen fra ${min} til ${max}`,
    provisional: 'Foreløbig',
    provisionalText: (scored: number, relevant: number) =>
      `Kun ${scored} af ${relevant} relevante punkter har en score. Derfor er der ingen samlet score.`,
    fewCases: (seen: number, needed: number) =>
      `Foreløbig, fordi vurderingen bygger på ${seen} forløb. Reglen om stikprøven beder om ${needed}.`,
    notRelevant: 'Alle punkter er sat til "Ikke relevant". Derfor er der ingen samlet score.',
    domains: 'Områder',
    domain: 'Område',
    mean: 'Score',
    previous: 'Før',
    scored: 'Punkter',
    scoredOf: (scored: number, relevant: number) => `${scored} af ${relevant}`,
    cases: 'Forløb',
    caseSpan: (fewest: number, most: number) => (fewest === most ? String(fewest) : `${fewest}–${most}`),
    casesBelow: (seen: number, needed: number) => `${seen}, reglen er ${needed}`,
    corrected: 'Rettet',
    noScore: {
      unrated: 'Ikke bedømt',
      'not-relevant': 'Ikke relevant',
      'no-items': 'Ingen punkter i skemaet',
    },
    modules: 'De tre moduler',
    modulesHint:
      'Sammenlign ikke et moduls gennemsnit på tværs af metoder: Metodernes egne punkter er forskellige, og målgrupperne er det også.',
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
    trendOne: (date: string, total: string) => `Målingen fra ${date} gav ${total}.`,
    trendNone: 'Der er ingen målinger med en samlet score endnu.',
    trendAxis: (min: number, max: number) => `Aksen går fra ${min} til ${max}.`,
    breaks: (versions: string[], list: string) =>
      versions.length === 1
        ? `Ved den lodrette streg kom version ${list} af skemaet. Tallene før og efter kan ikke sammenlignes.`
        : `Ved de lodrette streger kom version ${list} af skemaet. Tallene på hver sin side kan ikke sammenlignes.`,
    band: (label: string, from: string) => `${label} fra ${from}`,
    date: 'Målt',
    total: 'Score',
    kind: 'Måde',
    versionHead: 'Version',
    versionBegins: (version: string) =>
      `Her begynder version ${version} af skemaet. Tallene kan ikke sammenlignes med dem ovenfor.`,
    selfBegins: 'Her begynder selvvurderinger. De står for sig selv.',
    version: (version: string) => `Version ${version}`,
  },
}
