import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DEMO_ISSUER, type Issuer, issuerAt, issuerDocument } from '#app/domain/certificates/issuer/issuer.ts'
import { type Db, migrateDatabase, openDatabase } from '#db/open.server.ts'
import { certificates, credentials, issuerKeys, people } from '#db/schema/index.ts'
import { factsOf } from '#tests/support/open-badges/issued.ts'
import { otherVerifier } from '#tests/support/open-badges/other-verifier.ts'
import { programOf } from '#tests/support/programs.ts'

const A_WHILE = 60_000 // some run four processes

let folder: string
let shared: Db
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fodfaeste-signing-'))
  shared = openDatabase(path.join(folder, 'fodfaeste.sqlite'))
  migrateDatabase(shared)
})
afterEach(() => {
  shared.$client.close()
  rmSync(folder, { recursive: true })
})

/** A process of its own on the shared data: what it said, and how it ended. */
async function run(file: string, words: string[] = []) {
  const child = spawn(process.execPath, [programOf(file), ...words], {
    // Without courses, which would take longer to compile than all else here.
    env: { ...process.env, DATA_DIR: folder, COURSES_DIR: folder, SEED: 'none' },
    stdio: 'pipe',
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  const [code, signal] = await once(child, 'close')
  return { said: said.trim(), code, signal }
}
const script = (name: string) => `tests/support/open-badges/processes/${name}.ts`

const personId = () => {
  const mette = { name: 'Mette Holm', sortKey: 'mette holm', email: 'mette@example.org' }
  return shared.insert(people).values(mette).returning().get().id
}

test(
  'fifty issues at once, in two processes, give one certificate with one credential',
  async () => {
    const person = personId()
    const issues = await Promise.all([
      run(script('issue'), [person, '25']),
      run(script('issue'), [person, '25']),
    ])
    expect(issues.map(({ said }) => said).toSorted()).toEqual(['0', '1'])
    expect(shared.select().from(certificates).all()).toHaveLength(1)
    expect(shared.select().from(credentials).all()).toHaveLength(1)
  },
  A_WHILE,
)

test(
  'a process killed between the commit and the signature leaves a certificate that is signed at the next start',
  async () => {
    expect((await run(script('issue'), [personId(), '1', 'killed'])).signal).toBe('SIGKILL')
    const stored = () => shared.select().from(credentials).all()
    expect(stored()).toMatchObject([{ json: null, jwt: null }])
    await run(script('start'))
    expect(stored()).toMatchObject([{ json: expect.stringContaining('proofValue'), jwt: expect.any(String) }])
  },
  A_WHILE,
)

test(
  'two processes with the same work and no key yet sign each certificate once, with keys that are published',
  async () => {
    const person = personId()
    // From before there were credentials.
    for (let n = 0; n < 10; n++)
      shared
        .insert(certificates)
        .values({ ...factsOf(person), courseId: `kursus-${n}`, code: `kode-${n}` })
        .run()

    await Promise.all([run(script('start')), run(script('start'))])
    const keys = shared.select().from(issuerKeys).all()
    const document = issuerDocument(
      keys[0]?.did ?? '',
      keys.map((key) => key.publicKeyMultibase),
    )
    const rows = shared.select().from(credentials).all()
    expect(rows).toHaveLength(10)
    for (const { json } of rows) expect(await otherVerifier(JSON.parse(json ?? '{}'), document)).toBe(true)
  },
  A_WHILE,
)

/** A row for a key, whose private half is nowhere. */
const addKeyRow = (issuer: Issuer, id: string) =>
  shared
    .insert(issuerKeys)
    .values({ id, ...issuer, publicKeyMultibase: `z6Mk${id}`, publicJwk: '{}' })
    .run()

test(
  'the command adds a key for the present issuer, and for the demo one where there is one',
  async () => {
    const first = (await run('bin/rotate-keys.ts')).said
    expect(first).toContain('did:web:127.0.0.1%3A3000 has a new key. It has 1 in all.')
    expect(first).not.toContain(DEMO_ISSUER.did)
    addKeyRow(DEMO_ISSUER, 'demo')
    addKeyRow(issuerAt('https://kurser.gammel.example'), 'old') // that of an address from before does not count
    const second = (await run('bin/rotate-keys.ts')).said
    expect(second).toContain('did:web:127.0.0.1%3A3000 has a new key. It has 2 in all.')
    expect(second).toContain(`${DEMO_ISSUER.did} has a new key. It has 2 in all.`)
    expect(second).not.toContain('gammel')
  },
  A_WHILE,
)

test(
  'the command makes no key for an address that the server does not have',
  async () => {
    addKeyRow(DEMO_ISSUER, 'demo')
    addKeyRow(issuerAt('https://kurser.example'), 'real')
    const { code, said } = await run('bin/rotate-keys.ts')
    expect(code).toBe(1)
    expect(said).toContain('did:web:127.0.0.1%3A3000, and the keys here are of did:web:kurser.example.')
    expect(shared.select().from(issuerKeys).all()).toHaveLength(2)
  },
  A_WHILE,
)
