import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { inDatabase } from '#tests/support/database.ts'
import { cookieOf, post } from '#tests/support/http.ts'
import { run } from '#tests/support/running/commands.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'

const LESSON = '/kurser/introduktion-til-housing-first/fra-trappetrin-til-hjem'
const QUESTION = 'hf-1-l1-q1'

// A file system of its own, which only root may mount, can be full and read-only as a disk can. Without the
// ballast it has more room than the server wants to call itself healthy.
const place = mkdtempSync(path.join(tmpdir(), 'fodfaeste-disk-'))
const mount = (...words: string[]) => spawnSync('mount', [...words, place]).status === 0
const isMounted = mount('-t', 'tmpfs', '-o', 'size=128m', 'tmpfs')

let server: RunningServer | undefined
afterAll(async () => {
  await server?.stop('SIGKILL')
  if (isMounted) spawnSync('umount', [place])
  rmSync(place, { recursive: true, force: true })
})

const answering = (key: string) => ({ intent: 'answer', question: QUESTION, key, chosen: '1' })

test.skipIf(!isMounted)(
  'a full disk: what was sent is not saved, says so and waits to be sent again; what was saved stays (left out where nothing may be mounted)',
  async () => {
    cpSync(process.env.STARTED_DATA ?? '', place, { recursive: true })
    server = await startServer({ DATA_DIR: place })
    const { origin } = server
    const cookie = await cookieOf(origin, 'malik')
    const kept = () =>
      inDatabase({ dataDir: place }, (db) => {
        expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
        return db
          .prepare("select key from answers where question_id = ? and key <> 'demo'")
          .pluck()
          .all(QUESTION)
      })
    const [before, refused] = [randomUUID(), randomUUID()]
    const send = (key: string) => post(origin, LESSON, answering(key), cookie)
    const health = async () => (await fetch(`${origin}/sundhed`)).status
    const says = (status: number) => expect.poll(health, { timeout: 15_000 }).toBe(status)
    await says(200)
    expect((await send(before)).status).toBeLessThan(400)

    const ballast = path.join(place, 'ballast')
    fill(ballast)
    const answer = await send(refused)
    expect(answer.status).toBe(503)
    const html = await answer.text()
    expect(html).toContain('Det blev ikke gemt')
    expect(html).toContain(`action="${LESSON}"`)
    for (const [name, value] of Object.entries(answering(refused)))
      expect(html).toContain(`<input type="hidden" name="${name}" value="${value}"/>`)
    // One can still read, and sign in cannot: a password stands in no page.
    expect((await fetch(origin + LESSON, { headers: { cookie } })).status).toBe(200)
    const signIn = await post(origin, '/log-ind', {
      'sign-in-email': 'mette@example.dk',
      'sign-in-password': 'kodeord',
    })
    expect(await signIn.text()).not.toContain('kodeord')
    expect(kept()).toEqual([before])
    await says(503)
    const examined = await run('bin/doctor.ts', [], place)
    expect(examined).toMatchObject({ code: 1, said: expect.stringMatching(/^BAD +Disk/m) })
    const backups = readdirSync(path.join(place, 'backups'))
    const { code, said } = await run('bin/backup.ts', [], place)
    expect(said).toContain('No backup was made.')
    expect(code).toBe(1)
    expect(readdirSync(path.join(place, 'backups'))).toEqual(backups)

    rmSync(ballast)
    expect((await send(refused)).status).toBeLessThan(400)
    await says(200)
    // A disk that takes nothing more for another reason.
    const limit = (bytes: string) => {
      const words = [`--pid=${server?.process.pid}`, `--fsize=${bytes}:`] // not the limit that none may raise
      expect(spawnSync('prlimit', words).status).toBe(0)
    }
    limit('4096')
    expect((await send(randomUUID())).status).toBe(503)
    await says(503) // though there is room
    limit('unlimited')
    await says(200)
    expect(kept().toSorted()).toEqual([before, refused].toSorted())
    await server.stop()
    expect(kept()).toHaveLength(2)
  },
)

/** Leaves no room in the file system, and none in the log that SQLite has there and writes over. */
function fill(ballast: string) {
  inDatabase({ dataDir: place }, (db) => db.pragma('wal_checkpoint(TRUNCATE)'))
  // Quickly: the server lets go of a connection that nobody has used for five seconds.
  for (const size of [16 * 1024 * 1024, 1024 * 1024, 4096]) {
    try {
      for (;;) writeFileSync(ballast, Buffer.alloc(size), { flag: 'a' })
    } catch {
      // Full, but for something smaller.
    }
  }
}

test.skipIf(!isMounted)('a server does not start where it cannot write, and changes nothing', async () => {
  expect(mount('-o', 'remount,ro')).toBe(true)
  const [examined] = await Promise.all([
    run('bin/doctor.ts', [], place),
    expect(startServer({ DATA_DIR: place })).rejects.toThrow(/read-only|readonly|EROFS/),
  ])
  expect(examined).toMatchObject({ code: 1, said: expect.stringContaining('cannot be opened') })
})
