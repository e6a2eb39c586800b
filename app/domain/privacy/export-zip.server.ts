import type { SignedInPerson } from '#app/domain/auth/permissions.ts'
import { certificatesOf, findOwnCertificate } from '#app/domain/certificates/certificates.server.ts'
import { signedNow } from '#app/domain/certificates/credential/credentials.server.ts'
import { fileNameOf, findCertificateFile } from '#app/domain/certificates/paper/certificate-files.server.ts'
import { type Cell, csvFile } from '#app/domain/paper/csv.ts'
import { type ZippedFile, zipOf } from '#app/domain/paper/zip.server.ts'
import { env } from '#app/http/env.server.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { auditAlone } from './audit.server.ts'
import type { PersonTie } from './keeping.ts'
import { DONE_TABLES, type DoneTable, OWN_GROUPS, type OwnTable } from './own-data.ts'
import { readMe } from './own-data-readme.server.ts'
import { type HeldRow, placeNames, readHeld } from './held-rows.server.ts'

/** What was read of one table for its person. */
type ReadTable<Name extends string> = {
  table: Name
  rows: HeldRow[]
  withheld: Awaited<ReturnType<typeof readHeld>>['withheld']
}

/** Where a person's certificates can be had; the signed one is what can be verified anywhere. */
const CERTIFICATE_FILES = ['pdf', 'json']

/**
 * Everything that is held about a person as one file to keep: to read (CSV), for other systems (JSON), and their
 * certificates. The log of use tells that it was made.
 */
export async function ownDataZip(person: SignedInPerson, locale: Locale, now = new Date()) {
  const about = await readAll<OwnTable>(Object.values(OWN_GROUPS).flat(), 'subject', person.id)
  const done = await readAll<DoneTable>(DONE_TABLES, 'actor', person.id)
  const zip = await zipOf(filesOf(person, { about, done }, locale, now))
  auditAlone({
    actorId: person.id,
    action: 'exported',
    subject: { kind: 'person', id: person.id },
    detail: 'own-data',
  })
  return zip
}

async function readAll<Name extends string>(names: readonly Name[], tie: PersonTie, personId: string) {
  const places = placeNames()
  const read: ReadTable<Name>[] = []
  for (const table of names) read.push({ table, ...(await readHeld(table, tie, personId, places)) })
  return read
}

type Read = { about: ReadTable<OwnTable>[]; done: ReadTable<DoneTable>[] }

async function* filesOf(
  person: SignedInPerson,
  read: Read,
  locale: Locale,
  now: Date,
): AsyncGenerator<ZippedFile> {
  const verifyUrl = `${env.APP_URL}/bevis`
  yield readMe({ name: person.name, ...read, locale, now, verifyUrl })
  yield { path: 'oplysninger.json', content: asJson(person, read, now) }
  for (const { table, rows } of read.about) yield* tableFile(`om-dig/${table}.csv`, rows)
  for (const { table, rows } of read.done) yield* tableFile(`det-du-har-gjort/${table}.csv`, rows)
  yield* certificateFiles(person, verifyUrl)
}

function asJson(person: SignedInPerson, { about, done }: Read, now: Date): string {
  const rowsOf = (read: ReadTable<string>[]) =>
    Object.fromEntries(read.map(({ table, rows }) => [table, rows]))
  const keptBack = (read: ReadTable<string>[]) =>
    read.flatMap(({ table, rows, withheld }) =>
      rows.length > 0 ? withheld.map(({ column, why }) => ({ table, column, why })) : [],
    )
  const told = {
    madeAt: now,
    personId: person.id,
    aboutYou: rowsOf(about),
    doneByYou: rowsOf(done),
    withheld: { aboutYou: keptBack(about), doneByYou: keptBack(done) },
  }
  return JSON.stringify(told, null, 2)
}

function* tableFile(path: string, rows: HeldRow[]): Generator<ZippedFile> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first).map((column) => ({
    head: column,
    of: (row: HeldRow) => cellOf(row[column]),
  }))
  yield { path, content: csvFile(columns, rows) }
}

function cellOf(value: unknown): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  return value instanceof Date ? value.toISOString() : JSON.stringify(value)
}

/** A number in front tells several certificates of one course apart. One that cannot be signed now is left out. */
async function* certificateFiles({ id }: SignedInPerson, verifyUrl: string): AsyncGenerator<ZippedFile> {
  for (const [place, held] of certificatesOf(id).entries()) {
    const certificate = findOwnCertificate(id, held.id)
    const signed = await signedNow(held.id)
    if (!certificate || !signed) continue
    for (const ending of CERTIFICATE_FILES) {
      const drawn = await findCertificateFile(ending)?.draw({ certificate, ...signed, verifyUrl })
      const content = new Uint8Array(await new Response(drawn).arrayBuffer())
      yield { path: `beviser/${place + 1}-${fileNameOf(certificate)}.${ending}`, content }
    }
  }
}
