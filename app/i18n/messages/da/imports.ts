import type { FileProblem } from '#app/domain/imports/people-file.ts'
import type { ImportedThing, ImportState } from '#app/domain/imports/import.ts'
import type { RowKind } from '#app/domain/imports/row-kinds.ts'
import type { RowProblem } from '#app/domain/imports/import-row.ts'
import type { NoText } from '#app/domain/imports/decode.ts'

/** What is wrong with a cell, and the cure. `about`: a line, a path of units or a date, where there is one to name. */
const faults: Record<RowProblem, (value: string, about: string) => string> = {
  'name-missing': () => 'Navnet mangler. Skriv mindst 2 bogstaver.',
  'name-too-long': () => 'Navnet må højst være på 70 tegn. Forkort et mellemnavn.',
  'name-letters': (value) =>
    `"${value}" kan ikke være et navn. Brug bogstaver. Punktum, komma, bindestreg og apostrof må være med.`,
  cpr: () => 'Det ligner et CPR-nummer. Vi har ikke gemt det. Fjern det fra filen.',
  'email-missing': () => 'E-mailadressen mangler. Skriv den, fx mette@kommune.dk.',
  'email-wrong': (value) => `"${value}" er ikke en e-mailadresse. Skriv den som mette@kommune.dk.`,
  'place-name': (value) =>
    `"${value}" kan ikke være et navn på et sted. Brug bogstaver eller tal, højst 100 tegn.`,
  'unit-step': (value) => `"${value}" har et tomt led. Skriv enhederne som Forvaltning > Afdeling.`,
  'unit-too-deep': () => 'Der må højst være 5 enheder under hinanden. Udelad nogle af dem.',
  'organisation-missing': () =>
    'Organisationen mangler. Skriv, hvilken kommune eller organisation stedet hører til.',
  'team-missing': () =>
    'Teamet mangler. En medarbejder hører til et team. Skriv teamet, eller skriv leder i funktion.',
  'manager-nowhere': () => 'En leder skal have et sted at lede. Skriv organisationen.',
  'duty-unknown': (value) =>
    `"${value}" kender vi ikke. Skriv medarbejder, leder eller medarbejder og leder.`,
  'date-unreadable': (value) => `"${value}" er ikke en dato. Skriv den som 28-02-2026.`,
  'date-year-short': (value) => `"${value}" mangler to tal i året. Skriv datoen som 28-02-2026.`,
  'date-none': (value) => `"${value}" findes ikke. Skriv en dato som 28-02-2026.`,
  'date-far': (value) => `"${value}" ligger for langt væk. Brug et år fra 1950 til 2100.`,
  'to-before-from': (value) => `"${value}" ligger før begyndelsen. Ret den ene af datoerne.`,
  'too-many-cells': () =>
    'Rækken har flere celler end overskriften. Sæt anførselstegn om en tekst, der har et semikolon eller komma i sig.',
  'other-name': (value, line) =>
    `"${value}" er et andet navn end i linje ${line} med samme e-mail. Ret navnet, eller giv personen sin egen e-mail.`,
  twice: (_, line) => `Personen har allerede det sted i linje ${line}. Slet den ene række.`,
  'unit-unclear': (value) =>
    `Der er flere enheder med navnet "${value}". Skriv hele stien: Forvaltning > ${value}.`,
  'team-elsewhere': (value, units) =>
    units
      ? `"${value}" findes i enheden ${units}. Skriv den enhed, eller giv det nye team et andet navn.`
      : `"${value}" findes uden for en enhed. Lad enhed stå tom, eller giv det nye team et andet navn.`,
  'team-closed': (value, date) =>
    `"${value}" lukker eller er lukket ${date}. Vælg et andet team, eller skriv en tidligere slutdato.`,
  'account-closed': (value) =>
    `Kontoen ${value} er lukket. Åbn den igen på personens side, eller slet rækken.`,
  'email-demo': (value) => `${value} er kun til demopersoner. Skriv en anden adresse.`,
  overlaps: () => 'Personen har flere perioder på det sted i de dage. Ret dem på personens side.',
  over: (_, date) =>
    `Personen holdt op på det sted ${date}. Skriv en første dag, der ligger efter, hvis personen er kommet igen, eller slet rækken.`,
}

const fileProblems: Record<
  FileProblem['problem'] | NoText | 'nothing' | 'too-large',
  (about: string) => string
