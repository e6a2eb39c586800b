import { strFromU8, unzipSync } from 'fflate'
import { eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { audit } from '#app/domain/privacy/audit.server.ts'
import { ownDataZip } from '#app/domain/privacy/export-zip.server.ts'
import { ownCounts } from '#app/domain/privacy/own-data.server.ts'
import { DONE_TABLES, OWN_GROUPS } from '#app/domain/privacy/own-data.ts'
import { db, write } from '#db/client.server.ts'
import { keptColumns } from '#db/schema/keeping.ts'
import * as schema from '#db/schema/index.ts'
import { createSigned, storedCertificates } from '#tests/support/certificates.ts'
import { fillAccount, issue } from '#tests/support/full-account.ts'
import { createPerson, createTeam, signedIn } from '#tests/support/people.ts'

/** What must stand in nobody's file: it is about others, or opens something. */
const CANARY = 'Kanariefugl'
const SECRET = 'Kanariehemmelighed'
const OWN_TABLES = Object.values(OWN_GROUPS).flat()

const me = createPerson({ name: 'Ida Ærø', email: 'ida@example.org', passwordHash: SECRET })
let files: Record<string, Uint8Array>
let told: {
  aboutYou: Record<string, Record<string, unknown>[]>
  doneByYou: Record<string, Record<string, unknown>[]>
  withheld: Record<string, { table: string; column: string; why: string }[]>
}

const zipOf = async () => unzipSync(await ownDataZip(signedIn(me), 'da'))

beforeAll(async () => {
  fillAccount(me)
  const other = createPerson()
  fillAccount(other)
  db.insert(schema.memberships)
    .values({ personId: me.id, teamId: createTeam({ name: 'Team Vest' }).id, fromDate: '2026-01-01' })
    .run()
  const { certificate } = await createSigned(me, { title: 'CTI grundkursus' })
  const end = { kind: 'revoked' as const, reason: 'misuse' as const, endedOn: '2026-11-22', note: CANARY }
  const [unsigned] = storedCertificates(me).filter(({ id }) => id !== certificate.id)
  db.insert(schema.certificateEnds)
    .values([
      { ...end, certificateId: unsigned?.id ?? '' },
      { ...end, certificateId: issue(other.id, `of ${CANARY}`), endedBy: me.id },
    ])
    .run()
  write((tx) => {
    const subject = { kind: 'person' as const, id: me.id }
    audit(tx, { actorId: other.id, action: 'read', subject, detail: 'person-page' })
    audit(tx, { actorId: me.id, action: 'signed-in' })
    audit(tx, { actorId: other.id, action: 'read', subject: { ...subject, id: other.id }, detail: CANARY })
    tx.update(schema.mails).set({ text: CANARY }).run()
    tx.update(schema.imports)
      .set({ content: CANARY, fileName: `${CANARY}.csv` })
      .run()
    tx.update(schema.enrolments)
      .set({ reason: CANARY, waivedReason: CANARY })
      .where(sql`person_id <> ${me.id}`)
      .run()
    tx.update(schema.totpSecrets).set({ sealed: SECRET }).run()
    tx.update(schema.people)
      .set({ name: sql`${CANARY} || id` })
      .where(sql`id <> ${me.id} and merged_into is not ${me.id}`)
      .run()
  })
  files = await zipOf()
  told = JSON.parse(textOf('oplysninger.json'))
})

function textOf(name: string): string {
  const bytes = files[name]
  if (!bytes) throw new Error(`No ${name} among ${Object.keys(files).join(', ')}`)
  return strFromU8(bytes)
}

describe('what somebody is told of', () => {
  const tied = (tie: 'subject' | 'actor') =>
    new Set(
      keptColumns()
        .filter(({ person }) => person === tie)
        .map(({ table }) => table),
    )

  test('is every table that is tied to people, so that a new one is not forgotten', () => {
    const own = new Set<string>(OWN_TABLES)
    const done = new Set<string>(DONE_TABLES)
    expect([...tied('subject')].filter((table) => !own.has(table))).toEqual([])
    expect([...tied('actor')].filter((table) => !done.has(table) && !own.has(table))).toEqual([])
  })

  test('has rows of every kind, as many as the page counts', () => {
    const counted = ownCounts(me.id).flatMap(({ counts }) => counts.map(({ table, count }) => [table, count]))
    const inFile = OWN_TABLES.map((table) => [table, told.aboutYou[table]?.length])
    // The file itself leaves a line in the log.
    const expected = inFile.map(([table, rows]) => [table, table === 'audit_log' ? Number(rows) + 1 : rows])
    expect(counted).toEqual(expected)
    expect(OWN_TABLES.filter((table) => !files[`om-dig/${table}.csv`])).toEqual([])
  })

  test('has what they did', () => {
    const nothing = DONE_TABLES.filter((table) => !told.doneByYou[table]?.length)
    expect(nothing).toEqual([])
    expect(DONE_TABLES.filter((table) => !files[`det-du-har-gjort/${table}.csv`])).toEqual([])
  })

  test('is all that their own rows hold, but for what opens something and what may tell of others', () => {
    const columns = keptColumns().filter(({ table }) => (OWN_TABLES as string[]).includes(table))
    const missing = columns
      .filter(({ table, column }) => !(column in (told.aboutYou[table]?.[0] ?? {})))
      .filter(({ category }) => category !== 'secret')
      .map(({ table, column }) => `${table}.${column}`)
    expect(missing).toEqual(['certificate_ends.note', 'mails.text'])
    expect(told.withheld.aboutYou).toContainEqual({ table: 'mails', column: 'text', why: 'others' })
    expect(told.withheld.aboutYou).toContainEqual({ table: 'people', column: 'password_hash', why: 'secret' })
  })

  test('names teams, and tells moments as dates', () => {
    expect(told.aboutYou.memberships).toContainEqual(
      expect.objectContaining({ team_id: 'Team Vest', person_id: me.id }),
    )
    expect(told.aboutYou.sessions?.[0]?.expires_at).toBe('1970-01-01T00:00:00.000Z')
    expect(told.aboutYou.people?.[0]?.created_at).toBe(me.createdAt.toISOString())
  })
})

describe('nobody else is in it', () => {
  test.each([
    ['a word about another, or one that opens something', [CANARY, SECRET]],
    ["another's id", () => others('id')],
    ["another's address", () => others('email')],
  ])('not %s', (_, words) => {
    const all = Object.keys(files)
      .filter((name) => !name.endsWith('.pdf'))
      .map(textOf)
      .join('\n')
    const found = (typeof words === 'function' ? words() : words).filter((word) => all.includes(word))
    expect(found).toEqual([])
    expect(all).toContain('ida@example.org')
  })

  const others = (column: 'id' | 'email') =>
    db
      .select({ word: schema.people[column] })
      .from(schema.people)
      .where(sql`id <> ${me.id} and merged_into is not ${me.id}`)
      .all()
      .map(({ word }) => word)

  test('another who stands in a row is "en anden", and oneself is oneself', () => {
    const [look] = told.aboutYou.looks ?? []
    expect(look).toMatchObject({ viewer_id: 'en anden', subject_id: me.id })
    expect(told.doneByYou.approvals?.[0]).toMatchObject({ person_id: 'en anden', decided_by: me.id })
    expect(told.doneByYou.approvals?.[0]).not.toHaveProperty('comment')
    expect(told.doneByYou.review_events?.[0]).toHaveProperty('reason') // nobody else stands in the row
  })
})

test('certificates are there as paper and signed; one that cannot be signed is not', () => {
  const kept = Object.keys(files).filter((name) => name.startsWith('beviser/'))
  expect(kept.map((name) => name.replace(/^beviser\/\d-/, ''))).toEqual([
    'kursusbevis-cti-grundkursus-ida-aeroe.pdf',
    'kursusbevis-cti-grundkursus-ida-aeroe.json',
  ])
  const signed = kept.find((name) => name.endsWith('cti-grundkursus-ida-aeroe.json')) ?? ''
  expect(JSON.parse(textOf(signed))).toHaveProperty('proof')
})

test('a file to begin with says what the others are, and what is left out', () => {
  const text = textOf('LÆS-MIG.txt')
  expect(text).toContain('om-dig/answers.csv: Svar på spørgsmål i lektioner (')
  expect(text).toContain('det-du-har-gjort/reviews.csv: Fidelitetsmålinger, du har planlagt (1)')
  expect(text).toContain('Andre personer')
})

test('each making of it leaves one line in the log of use', async () => {
  const lines = () => db.$count(schema.auditLog, eq(schema.auditLog.actorId, me.id))
  const before = await lines()
  await zipOf()
  expect(await lines()).toBe(before + 1)
  const [last] = db.select().from(schema.auditLog).orderBy(sql`id desc`).limit(1).all()
  expect(last).toMatchObject({
    action: 'exported',
    subjectKind: 'person',
    subjectId: me.id,
    detail: 'own-data',
  })
})

test('of 5,000 answers all are in it, within seconds, and others are answered meanwhile', async () => {
  const many = createPerson()
  write((tx) => {
    tx.run(sql`
      insert into answers (id, person_id, question_id, key, digest, chosen, correct, content_hash, answered_at)
      with recursive n(i) as (select 1 union all select i + 1 from n where i < 5000)
      select 'many-' || i, ${many.id}, 'q-' || i, 'k', 'd', '[0]', 1, hex(randomblob(32)), i from n`)
  })
  let longest = 0
  let last = performance.now()
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  })
  const began = performance.now()
  const zip = unzipSync(await ownDataZip(signedIn(many), 'da'))
  const took = performance.now() - began
  clearInterval(watch)
  expect(strFromU8(zip['om-dig/answers.csv'] ?? new Uint8Array()).split('\r\n')).toHaveLength(5_002)
  expect(took).toBeLessThan(60_000)
  expect(longest).toBeLessThan(10_000) // a tenth of a second on a quiet machine
})
