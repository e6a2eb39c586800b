import type { Messages } from '../da.ts'

const faults: Messages['imports']['faults'] = {
  'name-missing': () => 'The name is missing. Write at least 2 letters.',
  'name-too-long': () => 'The name can be 70 characters at most. Shorten a middle name.',
  'name-letters': (value) =>
    `"${value}" cannot be a name. Use letters. Full stop, comma, hyphen and apostrophe are allowed.`,
  cpr: () => 'It looks like a CPR number. We have not kept it. Remove it from the file.',
  'email-missing': () => 'The email is missing. Write it, for example mette@kommune.dk.',
  'email-wrong': (value) => `"${value}" is not an email address. Write it like mette@kommune.dk.`,
  'place-name': (value) =>
    `"${value}" cannot be the name of a place. Use letters or digits, 100 characters at most.`,
  'unit-step': (value) => `"${value}" has an empty step. Write the units as Administration > Department.`,
  'unit-too-deep': () => 'There can be 5 units below each other at most. Leave some of them out.',
  'organisation-missing': () =>
    'The organisation is missing. Write which municipality or organisation the place belongs to.',
  'team-missing': () =>
    'The team is missing. An employee belongs to a team. Write the team, or write leder under funktion.',
  'manager-nowhere': () => 'A manager must manage a place. Write the organisation.',
  'duty-unknown': (value) => `We do not know "${value}". Write medarbejder, leder or medarbejder og leder.`,
  'date-unreadable': (value) => `"${value}" is not a date. Write it as 28-02-2026.`,
  'date-year-short': (value) => `"${value}" lacks two digits of the year. Write the date as 28-02-2026.`,
  'date-none': (value) => `"${value}" does not exist. Write a date as 28-02-2026.`,
  'date-far': (value) => `"${value}" is too far away. Use a year from 1950 to 2100.`,
  'to-before-from': (value) => `"${value}" is before the beginning. Correct one of the dates.`,
  'too-many-cells': () =>
    'The row has more cells than the heading. Put quotation marks around a text with a semicolon or comma in it.',
  'other-name': (value, line) =>
    `"${value}" is another name than in line ${line} with the same email. Correct the name, or give the person an email of their own.`,
  twice: (_, line) => `The person has that place in line ${line} already. Delete one of the rows.`,
  'unit-unclear': (value) =>
    `There are several units called "${value}". Write the whole path: Administration > ${value}.`,
  'team-elsewhere': (value, units) =>
    units
      ? `"${value}" is in the unit ${units}. Write that unit, or give the new team another name.`
      : `"${value}" is outside any unit. Leave the unit empty, or give the new team another name.`,
  'team-closed': (value, date) =>
    `"${value}" closes or has closed ${date}. Choose another team, or write an earlier last day.`,
  'account-closed': (value) =>
    `The account ${value} is closed. Open it again on the person's page, or delete the row.`,
  'email-demo': (value) => `${value} is for demo people alone. Write another address.`,
  overlaps: () =>
    "The person has several periods in that place in those days. Correct them on the person's page.",
  over: (_, date) =>
    `The person left that place on ${date}. Write a first day after it if they have come back, or delete the row.`,
}

const fileProblems: Messages['imports']['fileProblems'] = {
  nothing: () => 'Choose a file, or paste the rows',
  'too-large': () => 'The file can be 8 MB at most. Divide it into several.',
  workbook: () => 'It is an Excel file. Save it as CSV, and choose the new file.',
  binary: () => 'The file is not a text. Save it as CSV, and choose the new file.',
  empty: () => 'There is nothing there. The first line must be the headings: navn; e-mail; team',
  'no-columns': (columns) => `The heading ${columns} is missing in the first line`,
  'column-twice': (column) => `The heading ${column} is there twice. Delete one of the columns.`,
  'no-rows': () => 'There are no people below the headings',
  'too-many-rows': (rows) =>
    `There are ${rows} rows. There can be 20,000 at most. Divide the file into several.`,
  'quote-open': (line) => `A quotation mark is not closed. Look around line ${line}.`,
  unreadable: (line) => `The file cannot be read from line ${line}. Save it as CSV again.`,
}

