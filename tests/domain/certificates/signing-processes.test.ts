import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DEMO_ISSUER, issuerDocument } from '#app/domain/certificates/issuer/issuer.ts'
import { type Db, migrateDatabase, openDatabase } from '#db/client.server.ts'
import { certificates, credentials, issuerKeys, people } from '#db/schema/index.ts'
import { factsOf } from '#tests/support/open-badges/issued.ts'
import { otherVerifier } from '#tests/support/open-badges/other-verifier.ts'

const A_WHILE = 60_000 // each process compiles what it runs

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

/** A process of its own on the shared data: what it said, and the signal that ended it. */
async function run(file: string, words: string[] = []) {
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...words], {
    // Without courses, which would take longer to compile than all else here.
    env: { ...process.env, DATA_DIR: folder, COURSES_DIR: folder, SEED: 'none' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (chunk) => (said += chunk))
  const [code, signal] = await once(child, 'close')
  if (code) throw new Error(`${file} ended with ${code}`)
  return { said: said.trim(), signal }
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
    await run(script('prepare'))
    expect(stored()).toMatchObject([{ json: expect.stringContaining('proofValue'), jwt: expect.any(String) }])
  },
  A_WHILE,
)

test(
  'two processes with the same work and no key yet sign each certificate once, with keys that are published',
  async () => {
    const person = personId()
    await run(script('issue'), [person])
    shared.delete(credentials).run() // as if from before there were credentials
    for (let n = 0; n < 9; n++)
      shared
        .insert(certificates)
        .values({ ...factsOf(person), courseId: `kursus-${n}`, code: `kode-${n}` })
        .run()

    await Promise.all([run(script('prepare')), run(script('prepare'))])
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

test(
  'the command adds a key for the present issuer, and for the demo one where there is one',
  async () => {
    const first = (await run('bin/rotate-keys.ts')).said
    expect(first).toContain('did:web:127.0.0.1%3A3000 has a new key. It has 1 in all.')
    expect(first).not.toContain(DEMO_ISSUER.did)
    const [key] = shared.select().from(issuerKeys).all()
    if (!key) throw new Error('No key was made')
    shared
      .insert(issuerKeys)
      .values({ ...key, ...DEMO_ISSUER, id: 'demo', publicKeyMultibase: 'z6MkDemo' })
      .run()
    const second = (await run('bin/rotate-keys.ts')).said
    expect(second).toContain('did:web:127.0.0.1%3A3000 has a new key. It has 2 in all.')
    expect(second).toContain(`${DEMO_ISSUER.did} has a new key. It has 2 in all.`)
  },
  A_WHILE,
)
