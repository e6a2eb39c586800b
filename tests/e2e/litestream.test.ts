import { spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { inDatabase } from '#tests/support/database.ts'
import { cookieOf, post } from '#tests/support/http.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'

// The binary itself: the package's own command starts it as a child that no signal reaches.
const LITESTREAM = path.resolve(
  `node_modules/@flydotio/litestream-${process.platform}-${process.arch}/litestream`,
)
const LESSON = '/kurser/introduktion-til-housing-first/fra-trappetrin-til-hjem'
const QUESTION = 'hf-1-l1-q1'
const WRITING = process.env.LONG ? 20_000 : 6_000 // milliseconds

/** What was acknowledged so many milliseconds before the end has been replicated; the long run has the machine to itself. */
const MAY_BE_LATE = process.env.LONG ? 1_000 : 3_000

const root = mkdtempSync(path.join(tmpdir(), 'fodfaeste-litestream-'))
let server: RunningServer | undefined
let litestream: ReturnType<typeof replicate> | undefined
afterAll(async () => {
  litestream?.process.kill('SIGKILL')
  await server?.stop('SIGKILL')
  rmSync(root, { recursive: true, force: true })
})

test.skipIf(!existsSync(LITESTREAM))(
  `with Litestream nothing is missing that was acknowledged more than ${MAY_BE_LATE} ms before the machine died (left out where there is no binary)`,
  async () => {
    server = await startServer()
    const { origin } = server
    const database = path.join(server.dataDir, 'fodfaeste.sqlite')
    const config = path.join(root, 'litestream.yml')
    // As docs/running.md has it, with a folder in place of another machine.
    const replica = { path: path.join(root, 'replica'), 'sync-interval': '250ms' }
    const dbs = [{ path: database, 'monitor-interval': '250ms', replicas: [replica] }]
    writeFileSync(config, JSON.stringify({ dbs })) // JSON is YAML too
    litestream = replicate(config)
    const cookie = await cookieOf(origin, 'malik')
    const answer = (key: string) =>
      post(origin, LESSON, { intent: 'answer', question: QUESTION, key, chosen: '1' }, cookie)
    await answer(randomUUID()) // the first one waits for the courses
    await litestream.hasBegun

    const acknowledged: { key: string; at: number }[] = []
    const death = new AbortController()
    const answering = (async () => {
      while (!death.signal.aborted) {
        const key = randomUUID()
        const response = await answer(key).catch(() => null)
        if (response && response.status < 400) acknowledged.push({ key, at: Date.now() })
      }
    })()
    await wait(WRITING)
    death.abort()
    const diedAt = Date.now()
    litestream.process.kill('SIGKILL') // both at once: the machine is gone
    await server.stop('SIGKILL')
    await answering

    const restored = path.join(root, 'restored')
    const { status, stderr } = spawnSync(
      LITESTREAM,
      ['restore', '-config', config, '-o', path.join(restored, 'fodfaeste.sqlite'), database],
      { encoding: 'utf8' },
    )
    expect(status, stderr).toBe(0)
    const kept = inDatabase({ dataDir: restored }, (db) => {
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
      expect(db.pragma('foreign_key_check')).toEqual([])
      return new Set(db.prepare('select key from answers').pluck().all())
    })
    const old = acknowledged.filter(({ at }) => at < diedAt - MAY_BE_LATE)
    expect(old.length).toBeGreaterThan(5)
    expect(old.filter(({ key }) => !kept.has(key))).toEqual([])
  },
)

/** Litestream at work on a configuration; it has begun once the first snapshot lies in the replica. */
function replicate(config: string) {
  const child = spawn(LITESTREAM, ['replicate', '-config', config], { stdio: ['ignore', 'pipe', 'pipe'] })
  const hasBegun = new Promise<void>((resolve) => {
    const listen = (chunk: Buffer) => String(chunk).includes('snapshot written') && resolve()
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
  })
  return { process: child, hasBegun }
}
