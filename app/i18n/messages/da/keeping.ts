import type { Category, Purpose, Retention } from '#app/domain/privacy/keeping.ts'

const purposes: Record<Purpose, string> = {
  account: 'Konto og organisation',
  security: 'Sikkerhed',
  learning: 'Læring',
  certificates: 'Kursusbeviser',
  'team-learning': 'Teamets læring',
  fidelity: 'Fidelitet',
  calendar: 'Kalender',
  messages: 'Mails',
  centre: 'Videnscentret selv',
  running: 'Drift',
}

const categories: Record<Category, string> = {
  key: 'Numre, der ikke siger noget i sig selv',
  person: 'Hvem det handler om, eller hvem der gjorde det',
  identity: 'Navn',
  contact: 'Mailadresse',
  secret: 'Det, der åbner en konto: gemt som hash, låst eller kun som den offentlige del',
  belonging: 'Team, rolle, orlov og hvornår',
  learning: 'Kurser, lektioner, svar og resultater',
  'own-words': 'Tekst, nogen selv har skrevet',
  duty: 'Hvad nogen er bedt om at lære, og hvornår',
  practice: 'Hvordan et team arbejder',
  moment: 'Hvornår noget er sket',
  use: 'Hvem der har gjort eller set hvad',
  technical: 'Tekniske oplysninger',
  public: 'Det, alle må læse',
}

const retentions: Record<Retention, string> = {
  account: 'Så længe kontoen er åben. 6 måneder efter, at den er lukket, slettes det.',
  answers:
    '12 måneder efter, at kurset er gennemført. Er kurset ikke gennemført: 12 måneder efter det seneste svar i det. Derefter husker vi kun, at du har svaret og hvornår, og hvor mange der svarede hvad.',
  nameless: 'Slettes ikke. Når kontoen er slettet, står der intet navn ved det.',
  certificate: '5 år (60 måneder) efter, at beviset er udløbet. Derefter kan det bekræftes uden navn.',
  fidelity: 'Resultatet bliver. Vurderernes navne vises ikke efter 24 måneder.',
  session: '30 dage efter, at det er udløbet.',
  failures: '1 time, og højst til næste nat.',
  audit: '13 måneder og 3 dage.',
  looks: '13 måneder.',
  mails: '12 måneder.',
  import: 'Filen 1 dag. Det, den ændrede, 13 måneder.',
  jobs: '13 måneder.',
  'for-good': 'Slettes ikke. Det handler ikke om en person.',
}

/** What a job of the night has done to old data, by the kind of its number. */
export const keptCounts: Record<string, (number: number) => string> = {
  sessions: (number) => `${number} login`,
  links: (number) => `${number} links`,
  failures: (number) => `${number} afviste forsøg`,
  audit: (number) => `${number} linjer i loggen`,
  looks: (number) => `${number} opslag`,
  'old-mails': (number) => `${number} gamle mails`,
  reminders: (number) => `${number} påmindelser`,
  'import-changes': (number) => `${number} ændringer fra importer`,
  'old-imports': (number) => `${number} importer`,
  'old-jobs': (number) => `${number} kørsler af job`,
  certificates: (number) => `${number} navne på gamle beviser`,
  notes: (number) => `${number} noter til gamle beviser`,
  reports: (number) => `vurderernes navne i ${number} rapporter`,
  answers: (number) => `svar på ${number} spørgsmål`,
  tests: (number) => `svar i ${number} prøver`,
  leavers: (number) => `${number} lukkede konti`,
  texts: (number) => `${number} tekster læst`,
  'cpr-numbers': (number) => (number === 0 ? 'ingen CPR-numre' : `CPR-numre i ${number} tekster, se loggen`),
}

/** What is kept, what for and how long, in words. */
export const keeping = { purposes, categories, retentions }