> = {
  nothing: () => 'Vælg en fil, eller indsæt rækkerne',
  'too-large': () => 'Filen må højst fylde 8 MB. Del den i flere.',
  workbook: () => 'Det er en Excel-fil. Gem den som CSV, og vælg den nye fil.',
  binary: () => 'Filen er ikke en tekst. Gem den som CSV, og vælg den nye fil.',
  empty: () => 'Der står intet. Første linje skal være overskrifterne: navn; e-mail; team',
  'no-columns': (columns) => `Vi mangler overskriften ${columns} i første linje`,
  'column-twice': (column) => `Overskriften ${column} står der to gange. Slet den ene kolonne.`,
  'no-rows': () => 'Der er ingen personer under overskriften',
  'too-many-rows': (rows) => `Der er ${rows} rækker. Der må højst være 20.000. Del filen i flere.`,
  'quote-open': (line) => `Et anførselstegn er ikke lukket. Se efter omkring linje ${line}.`,
  unreadable: (line) => `Filen kan ikke læses fra linje ${line}. Gem den som CSV igen.`,
}

const kinds: Record<RowKind, (count: string) => string> = {
  wrong: (count) => `Forkerte (${count})`,
  new: (count) => `Nye (${count})`,
  changed: (count) => `Ændringer (${count})`,
  same: (count) => `Uden ændring (${count})`,
}

const states: Record<ImportState, string> = {
  checked: 'Ikke importeret endnu',
  running: 'Bliver importeret',
  done: 'Importeret',
  stopped: 'Standset',
  undoing: 'Bliver fortrudt',
  undone: 'Fortrudt',
}

const made: Record<ImportedThing, (count: number, number: string) => string> = {
  person: (count, number) => (count === 1 ? '1 person' : `${number} personer`),
  organisation: (count, number) => (count === 1 ? '1 organisation' : `${number} organisationer`),
  unit: (count, number) => (count === 1 ? '1 enhed' : `${number} enheder`),
  team: (_, number) => `${number} team`,
  membership: (count, number) => (count === 1 ? '1 medlemskab af et team' : `${number} medlemskaber af team`),
  grant: (count, number) => (count === 1 ? '1 lederrolle' : `${number} lederroller`),
}

