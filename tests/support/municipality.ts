import { COLUMNS, type Column, HEADS } from '#app/domain/imports/columns.ts'

const FIRST =
  'Åse Bodil Cæcilie Dorthe Ebbe Frøja Gül Hans Ib Jørgen Kåre Lærke Mads Nynne Ole Palle Rikke Søren Tove Željka'
const LAST =
  'Ærøgaard Bæk Carøe Dahl Ekblad Frost Gråbæk Holm Iversen Juhl Kjær Lund Møller Nørgård Østerlund'
const [firstNames, lastNames] = [FIRST.split(' '), LAST.split(' ')]

const PEOPLE = 300
const TEAM_SIZE = 25

type Row = Record<Column, string>

/** A municipality of 300 people in 12 teams, two units above them, and a manager in each team. */
export function municipality(name: string, domain: string): Row[] {
  return Array.from({ length: PEOPLE }, (_, place) => ({
    name: `${firstNames[place % firstNames.length]} ${lastNames[Math.floor(place / firstNames.length)]}`,
    email: `person${place}@${domain}`,
    organisation: name,
    unit: 'Socialforvaltningen > Støtte i egen bolig',
    team: `${name} team ${Math.floor(place / TEAM_SIZE) + 1}`,
    duty: place % TEAM_SIZE === 0 ? 'leder' : 'medarbejder',
    from: '01-08-2026',
    to: '',
  }))
}

/** What somebody got wrong, and what they are told of it with its cure. */
export const MISTAKES: { column: Column; value: string; told: string }[] = [
  { column: 'name', value: '', told: 'navn: Navnet mangler. Skriv mindst 2 bogstaver.' },
  {
    column: 'name',
    value: 'Åse 010190-1234',
    told: 'navn: Det ligner et CPR-nummer. Vi har ikke gemt det. Fjern det fra filen.',
  },
  {
    column: 'email',
    value: '',
    told: 'e-mail: E-mailadressen mangler. Skriv den, fx mette@kommune.dk.',
  },
  {
    column: 'email',
    value: 'søren(a)kommune.dk',
    told: 'e-mail: "søren(a)kommune.dk" er ikke en e-mailadresse. Skriv den som mette@kommune.dk.',
  },
  {
    column: 'organisation',
    value: '',
    told: 'organisation: Organisationen mangler. Skriv, hvilken kommune eller organisation stedet hører til.',
  },
  {
    column: 'team',
    value: '',
    told: 'team: Teamet mangler. En medarbejder hører til et team. Skriv teamet, eller skriv leder i funktion.',
  },
  {
    column: 'duty',
    value: 'vagthavende',
    told: 'funktion: "vagthavende" kender vi ikke. Skriv medarbejder, leder eller medarbejder og leder.',
  },
  {
    column: 'from',
    value: '31-02-2026',
    told: 'fra: "31-02-2026" findes ikke. Skriv en dato som 28-02-2026.',
  },
  { column: 'from', value: 'snart', told: 'fra: "snart" er ikke en dato. Skriv den som 28-02-2026.' },
  {
    column: 'to',
    value: '31-07-2026',
    told: 'til: "31-07-2026" ligger før begyndelsen. Ret den ene af datoerne.',
  },
]

/** Where the mistakes stand: in the rows of members, far from each other. */
const placeOf = (mistake: number) => 30 * mistake + 7

/** The rows with a mistake in ten of them, and the lines that those have in a file with its heads first. */
export function withMistakes(rows: Row[]): { rows: Row[]; lines: string[] } {
  const wrong = [...rows]
  for (const [number, { column, value }] of MISTAKES.entries()) {
    const row = rows[placeOf(number)]
    if (row) wrong[placeOf(number)] = { ...row, [column]: value }
  }
  return { rows: wrong, lines: MISTAKES.map((_, number) => String(placeOf(number) + 2)) }
}

/** The file as an older spreadsheet saves it: `;` between cells, Windows-1252. */
export function savedByOldSpreadsheet(rows: Row[]): Buffer {
  const cells = [
    COLUMNS.map((column) => HEADS[column]),
    ...rows.map((row) => COLUMNS.map((column) => row[column])),
  ]
  const text = cells.map((line) => `${line.join(';')}\r\n`).join('')
  return Buffer.from(text.replaceAll('Ž', '\x8e'), 'latin1') // the one letter above that Latin-1 has not
}