export const imports: Messages['imports'] = {
  title: 'Import people',
  lead: 'Fetch people, teams and managers from a spreadsheet. Nothing is saved before you have seen what happens.',
  file: 'CSV file',
  fileHint: '20,000 rows and 8 MB at most. In Excel: Save as, CSV.',
  text: 'Or paste the rows here',
  textHint: 'Copy them from the spreadsheet, with the headings on top.',
  fileProblems,
  submit: 'See what happens',
  columnsTitle: 'What the file must look like',
  columnsLead: 'A row for each person and place. The headings are Danish, and can stand in any order.',
  column: 'Column',
  meaning: 'What stands in it',
  columns: {
    name: 'The name of the person. It must be there.',
    email: 'The email of the person. It must be there: we know the person by it.',
    organisation: 'Municipality or organisation. If it is not there, it is made.',
    unit: 'Administration or department. Several below each other are written Administration > Department. Can be empty.',
    team: 'The name of the team. If it is not there, it is made.',
    duty: 'medarbejder (employee), leder (manager), or medarbejder og leder (both). Empty means medarbejder. A manager without a team manages the unit, or the whole organisation.',
    from: 'First day, for example 01-08-2026. Empty means today.',
    to: 'Last day. Empty means none, and a last day that was set before stays.',
  },
  cprWarning: 'The file must not have CPR numbers. Columns that we do not know are not read.',
  earlier: 'Earlier imports',
  noneEarlier: 'Nothing has been imported yet.',
  pasted: 'Pasted text',
  when: 'When',
  who: 'Who',
  rows: 'Rows',
  state: 'State',
  states: {
    checked: 'Not imported yet',
    running: 'Being imported',
    done: 'Imported',
    stopped: 'Stopped',
    undoing: 'Being undone',
    undone: 'Undone',
  },

  rowsTitle: 'The rows',
  titleFor: (file) => `Import: ${file}`,
  broughtBy: (name, moment) => `${name}, ${moment}`,
  extra: (columns) => `We do not know these columns, and they are not read: ${columns}`,
  willMake: 'Will be made',
  willChange: 'Will be changed',
  hasMade: 'Made',
  hasChanged: 'Changed',
  nothing: 'Nothing',
  made: {
    person: (count, number) => (count === 1 ? '1 person' : `${number} people`),
    organisation: (count, number) => (count === 1 ? '1 organisation' : `${number} organisations`),
    unit: (count, number) => (count === 1 ? '1 unit' : `${number} units`),
    team: (count, number) => (count === 1 ? '1 team' : `${number} teams`),
    membership: (count, number) =>
      count === 1 ? '1 membership of a team' : `${number} memberships of teams`,
    grant: (count, number) => (count === 1 ? '1 role of manager' : `${number} roles of manager`),
  },
  changed: {
    person: (count, number) => (count === 1 ? '1 name' : `${number} names`),
    membership: (count, number) => (count === 1 ? '1 period in a team' : `${number} periods in teams`),
    grant: (count, number) => (count === 1 ? '1 period as a manager' : `${number} periods as a manager`),
  },
  left: 'Unchanged',
  stays: 'Keep an earlier first day',
  dayStays: (date) =>
    `The first day is still ${date}. A file cannot make it later. You can, on the person's page.`,
  wrongRows: 'Skipped',
  rowCount: (count, number) => (count === 1 ? '1 row' : `${number} rows`),
  invited: 'Invitations',
  invitedCount: (count, number) => (count === 1 ? '1 invitation' : `${number} invitations`),
  show: 'Show rows',
  kinds: {
    wrong: (count) => `Wrong (${count})`,
    new: (count) => `New (${count})`,
    changed: (count) => `Changes (${count})`,
    same: (count) => `Unchanged (${count})`,
  },
  line: 'Line',
  name: 'Name',
  email: 'Email',
  place: 'Place',
  what: 'What happens',
  fault: 'What is wrong',
  faults,
  faultAt: (column, fault) => `${column}: ${fault}`,
  noRowsOfKind: 'No rows.',
  wrongFile: 'Get the wrong rows as CSV',
  wrongFileHint: 'It has a column that says what is wrong. Correct the rows, and import the file again.',
  newAccount: 'New account',
  newPlace: {
    organisation: (name) => `New organisation: ${name}`,
    unit: (name) => `New unit: ${name}`,
    team: (name) => `New team: ${name}`,
  },
  nameChange: (from, to) => `The name changes from ${from} to ${to}`,
  periods: {
    membership: (span) => `Member ${span}`,
    grant: (span) => `Manager ${span}`,
  },
  periodChanges: {
    membership: (from, to) => `Member ${to} instead of ${from}`,
    grant: (from, to) => `Manager ${to} instead of ${from}`,
  },
  span: (from, to) => (to === null ? `from ${from}` : `from ${from} to ${to}`),

  write: (count, rows) => (count === 1 ? 'Import 1 row' : `Import ${rows} rows`),
  skips: (count, rows) =>
    count === 1 ? 'The one wrong row is skipped.' : `The ${rows} wrong rows are skipped.`,
  nothingToWrite: 'There are no rows that change anything.',
  invite: 'Send an invitation to all who are new',
  inviteHint: 'They get a mail with a link where they choose a password. You can do it later, too.',
  forget: 'Throw the file away',
  passwordHint: 'We ask again, as the file has managers.',

  writing: (done, total) => `${done} of ${total} rows have been imported`,
  undoing: (done, total) => `${done} of ${total} changes have been undone`,
  goesOn: 'You can leave the page meanwhile. It goes on on the server.',
  refresh: 'Refresh',
  stop: 'Stop the import',
  isDone: 'The import is done.',
  isStopped: (done, total) => `The import was stopped after ${done} of ${total} rows.`,
  goOn: 'Go on with the import',
  failed:
    'Something went wrong on the server. What was written is saved. Try again, and tell whoever runs the server if it happens again.',
  undoStopped: (done, total) =>
    `The import is only undone in part: ${done} of ${total} changes. Undo it again to go on.`,
  fileGone: 'The file is not kept any more. Import it again: what has been imported does not become two.',
  isUndone: 'The import has been undone.',
  undo: 'Undo the import',
  confirmUndo: 'Do you want to undo the whole import?',
  undoThen: 'People, teams and roles that the import made are deleted. What it changed becomes as it was.',
  undoMails: 'Invitations that were sent cannot be called back. Their links end when the account is deleted.',
  undoAll: 'All of it can be undone.',
  undoNot: (count, number) =>
    count === 1 ? '1 thing cannot be undone' : `${number} things cannot be undone`,
  keptWhy: 'They have been used or changed since the import, and they stay as they are.',
  confirmSubmit: 'Yes, undo the import',
  cancel: 'Keep the import',
  kept: (count, number) => (count === 1 ? '1 thing was kept' : `${number} things were kept`),
  keptThing: 'What',
  things: {
    person: 'Person',
    organisation: 'Organisation',
    unit: 'Unit',
    team: 'Team',
    membership: 'Membership',
    grant: 'Role of manager',
  },
}
