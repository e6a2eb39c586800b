import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { freezeEarlier } from '#app/domain/certificates/credential/credentials.server.ts'
import { sendWaiting } from '#app/domain/mail/outbox.server.ts'
import { changeEmail, rename } from '#app/domain/people/people.server.ts'
import { STAYING_TABLES } from '#app/domain/privacy/own-rows.server.ts'
import { eraseDue, erasureOf, previewErasure } from '#app/domain/privacy/erasures.server.ts'
import { env } from '#app/http/env.server.ts'
import { db } from '#db/client.server.ts'
import { auditLog, importChanges, mails, people, reviews } from '#db/schema/index.ts'
import { keptColumns } from '#db/schema/keeping.ts'
import { createAdmin } from '#tests/support/admins.ts'
import { fillAccount } from '#tests/support/full-account.ts'
import { mentionEverywhere, saidEverywhere } from '#tests/support/mentioned.ts'
import { issued } from '#tests/support/open-badges/issued.ts'
import { createPerson } from '#tests/support/people.ts'

const NAME = 'Mette Glemmesen'
const MAIL = 'mette.glemmesen@example.org'
const FORMER = 'Mette Fortidsen'
const LEFT = 'gammel.konto@example.org'
/** As an import once changed it, and as it stands on a certificate. */
const IMPORTED = { name: 'Mette Pigenavn', email: 'mette.pigenavn@example.org' }
const ON_PAPER = 'Mette Bevisnavn'
/** As she was called and written to first. */
const FIRST = { name: 'Mette Førstesen', email: 'mette.forst@example.org' }
const KNOWN = [NAME, MAIL, FIRST.name, FIRST.email, FORMER, LEFT, IMPORTED.name, IMPORTED.email, ON_PAPER]
const stopping = new AbortController().signal

/** The bytes of everything in DATA_DIR but keys, in one. */
function allBytes(): Buffer {
  const files = readdirSync(env.DATA_DIR, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith('keys'))
    .map((name) => path.join(env.DATA_DIR, name))
  return Buffer.concat(files.filter((file) => statSync(file).isFile()).map((file) => readFileSync(file)))
}
const found = (texts: string[]) => texts.filter((text) => allBytes().includes(text))

/** Every row that is tied to a person, by column. */
function rowsOf(id: string): Record<string, unknown[]> {
  const ties = keptColumns().filter(({ person, table }) => person !== null && table !== 'audit_log')
  const rows = ties.map(({ table, column }) => [
    `${table}.${column}`,
    db.$client.prepare(`select * from "${table}" where "${column}" = ? order by rowid`).all(id),
  ])
  return Object.fromEntries(rows)
}

const bo = createPerson({ name: 'Bo Uberørt' })
const mette = createPerson({ ...FIRST, passwordHash: 'x', lastSeenAt: new Date() })
const duplicate = createPerson({ name: FORMER, email: LEFT, mergedInto: mette.id, deactivatedAt: new Date() })
let bosRows: ReturnType<typeof rowsOf>
let preview: ReturnType<typeof previewErasure>

beforeAll(async () => {
  fillAccount(bo)
  fillAccount(mette)
  rename(mette.id, NAME)
  changeEmail(await createAdmin(), mette.id, MAIL)
  db.delete(mails).where(eq(mails.personId, mette.id)).run() // a year on
  db.update(importChanges).set({ before: IMPORTED }).where(eq(importChanges.thingId, mette.id)).run()
  issued({ personId: mette.id, holderName: ON_PAPER })
  // What a trainer decided is frozen; what others wrote last is what mentions her.
  const other = createPerson({ name: 'Ida Skriver' })
  fillAccount(other)
  db.update(reviews).set({ approvedAt: new Date() }).run()
  for (const [personId, text] of [
    [mette.id, 'Til dig'],
    [other.id, `Om ${NAME}`],
  ] as const)
    db.insert(mails)
      .values({ personId, key: `waiting:${personId}`, subject: 'Ny', text })
      .run()
  await sendWaiting(stopping)
  mentionEverywhere(KNOWN.join(', '))
  freezeEarlier()
  // Of the others it has been asked as well, for another day.
  db.$client.prepare('update erasures set due_on = ? where person_id <> ?').run('2026-03-03', mette.id)
  bosRows = rowsOf(bo.id)
  preview = previewErasure(mette.id)
  expect(found(KNOWN)).toEqual(KNOWN)
  expect(readdirSync(path.join(env.DATA_DIR, 'mail'))).toHaveLength(2)

  expect(await eraseDue('2026-03-02', stopping)).toEqual({ erased: 1 })
}, 60_000)

