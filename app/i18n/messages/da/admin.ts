import type { AdminFigures, AdminTask } from '#app/domain/centre/admin-figures.ts'
import type { JobState } from '#app/domain/jobs/job-run.ts'
import type { MailState } from '#app/domain/mail/mail-state.ts'
import { erasureCounts } from './erasures.ts'
import { keptCounts } from './keeping.ts'

const count = (number: number, one: string, many: string) => (number === 1 ? `1 ${one}` : `${number} ${many}`)

const tasks: Record<AdminTask['kind'], (count: number) => string> = {
  'jobs-failed': (number) => `${count(number, 'job er gået galt', 'job er gået galt')}. Se hvorfor`,
  'imports-failed': (number) => `${count(number, 'import er gået galt', 'importer er gået galt')}. Se hvilke`,
  'mails-failed': (number) =>
    `${count(number, 'mail er ikke nået frem', 'mails er ikke nået frem')}. Se hvilke`,
  'not-signed': (number) =>
    `${count(number, 'kursusbevis venter stadig på sin underskrift', 'kursusbeviser venter stadig på deres underskrift')}`,
  'no-statement': () => 'Tilgængelighedserklæringen er ikke udgivet. Skriv adressen',
  'course-errors': (number) => `${count(number, 'fejl i kursusfilerne', 'fejl i kursusfilerne')}. Se hvor`,
  approvals: (number) => `${count(number, 'venter på godkendelse', 'venter på godkendelse')}`,
  leavers: (number) =>
    `${count(number, 'lukket konto slettes', 'lukkede konti slettes')} inden for 14 dage. Se hvilke`,
  invited: (number) =>
    `${count(number, 'inviteret har ikke valgt kodeord endnu', 'inviterede har ikke valgt kodeord endnu')}`,
}

type Way = { title: string; says: (figures: AdminFigures) => string }
type WayName =
  | 'people'
  | 'organisation'
  | 'import'
  | 'rules'
  | 'courses'
  | 'certificates'
  | 'calendar'
  | 'overview'
  | 'mail'
  | 'jobs'
  | 'operations'
  | 'settings'
  | 'record'

/** The ways from the administrator's own page, each with the figure that matters most. */
const ways: Record<WayName, Way> = {
  people: {
    title: 'Personer',
    says: ({ people, invited }) =>
      `${count(people, 'åben konto', 'åbne konti')}, ${invited} uden kodeord endnu`,
  },
  organisation: {
    title: 'Organisation',
    says: ({ teams }) => count(teams, 'åbent team', 'åbne teams'),
  },
  import: { title: 'Import', says: () => 'Opret mange personer fra en fil' },
  rules: {
    title: 'Regler',
    says: ({ rules }) => `${count(rules, 'regel', 'regler')} for, hvem der skal tage hvilke kurser`,
  },
  courses: {
    title: 'Kurser',
    says: ({ courseErrors }) =>
      courseErrors === 0 ? 'Ingen fejl i filerne' : `${courseErrors} fejl i filerne`,
  },
  certificates: {
    title: 'Beviser',
    says: ({ certificates }) => `${count(certificates, 'bevis', 'beviser')} udstedt`,
  },
  calendar: {
    title: 'Kalender',
    says: ({ comingEvents }) => `${comingEvents} på vej`,
  },
  overview: { title: 'Oversigt', says: () => 'Alle organisationer og teams i tal' },
  mail: {
    title: 'Mail',
    says: ({ mailsWaiting, mailsFailed }) => `${mailsWaiting} venter, ${mailsFailed} er ikke nået frem`,
  },
  jobs: {
    title: 'Job',
    says: ({ jobsFailed, importsFailed }) =>
      jobsFailed + importsFailed === 0 ? 'Alt er gået godt' : `${jobsFailed + importsFailed} er gået galt`,
  },
  operations: { title: 'Drift', says: () => 'Backup, disk, versioner og log over brug' },
  record: { title: 'Fortegnelse', says: () => 'Hvad der gemmes om personer, hvorfor og hvor længe' },
  settings: { title: 'Indstillinger', says: () => 'Navn, kontakt, vilkår, mail og logo' },
}

const jobNames: Record<string, string> = {
  reminders: 'Påmindelser på mail',
  'import-files': 'Filer, der ikke blev importeret, slettes',
  backup: 'Backup af databasen',
  retention: 'Gamle oplysninger slettes',
  erasures: 'Personer, der skal slettes, slettes',
  'cpr-scan': 'Tekster læses igennem for CPR-numre',
}

