import type { BackupProblem } from '#app/domain/running/backup-problem.ts'
import type { Finding, FindingCode, FindingState, FindingSubject } from '#app/domain/running/findings.ts'

const subjects: Record<FindingSubject, string> = {
  disk: 'Disk',
  database: 'Database',
  keys: 'Nøgler',
  mail: 'Mail',
  courses: 'Kurser',
  clock: 'Ur',
  backups: 'Backup',
}

const states: Record<FindingState, string> = { fine: 'I orden', warning: 'Se på det', bad: 'Galt' }

type Told = (found: Pick<Finding, 'count' | 'detail'>) => string

/** What is so, and where it is not as it should be, what to do. */
const findings: Record<FindingCode, Told> = {
  'disk-free': ({ count }) => `Der er ${count} GB ledig plads.`,
  'disk-low': ({ count }) =>
    `Der er kun ${count} MB ledig plads. En backup kan fylde det hele. Gør plads, eller giv disken mere.`,
  'disk-full': ({ count }) =>
    `Disken er næsten fuld. Der er ${count} MB tilbage. Gør plads nu, ellers kan intet gemmes.`,
  'disk-read-only': ({ detail }) =>
    `Der kan ikke skrives i DATA_DIR (${detail}). Se efter, om disken er skrivebeskyttet, og hvem der ejer mappen.`,
  'database-whole': () => 'Databasen er hel.',
  'database-damaged': ({ detail }) =>
    `Databasen er beskadiget (${detail}). Stop serveren, og gendan den nyeste backup med npm run restore.`,
  'database-orphans': ({ count }) =>
    `${count} rækker peger på noget, der ikke er der. Gendan den nyeste backup, eller spørg udvikleren.`,
  'database-behind': ({ count }) =>
    `Databasen mangler ${count} ændringer fra denne version. De kommer, når serveren starter.`,
  'database-ahead': ({ count }) =>
    `Databasen har ${count} ændringer fra en nyere version. Brug den nyere version, eller gendan en ældre backup.`,
  'log-long': ({ count }) =>
    `Databasens log er vokset til ${count} MB. Et program holder den åben. Se, om Litestream kører, eller start serveren igen.`,
  'audit-broken': ({ count }) =>
    `Loggen over brug hænger ikke sammen ved række ${count}. Nogen har ændret i den uden om programmet. Sammenlign med en backup.`,
  'keys-safe': ({ count }) => `${count} nøgler er her, og kun serveren kan læse dem.`,
  'keys-none': () => 'Der er ingen nøgle til kursusbeviser. Den bliver lavet, når serveren starter.',
  'keys-lost': ({ detail }) =>
    `${detail} mangler. Uden den virker ingens app til login. Hent den fra jeres kopi af nøglerne.`,
  'keys-open': ({ detail }) => `Andre på maskinen kan læse ${detail}. Skriv: chmod 600 på filen.`,
  'keys-of-another': ({ detail }) =>
    `Her er nøgler, men ingen til ${detail}. Ret APP_URL, eller start serveren for at lave en ny nøgle.`,
  'mail-sent': ({ detail }) => `Mails sendes gennem ${detail}, og den svarer.`,
  'mail-demo': () => 'Mails bliver til filer. Det skal de i en demo.',
  'mail-kept': () => 'Mails bliver til filer og når ikke frem. Sæt SMTP_URL og MAIL_FROM.',
  'mail-failing': ({ count }) => `${count} mails kunne ikke sendes. Se dem på /admin/mail.`,
  'mail-unreachable': ({ detail }) => `Mailserveren svarer ikke (${detail}). Se på SMTP_URL og på nettet.`,
  'courses-fine': ({ count }) => `${count} kurser, uden fejl i filerne.`,
  'courses-none': () => 'Der er ingen kurser. Sæt COURSES_DIR til mappen med kurser.',
  'courses-wrong': ({ count }) => `Der er ${count} fejl i kursernes filer. Se dem på /admin/kurser.`,
  'clock-right': () => 'Uret går rigtigt, og dansk tid er kendt.',
  'clock-behind': ({ count }) =>
    `Uret er mindst ${count} minutter bagud for det, databasen har set. Stil det, og slå NTP til.`,
  'time-zone-missing': () =>
    'Systemet kender ikke dansk tid. Installer tzdata, eller brug Node med fuld ICU.',
  'backups-fine': ({ count }) => `Den nyeste backup er ${count} timer gammel.`,
  'backups-none': () => 'Der er ingen backup. Skriv: npm run backup.',
  'backups-old': ({ count }) =>
    `Den nyeste backup er ${count} timer gammel. Se på /admin/job, hvorfor natten ikke lavede en.`,
  'backups-broken': ({ detail }) => `${detail} er ikke hel. Brug den ikke. Prøv: npm run backup:verify.`,
  'not-examined': ({ detail }) => `Det kunne ikke undersøges (${detail}). Ret det andet først, og prøv igen.`,
}

/** Why a file is no backup that can be put back. */
const backupProblems: Record<BackupProblem['code'], (detail: string) => string> = {
  'no-file': (file) => `${file} er der ikke.`,
  'no-manifest': (file) =>
    `Ved siden af ${file} ligger der ingen læselig ${file}.json. Så er filen ikke en af vores backupper, eller den blev ikke færdig.`,
  'other-content': (file) =>
    `${file} er ikke den samme som dengang, den blev lavet. Dens SHA-256 er en anden.`,
  damaged: (words) => `Databasen i filen er beskadiget: ${words}.`,
  orphans: (count) => `${count} rækker i filen peger på noget, der ikke er der.`,
  'other-rows': (tables) => `Der er et andet antal rækker, end der var, i: ${tables}.`,
  'not-ours': () => 'Filen er en SQLite-database, men ikke en fra Fodfæste.',
  newer: (count) => `Filen er lavet af en nyere version. Denne kender ikke ${count} af dens ændringer.`,
}

/** What is found when the machine is examined, and what is wrong with backups. */
export const doctor = { subjects, states, findings, backupProblems }
