import { and, asc, desc, eq, gte, isNull, lt, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { today } from '#app/domain/dates.ts'
import { sortKey } from '#app/domain/people/names.ts'
import { foldSpace } from '#app/domain/text.ts'
import { db } from '#db/client.server.ts'
import { certificateEnds, certificates, people } from '#db/schema/index.ts'
import { ON_PAPER } from './certificates.server.ts'
import { normaliseCode } from './code.ts'
import { type Status, statusOn } from './validity.ts'

/** How many are shown of those that were asked for, and how many when nothing was. */
const MOST_FOUND = 50
const NEWEST = 20

/**
 * The certificates that fit: by their code, or by a part of the holder's name, as it stands on the
 * certificate or as the account has it now. Holders in Danish order, the newest of each first. When nothing
 * was typed, those that were issued last.
 * @param typed '' or at least two letters
 */
export function findIssued({ typed, status }: { typed: string; status: Status | null }, day = today()) {
  const limit = typed === '' ? NEWEST : MOST_FOUND
  const newestFirst = [desc(certificates.issuedOn), desc(certificates.cycle), desc(certificates.edition)]
  const rows = db
    .select({
      id: certificates.id,
      personId: certificates.personId,
      holderName: certificates.holderName,
      courseTitle: certificates.courseTitle,
      issuedOn: certificates.issuedOn,
      expiresOn: certificates.expiresOn,
      demo: certificates.demo,
      end: certificateEnds.kind,
    })
    .from(certificates)
    .innerJoin(people, eq(people.id, certificates.personId))
    .leftJoin(certificateEnds, eq(certificateEnds.certificateId, certificates.id))
    .where(and(typed === '' ? undefined : fits(typed), status === null ? undefined : isOf(status, day)))
    .orderBy(...(typed === '' ? [] : [asc(people.sortKey), asc(people.id)]), ...newestFirst)
    .limit(limit + 1)
    .all()
  return {
    certificates: rows.slice(0, limit).map((row) => ({ ...row, status: statusOn(day, row) })),
    hasMore: rows.length > limit,
  }
}

function fits(typed: string): SQL | undefined {
  const name = foldSpace(typed.normalize('NFC'))
  return or(
    eq(certificates.code, normaliseCode(typed)),
    contains(people.sortKey, sortKey(name)),
    contains(lowerCase(certificates.holderName), name.toLowerCase()),
  )
}

/** Not LIKE, for which some of what people type are wildcards. */
const contains = (column: SQLWrapper, text: string) => sql`instr(${column}, ${text}) > 0`

/** SQLite makes only A to Z small. */
const lowerCase = (column: typeof certificates.holderName) =>
  sql<string>`replace(replace(replace(lower(${column}), 'Æ', 'æ'), 'Ø', 'ø'), 'Å', 'å')`

/** The same as `statusOn`, asked of the database. */
function isOf(status: Status, day: string): SQL | undefined {
  if (status === 'revoked' || status === 'replaced') return eq(certificateEnds.kind, status)
  const isInTime = status === 'valid' ? gte(certificates.expiresOn, day) : lt(certificates.expiresOn, day)
  return and(isNull(certificateEnds.kind), isInTime)
}

const ON_PAGE = {
  ...ON_PAPER,
  id: certificates.id,
  personId: certificates.personId,
  code: certificates.code,
  contentHash: certificates.contentHash,
  cycle: certificates.cycle,
  edition: certificates.edition,
  holderForgottenOn: certificates.holderForgottenOn,
}
const END = {
  kind: certificateEnds.kind,
  reason: certificateEnds.reason,
  note: certificateEnds.note,
  endedOn: certificateEnds.endedOn,
  replacedBy: certificateEnds.replacedBy,
}

export type IssuedCertificate = NonNullable<ReturnType<typeof findIssuedById>>

/** All that the centre knows of a certificate, with how it has ended and what it stands in the place of; or null. */
export function findIssuedById(id: string, day = today()) {
  const ender = alias(people, 'ender')
  const row = db
    .select({ certificate: ON_PAGE, end: END, account: people.name, endedBy: ender.name })
    .from(certificates)
    .innerJoin(people, eq(people.id, certificates.personId))
    .leftJoin(certificateEnds, eq(certificateEnds.certificateId, certificates.id))
    .leftJoin(ender, eq(ender.id, certificateEnds.endedBy))
    .where(eq(certificates.id, id))
    .get()
  if (!row) return null
  const { certificate, end, account, endedBy } = row
  return {
    ...certificate,
    account,
    end: end && { ...end, endedBy },
    replaces: replacedBy(id),
    status: statusOn(day, { expiresOn: certificate.expiresOn, end: end?.kind ?? null }),
  }
}

/** The certificate in whose place this one stands, or null. */
function replacedBy(id: string): string | null {
  const { certificateId, replacedBy } = certificateEnds
  const row = db.select({ id: certificateId }).from(certificateEnds).where(eq(replacedBy, id)).get()
  return row?.id ?? null
}