/** What a job has done, by the kind of its number. */
const jobCounts: Record<string, (number: number) => string> = {
  ...keptCounts,
  ...erasureCounts,
  mails: (number) => (number === 0 ? 'ingen mails' : count(number, 'mail', 'mails')),
  files: (number) => (number === 0 ? 'ingen filer' : count(number, 'fil', 'filer')),
  backups: (number) => count(number, 'backup lavet', 'backupper lavet'),
  'old-backups': (number) =>
    number === 0 ? 'ingen gamle slettet' : count(number, 'gammel slettet', 'gamle slettet'),
}

const jobStates: Record<JobState, string> = {
  'asked-for': 'Begynder om lidt',
  done: 'Gjort',
  failed: 'Gået galt',
  'under-way': 'I gang',
  'cut-off': 'Afbrudt',
}

const mailStates: Record<MailState, string> = {
  waiting: 'Venter',
  failed: 'Prøves igen',
  'given-up': 'Opgivet',
  held: 'Holdt tilbage efter en gendannelse',
  stopped: 'Kontoen er lukket',
  sent: 'Sendt',
}

/** The administrator's own pages. */
export const admin = {
  intro: 'Herfra kan du sætte det hele op og se, om det kører.',
  today: 'Det har brug for dig',
  nothing: 'Intet lige nu. Alt kører, som det skal.',
  everything: 'Alt det andet',
  tasks,
  ways,
  jobs: {
    title: 'Job',
    intro:
      'Det gør serveren af sig selv. Kører to servere på én gang, bliver det alligevel kun gjort én gang.',
    daily: 'Hver dag',
    everyMinute: 'Hvert minut',
    history: 'De sidste 30 dage',
    job: 'Job',
    lastRun: 'Kørt sidst',
    outcome: 'Resultat',
    nextRun: 'Næste gang',
    now: 'Nu',
    begun: 'Begyndt',
    finished: 'Slut',
    waiting: 'Venter',
    failed: 'Gået galt',
    never: 'Aldrig',
    notNeeded: 'Ikke nødvendigt',
    noRuns: 'Intet job har kørt endnu.',
    runNow: 'Kør nu',
    runNowOf: (job: string) => `Kør nu: ${job}`,
    hasBegun: 'Jobbet begynder om lidt. Herunder kan du følge, hvordan det går.',
    notNow: 'Jobbet er kørt i dag, er i gang eller begynder om lidt. Det blev ikke kørt igen.',
    names: jobNames,
    minuteNames: { mail: 'Send mails', signing: 'Underskriv kursusbeviser', imports: 'Importér personer' },
    states: jobStates,
    counts: jobCounts,
  },
  mail: {
    title: 'Mail',
    intro: 'Alt, hvad Fodfæste har skrevet til nogen, og hvor langt det er nået.',
    isSent: (host: string) => `Mails sendes gennem ${host}. Til demopersoner gemmes de som filer.`,
    isKept: 'Mails sendes ikke. De gemmes som filer, så du kan se, hvad der ville være sendt.',
    haveFailed: (number: number) =>
      number === 1
        ? '1 mail er ikke nået frem de sidste 14 dage.'
        : `${number} mails er ikke nået frem de sidste 14 dage.`,
    list: 'Mails',
    filter: 'Find mails',
    find: 'Navn eller mailadresse',
    anyState: 'Alle',
    count: (number: number) => (number === 0 ? 'Ingen mails passer.' : `${count(number, 'mail', 'mails')}.`),
    to: 'Til',
    toWhom: (name: string, address: string) => `Til ${name}, ${address}`,
    subject: 'Emne',
    state: 'Tilstand',
    states: mailStates,
    kept: 'Gemt som fil',
    sentOrKept: 'Sendt eller gemt som fil',
    created: 'Skrevet',
    sent: 'Sendt',
    createdAt: (moment: string) => `Skrevet ${moment}.`,
    sentAt: (moment: string) => `Sendt ${moment}.`,
    failures: (number: number) =>
      number === 1 ? 'Prøvet forgæves 1 gang.' : `Prøvet forgæves ${number} gange.`,
    nextTry: (moment: string) => `Prøves igen ${moment}`,
    tryAgain: 'Prøv igen nu',
    notNow: 'Den kan ikke prøves igen nu: den er sendt, eller er lige blevet prøvet. Vent et par minutter.',
    text: 'Mailens tekst',
    linkPlace: '[Her kommer linket. Det laves, når mailen sendes.]',
    file: 'Hent mailen som fil',
  },
  courses: {
    title: 'Kurser',
    intro: 'Kurserne er filer. Her ser du, hvem der tager dem, og hvad tjekket siger om dem.',
    course: 'Kursus',
    methods: 'Metode',
    version: 'Version',
    lessons: 'Lektioner',
    underWay: 'I gang',
    certified: 'Gyldigt bevis',
    check: 'Tjek',
    errors: (number: number) => count(number, 'fejl', 'fejl'),
    advice: (number: number) => count(number, 'råd', 'råd'),
    inOrder: 'I orden',
    found: 'Det siger tjekket',
  },
}