/** Files of people, teams and managers: handed in, looked through, written, undone. */
export const imports = {
  title: 'Importér personer',
  lead: 'Hent personer, teams og ledere ind fra et regneark. Intet bliver gemt, før du har set, hvad der sker.',
  file: 'CSV-fil',
  fileHint: 'Højst 20.000 rækker og 8 MB. I Excel: Gem som, CSV.',
  text: 'Eller indsæt rækkerne her',
  textHint: 'Kopiér dem fra regnearket, med overskrifterne øverst.',
  fileProblems,
  submit: 'Se, hvad der sker',
  columnsTitle: 'Sådan skal filen se ud',
  columnsLead: 'En række for hver person og sted. Overskrifterne kan stå i en vilkårlig rækkefølge.',
  column: 'Kolonne',
  meaning: 'Hvad der står i den',
  columns: {
    name: 'Personens navn. Skal være der.',
    email: 'Personens e-mail. Skal være der: vi kender personen på den.',
    organisation: 'Kommune eller organisation. Er den der ikke, bliver den oprettet.',
    unit: 'Forvaltning eller afdeling. Flere under hinanden skrives Forvaltning > Afdeling. Kan være tom.',
    team: 'Teamets navn. Er det der ikke, bliver det oprettet.',
    duty: 'medarbejder, leder, eller medarbejder og leder. Er den tom, er det medarbejder. En leder uden team leder enheden, eller hele organisationen.',
    from: 'Første dag, fx 01-08-2026. Er den tom, er det i dag.',
    to: 'Sidste dag. Er den tom, er der ingen, og en slutdato, der er sat før, bliver stående.',
  },
  cprWarning: 'Filen må ikke have CPR-numre. Kolonner, vi ikke kender, læser vi ikke.',
  earlier: 'Tidligere importer',
  noneEarlier: 'Der er ikke importeret noget endnu.',
  pasted: 'Indsat tekst',
  when: 'Hvornår',
  who: 'Hvem',
  rows: 'Rækker',
  state: 'Tilstand',
  states,

  rowsTitle: 'Rækkerne',
  titleFor: (file: string) => `Import: ${file}`,
  broughtBy: (name: string, moment: string) => `${name}, ${moment}`,
  extra: (columns: string) => `Disse kolonner kender vi ikke, og de bliver ikke læst: ${columns}`,
  willMake: 'Bliver oprettet',
  willChange: 'Bliver ændret',
  hasMade: 'Oprettet',
  hasChanged: 'Ændret',
  nothing: 'Intet',
  made,
  changed: {
    person: (count: number, number: string) => (count === 1 ? '1 navn' : `${number} navne`),
    membership: (count: number, number: string) =>
      count === 1 ? '1 periode i et team' : `${number} perioder i teams`,
    grant: (count: number, number: string) =>
      count === 1 ? '1 periode som leder' : `${number} perioder som leder`,
  },
  left: 'Uden ændring',
  stays: 'Beholder en tidligere første dag',
  dayStays: (date: string) =>
    `Første dag er stadig ${date}. En fil kan ikke gøre den senere. Det kan du på personens side.`,
  wrongRows: 'Sprunget over',
  rowCount: (count: number, number: string) => (count === 1 ? '1 række' : `${number} rækker`),
  invited: 'Invitationer',
  invitedCount: (count: number, number: string) => (count === 1 ? '1 invitation' : `${number} invitationer`),
  show: 'Vis rækker',
  kinds,
  line: 'Linje',
  name: 'Navn',
  email: 'E-mail',
  place: 'Sted',
  what: 'Hvad der sker',
  fault: 'Fejl',
  faults,
  faultAt: (column: string, fault: string) => `${column}: ${fault}`,
  noRowsOfKind: 'Ingen rækker.',
  wrongFile: 'Hent de forkerte rækker som CSV',
  wrongFileHint: 'Den har en kolonne med fejlen. Ret rækkerne, og importér filen igen.',
  newAccount: 'Ny konto',
  newPlace: {
    organisation: (name: string) => `Ny organisation: ${name}`,
    unit: (name: string) => `Ny enhed: ${name}`,
    team: (name: string) => `Nyt team: ${name}`,
  },
  nameChange: (from: string, to: string) => `Navnet ændres fra ${from} til ${to}`,
  periods: {
    membership: (span: string) => `Medlem ${span}`,
    grant: (span: string) => `Leder ${span}`,
  },
  periodChanges: {
    membership: (from: string, to: string) => `Medlem ${to} i stedet for ${from}`,
    grant: (from: string, to: string) => `Leder ${to} i stedet for ${from}`,
  },
  span: (from: string, to: string | null) => (to === null ? `fra ${from}` : `fra ${from} til ${to}`),

  write: (count: number, rows: string) => (count === 1 ? 'Importér 1 række' : `Importér ${rows} rækker`),
  skips: (count: number, rows: string) =>
    count === 1 ? 'Den ene forkerte række springes over.' : `De ${rows} forkerte rækker springes over.`,
  nothingToWrite: 'Der er ingen rækker, som ændrer noget.',
  invite: 'Send en invitation til alle nye',
  inviteHint: 'De får en mail med et link, hvor de vælger et kodeord. Du kan også gøre det senere.',
  forget: 'Kassér filen',
  passwordHint: 'Vi spørger igen, fordi filen har ledere.',

  writing: (done: string, total: string) => `${done} af ${total} rækker er importeret`,
  undoing: (done: string, total: string) => `${done} af ${total} ændringer er fortrudt`,
  goesOn: 'Du kan gå fra siden imens. Det fortsætter på serveren.',
  refresh: 'Opdatér',
  stop: 'Stands importen',
  isDone: 'Importen er færdig.',
  isStopped: (done: string, total: string) => `Importen er standset efter ${done} af ${total} rækker.`,
  goOn: 'Fortsæt importen',
  failed:
    'Der gik noget galt på serveren. Det, der er skrevet, er gemt. Prøv igen, og sig det til den, der driver serveren, hvis det sker igen.',
  undoStopped: (done: string, total: string) =>
    `Importen er kun fortrudt til dels: ${done} af ${total} ændringer. Fortryd den igen for at gå videre.`,
  fileGone: 'Filen er ikke gemt mere. Importér den igen: det, der er importeret, bliver ikke til to.',
  isUndone: 'Importen er fortrudt.',
  undo: 'Fortryd importen',
  confirmUndo: 'Vil du fortryde hele importen?',
  undoThen:
    'Personer, teams og roller, som importen har oprettet, bliver slettet. Det, den har ændret, bliver som før.',
  undoMails:
    'Invitationer, der er sendt, kan ikke kaldes tilbage. Deres link holder op med at virke, når kontoen slettes.',
  undoAll: 'Alt kan fortrydes.',
  undoNot: (count: number, number: string) =>
    count === 1 ? '1 ting kan ikke fortrydes' : `${number} ting kan ikke fortrydes`,
  keptWhy: 'De er taget i brug eller ændret siden importen, og de bliver, som de er.',
  confirmSubmit: 'Ja, fortryd importen',
  cancel: 'Behold importen',
  kept: (count: number, number: string) => (count === 1 ? '1 ting er beholdt' : `${number} ting er beholdt`),
  keptThing: 'Hvad',
  things: {
    person: 'Person',
    organisation: 'Organisation',
    unit: 'Enhed',
    team: 'Team',
    membership: 'Medlemskab',
    grant: 'Lederrolle',
  },
}
