import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { correctName } from '#app/domain/certificates/correct-name.server.ts'
import { applyChanges, setFacts } from '#app/domain/imports/apply-changes.server.ts'
import { mergeAccounts } from '#app/domain/people/merge/merge.server.ts'
import { changeEmail, rename } from '#app/domain/people/people.server.ts'
import { erasePerson } from '#app/domain/privacy/erase-person.server.ts'
import { replayLedger } from '#app/domain/privacy/erasures.server.ts'
import { keepKnown } from '#app/domain/privacy/former-identities.server.ts'
import { accountsOf, knownAs } from '#app/domain/privacy/known-as.server.ts'
import { db, write } from '#db/client.server.ts'
import { formerIdentities, imports, mails, people, reflections } from '#db/schema/index.ts'
import { createAdmin } from '#tests/support/admins.ts'
import { createCertificate, storedCertificates } from '#tests/support/certificates.ts'
import { createPerson, signedIn } from '#tests/support/people.ts'

const ADMIN = await createAdmin()
const TODAY = '2026-11-22'

const createImport = () =>
  db
    .insert(imports)
    .values({ fileName: 'a.csv', state: 'done', total: 1, startedBy: ADMIN.id })
    .returning()
    .get().id

/** Notes something in somebody else's words. @returns what stands there now */
function written(text: string) {
  const { id } = createPerson()
  db.insert(reflections).values({ personId: id, reflectionId: 'r', text, savedAt: new Date() }).run()
  return () => db.select().from(reflections).where(eq(reflections.personId, id)).get()?.text
}

const erase = (id: string, may = () => true) =>
  erasePerson(id, { day: TODAY, cause: 'asked', may, now: new Date() })

let count = 0
const createGiven = () => createPerson({ name: `Ida Pigesen${++count}`, email: `ida${count}@pige.dk` })
type Given = ReturnType<typeof createGiven>

const WAYS: { way: string; change: (person: Given) => void }[] = [
  { way: 'renamed', change: ({ id }) => rename(id, 'Ida Nysen') },
  { way: 'given another address', change: ({ id }) => changeEmail(ADMIN, id, `${id}@ny.dk`) },
  {
    way: 'renamed with a certificate',
    change: (person) => {
      createCertificate(person)
      const [{ id = '' } = {}] = storedCertificates(person)
      correctName(signedIn(ADMIN), id, 'Ida Nysen', { alsoAccount: true })
    },
  },
  {
    way: 'changed by an import',
    change: ({ id, name }) => {
      const change = { thing: 'person' as const, id, before: { name }, after: { name: 'Ida Nysen' } }
      write((tx) => applyChanges(tx, createImport(), [change]))
    },
  },
  {
    way: 'changed back by undoing one',
    change: ({ id }) =>
      write((tx) => setFacts(tx, 'person', id, { name: 'Ida Nysen', email: `${id}@ny.dk` })),
  },
  {
    way: 'renamed, and then the same account as another',
    change: (person) => {
      rename(person.id, 'Ida Nysen')
      const kept = createPerson({ passwordHash: 'x' })
      expect(mergeAccounts(ADMIN, { keptId: kept.id, goneId: person.id })).toEqual({ status: 'merged' })
      expect(accountsOf(kept.id)).toContain(person.id)
      expect(knownAs([kept.id]).names).toEqual(expect.arrayContaining([person.name, 'Ida Nysen']))
    },
  },
]

test.each(WAYS)('who was $way is known as they were before, also years later', ({ change }) => {
  const person = createGiven()
  change(person)
  for (const table of ['import_changes', 'mails', 'credentials', 'certificate_ends', 'certificates'])
    db.$client.exec(`drop trigger if exists ${table}_no_delete; delete from ${table}`)
  const [{ mergedInto = null } = {}] = db.select().from(people).where(eq(people.id, person.id)).all()
  const { names, addresses } = knownAs(accountsOf(mergedInto ?? person.id))
  expect([names.includes(person.name), addresses.includes(person.email)]).toEqual([true, true])
})

test('the same name once more is no change', () => {
  const { id, name, email } = createGiven()
  rename(id, name)
  changeEmail(ADMIN, id, email)
  expect(db.select().from(formerIdentities).where(eq(formerIdentities.personId, id)).all()).toEqual([])
})

test('an address that is another’s today stays, and so does what waits to be sent there', async () => {
  const person = createPerson({ name: 'Cecilie Ddesen', email: 'delt@k.dk' })
  changeEmail(ADMIN, person.id, 'cecilie@k.dk')
  const heir = createPerson({ name: 'Ny Ansat', email: 'delt@k.dk' })
  const waiting = { key: 'to-the-heir', subject: 'Hej', text: 'Hej', address: 'delt@k.dk' }
  db.insert(mails)
    .values({ personId: heir.id, ...waiting })
    .run()
  const note = written('Ny Ansat har delt@k.dk, Cecilie Ddesen har cecilie@k.dk')
  await erase(person.id)
  expect(note()).toBe('Ny Ansat har delt@k.dk, (slettet) har (slettet)')
  expect(db.select().from(mails).where(eq(mails.personId, heir.id)).get()).toMatchObject(waiting)
})

describe('what is written while everything is looked through', () => {
  test('is found afterwards, and what they were known by is forgotten then', async () => {
    const { id, name } = createGiven()
    rename(id, 'Ida Undervejs')
    let note = () => ''
    const meanwhile = () => {
      note = written(`${name}, Ida Undervejs`) as typeof note
      return true
    }
    expect(await erase(id, meanwhile)).toBe(true)
    expect(note()).toBe('(slettet), (slettet)')
    expect(db.select().from(formerIdentities).where(eq(formerIdentities.personId, id)).all()).toEqual([])
  })

  test('is found at the next start when the server was stopped before that', async () => {
    const { id } = createGiven()
    await erase(id)
    const known = { names: ['Ida Afbrudt'], addresses: ['ida.afbrudt@k.dk'], others: [] }
    write((tx) => keepKnown(tx, id, known, new Date()))
    const note = written('Ida Afbrudts mail er ida.afbrudt@k.dk')
    expect(await replayLedger()).toBe(0)
    expect(note()).toBe('(slettet)s mail er (slettet)')
    expect(db.select().from(formerIdentities).where(eq(formerIdentities.personId, id)).all()).toEqual([])
  })
})
