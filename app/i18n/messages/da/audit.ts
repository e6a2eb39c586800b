import { type AuditAction, type AuditSubject, MOST_COUNTED } from '#app/domain/privacy/audit.ts'
import { auditDetails } from './audit-details.ts'

const actions: Record<AuditAction, string> = {
  'signed-in': 'Loggede ind',
  'sign-in-refused': 'Kunne ikke logge ind',
  'signed-out': 'Loggede ud',
  'second-factor-refused': 'Forkert anden faktor',
  'second-factor-changed': 'Ændrede anden faktor',
  'password-changed': 'Valgte nyt kodeord',
  'sessions-ended': 'Afsluttede logins',
  read: 'Så oplysninger',
  searched: 'Søgte efter personer',
  exported: 'Hentede en fil',
  refused: 'Fik nej',
  'cpr-refused': 'Et CPR-nummer blev afvist',
  'account-changed': 'Ændrede en konto',
  'role-changed': 'Ændrede en rolle',
  'membership-changed': 'Ændrede et medlemskab',
  'place-changed': 'Ændrede organisation, enhed eller team',
  'rule-changed': 'Ændrede en tilmeldingsregel',
  'certificate-ended': 'Trak et kursusbevis tilbage',
  'settings-changed': 'Ændrede indstillinger',
  imported: 'Importerede personer',
  published: 'Et kursus blev udgivet',
  'backup-made': 'Lavede en backup',
  restored: 'Gendannede en backup',
  'erasure-asked': 'Bad om sletning',
  'erasure-withdrawn': 'Fortrød sletning',
  erased: 'Blev slettet',
}

const subjects: Record<AuditSubject, string> = {
  person: 'person',
  team: 'team',
  unit: 'enhed',
  organisation: 'organisation',
  review: 'måling',
  certificate: 'kursusbevis',
  course: 'kursus',
  rule: 'regel',
  import: 'import',
  event: 'kursusdag',
  centre: 'videnscentret',
}

/** The log of use: who did what to whom, and when. */
export const audit = {
  title: 'Log over brug',
  intro:
    'Her står, hvem der har set, søgt, hentet og ændret hvad. Aldrig, hvad der stod. Loggen kan ikke rettes og slettes af sig selv efter 13 måneder og 3 dage.',
  filter: 'Find i loggen',
  action: 'Handling',
  anyAction: 'Alle',
  find: 'Person (navn, mailadresse eller id)',
  day: 'Dag',
  count: (number: number) => {
    if (number > MOST_COUNTED) return 'Mere end 10.000 linjer. Vælg en dag for at komme længere tilbage.'
    return number === 0 ? 'Der er ingen linjer.' : number === 1 ? '1 linje.' : `${number} linjer.`
  },
  file: 'Hent linjerne som fil (CSV)',
  at: 'Hvornår',
  actor: 'Hvem',
  subject: 'Hvad',
  detail: 'Mere',
  request: 'Nummer',
  server: 'Serveren',
  stranger: 'Ukendt',
  actions,
  subjects,
  /** What a line is about. */
  named: (name: string, kind: string) => `${name} (${kind})`,
  details: auditDetails,
  checkChain: 'Efterprøv, at ingen har ændret i loggen',
  chainWhole: 'Kæden er hel. Ingen linjer er ændret eller taget ud.',
  chainBroken: (id: number) =>
    `Kæden er brudt ved linje ${id}. Nogen har ændret i databasen uden om programmet. Sammenlign med en backup.`,
}