describe('of somebody with something in every table', () => {
  test('no byte on the disk tells of them', () => {
    expect(found([...KNOWN, 'Glemmesen'])).toEqual([])
  })

  test('no table that is about people has a row of theirs, but those that stay for a reason', () => {
    const own = keptColumns().filter(({ person }) => person === 'subject')
    const left = own.filter(({ table, column }) =>
      [mette.id, duplicate.id].some((id) =>
        db.$client.prepare(`select 1 from "${table}" where "${column}" = ?`).get(id),
      ),
    )
    expect([...new Set(left.map(({ table }) => table))].toSorted()).toEqual(STAYING_TABLES.toSorted())
  })

  test('the account is an empty one, and so is the one that was merged into it', () => {
    for (const { id } of [mette, duplicate]) {
      expect(db.select().from(people).where(eq(people.id, id)).get()).toMatchObject({
        name: '',
        sortKey: '',
        email: `slettet-${id}@slettet.invalid`,
        passwordHash: null,
        lastSeenAt: null,
        deactivatedAt: expect.any(Date),
        erasedAt: expect.any(Date),
      })
    }
    expect(erasureOf(mette.id)?.carriedOutAt).toBeInstanceOf(Date)
  })

  test('what others wrote stays, without the names and the addresses', () => {
    for (const said of saidEverywhere()) expect(said).toContain(KNOWN.map(() => '(slettet)').join(', '))
    expect(readdirSync(path.join(env.DATA_DIR, 'mail'))).toEqual([])
  })

  test('what they decided for others stays, and nothing points nowhere', () => {
    const decided = db.$client.prepare('select count(*) from approvals where decided_by = ?').pluck()
    expect(decided.get(mette.id)).toBe(1)
    expect(db.$client.pragma('foreign_key_check')).toEqual([])
    expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  test('another has all that was theirs', () => {
    expect(Object.values(bosRows).filter((rows) => rows.length === 0)).toEqual([])
    expect(rowsOf(bo.id)).toEqual(bosRows)
  })

  test('what went and what stayed was told before', () => {
    expect(preview.goes.map(({ purpose }) => purpose)).toEqual([
      'account',
      'security',
      'learning',
      'team-learning',
      'calendar',
      'messages',
    ])
    expect(preview.stays.map(({ kind }) => kind)).toEqual(['certificates', 'reviews', 'decisions', 'log'])
    expect(preview.obstacle).toBeNull()
  })

  test('the log of use knows that it was done, by the id', () => {
    const entry = db.select().from(auditLog).where(eq(auditLog.action, 'erased')).get()
    expect(entry).toMatchObject({ subjectKind: 'person', subjectId: mette.id, actorId: null })
  })

  test('the ledger names nobody, and only we can read it', () => {
    const file = path.join(env.DATA_DIR, 'ledger', 'erasures.jsonl')
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
    const ids = lines.map((line) => JSON.parse(line))
    expect(ids).toEqual(
      expect.arrayContaining([
        { personId: mette.id, day: '2026-03-02', cause: 'asked' },
        { personId: duplicate.id, day: '2026-03-02', cause: 'asked' },
      ]),
    )
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })
})
