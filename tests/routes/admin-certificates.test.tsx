import { beforeAll, describe, expect, test } from 'vitest'
import { revokeCertificate } from '#app/domain/certificates/ends.server.ts'
import { forgetHolder } from '#app/domain/certificates/forget-holder.server.ts'
import { signWaiting } from '#app/domain/certificates/credential/credentials.server.ts'
import { groupedCode } from '#app/domain/certificates/code.ts'
import { correctName } from '#app/domain/certificates/correct-name.server.ts'
import { AdminCertificatesPage } from '#app/routes/admin-certificates/admin-certificates-page.tsx'
import { loader } from '#app/routes/admin-certificates/route.tsx'
import { write } from '#db/client.server.ts'
import { createAdmin } from '#tests/support/admins.ts'
import { issued } from '#tests/support/open-badges/issued.ts'
import { call, createPerson, createTeam, grant, requestFrom, signedIn } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'

type Person = { id: string }
let admin: Person
beforeAll(async () => {
  admin = await createAdmin()
})

const open = async (person: Person, search: Record<string, string>) =>
  call(loader, await requestFrom(person, `/admin/beviser?${new URLSearchParams(search)}`))

async function pageOf(search: Record<string, string>) {
  const answer = await open(admin, search)
  if (answer instanceof Response) throw new Error(`Answered ${answer.status}`)
  return answer
}

/** The names that are found, from the top; null when nothing could be looked for. */
async function namesFor(search: Record<string, string>) {
  const { data } = await pageOf(search)
  return data.found?.certificates.map(({ holderName }) => holderName) ?? null
}

const htmlFor = async (search: Record<string, string>) =>
  render(<AdminCertificatesPage {...(await pageOf(search)).data} />)

/** A certificate of a person of its own who has this name. */
const certificateOf = (name: string, facts: Parameters<typeof issued>[0] = {}) =>
  issued({ holderName: name, personId: createPerson({ name }).id, ...facts })

test('to everybody but the administrators at the centre the page is not there', async () => {
  const [learner, trainer, assessor, manager] = [1, 2, 3, 4].map(() => createPerson())
  if (!learner || !trainer || !assessor || !manager) throw new Error('Too few')
  grant(trainer, 'trainer')
  grant(assessor, 'assessor')
  grant(manager, 'manager', { kind: 'team', id: createTeam().id })
  for (const person of [learner, trainer, assessor, manager])
    expect(await open(person, { q: 'me' })).toMatchObject({ status: 404 })
})

describe('what is looked for', () => {
  test.each([
    'ælling',
    'ÆLLI',
    'Bjørn æ',
    '  bjørn   ælling ',
  ])('%j finds a part of a name in any case', async (q) => {
    certificateOf('Bjørn Ælling')
    expect(await namesFor({ q })).toContain('Bjørn Ælling')
  })

  test('an accent or the old way of writing å may be left out or put in', async () => {
    certificateOf('André Aagaard')
    for (const q of ['andre å', 'Aagaard', 'ågaard']) expect(await namesFor({ q })).toContain('André Aagaard')
  })

  test('the code finds one, as it is printed or with the address around it', async () => {
    const { code } = certificateOf('Kode Kodesen')
    for (const q of [code, groupedCode(code).toLowerCase(), `https://kurser.example.dk/bevis/${code}`])
      expect(await namesFor({ q })).toEqual(['Kode Kodesen'])
    expect(await namesFor({ q: code.slice(0, -1) })).toEqual([])
  })

  test('both the name on the certificate and the one the account has now', async () => {
    const personId = createPerson({ name: 'Nu Øgaard' }).id
    issued({ personId, holderName: 'Før Østesen' })
    for (const q of ['østesen', 'øgaard']) expect(await namesFor({ q })).toEqual(['Før Østesen'])
  })

  test.each(['alm%person', 'al_indelig', '%%al', 'a\\l', "' or 1=1 --"])('%s is no wildcard', async (q) => {
    certificateOf('Almindelig Person')
    expect(await namesFor({ q })).toEqual([])
  })

  test.each(['m', ' ø ', '-', '%'])('%j is too little to look for, and is kept', async (q) => {
    const { data, init } = await pageOf({ q })
    expect([data.found, init?.status]).toEqual([null, 400])
    const html = await htmlFor({ q })
    expect(html).toContain('href="#q">Skriv mindst to bogstaver')
    expect(html).toContain(`value="${q.trim()}"`)
  })

  test('odd addresses do no harm', async () => {
    expect(await namesFor({ q: 'ø'.repeat(5_000) })).toEqual([])
    expect(await namesFor({ q: '\u0000\ud800ab' })).toEqual([])
    expect(await htmlFor({ q: '<b>fed</b>', status: 'findes-ikke' })).toContain('&lt;b&gt;fed')
    expect((await pageOf({ status: 'findes-ikke' })).data.filter.status).toBeNull()
  })
})

describe('what is shown', () => {
  test('holders in Danish order, the newest of each first', async () => {
    for (const name of ['Åse Orden', 'Ælle Orden', 'Aage Orden', 'Bo Orden', 'Øjvind Orden'])
      certificateOf(name)
    const personId = createPerson({ name: 'Bo Orden' }).id
    issued({ personId, holderName: 'Bo Orden 1', cycle: 1 })
    issued({ personId, holderName: 'Bo Orden 2', cycle: 2 })
    const names = (await namesFor({ q: ' orden' })) ?? []
    const [aage, ...rest] = names.toReversed()
    expect([aage, rest[0]]).toEqual(['Åse Orden', 'Aage Orden'])
    expect(rest.slice(1, 3)).toEqual(['Øjvind Orden', 'Ælle Orden'])
    expect(names.indexOf('Bo Orden 2')).toBe(names.indexOf('Bo Orden 1') - 1)
  })

  test('of one status, and a forgotten holder without a name', async () => {
    const ingrid = signedIn(admin)
    const facts = { issuedOn: '2020-03-01', expiresOn: '2022-03-01' }
    certificateOf('Stat Gyldig')
    certificateOf('Stat Udløbet', facts)
    const revoked = certificateOf('Stat Tilbage', facts)
    revokeCertificate(ingrid, revoked.id, { reason: 'misuse', note: null })
    correctName(ingrid, certificateOf('Stat Gammel').id, 'Stat Ny', { alsoAccount: false })

    const found = async (status: string) => namesFor({ q: 'stat ', status })
    expect(await found('valid')).toEqual(['Stat Ny', 'Stat Gyldig'])
    expect(await found('expired')).toEqual(['Stat Udløbet'])
    expect(await found('revoked')).toEqual(['Stat Tilbage'])
    expect(await found('replaced')).toEqual(['Stat Gammel'])

    await signWaiting()
    write((tx) => forgetHolder(tx, revoked.personId, '2026-11-22'))
    expect(await htmlFor({ q: 'stat t' })).toMatch(
      new RegExp(`/admin/beviser/${revoked.id}">Navnet er slettet`),
    )
  })

  test('at most fifty, and that there are more; without a question the newest twenty', async () => {
    for (let place = 0; place < 50; place++) certificateOf('Mange Mangesen')
    expect(await htmlFor({ q: 'mangesen' })).toContain('50 beviser passer')
    certificateOf('Mange Mangesen')
    expect(await namesFor({ q: 'mangesen' })).toHaveLength(50)
    expect(await htmlFor({ q: 'mangesen' })).toContain('Her er de første 50. Der er flere')

    certificateOf('Senest Udstedt', { issuedOn: '2026-11-22' })
    const newest = (await namesFor({})) ?? []
    expect([newest.length, newest[0]]).toEqual([20, 'Senest Udstedt'])
    expect(await htmlFor({})).toContain('Udstedt for nylig')
    expect(await htmlFor({ q: 'findesikke' })).toContain('Ingen beviser passer')
  })
})
