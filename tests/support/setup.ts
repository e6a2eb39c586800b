import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, vi } from 'vitest'

// A thread runs one test file after another, as reading the packages takes longer than most files. What is ours
// begins anew for each: its modules, and what they keep for the whole process; but for what remembers nothing of
// a file: the thread that compiles lessons, and a package that can be made ready once.
const KEPT = ['__fodfaesteCompiler', '__fodfaestePictures']
vi.resetModules()
vi.unstubAllEnvs()
vi.unstubAllGlobals()
for (const name of Object.keys(globalThis))
  if (name.startsWith('__fodfaeste') && !KEPT.includes(name)) Reflect.deleteProperty(globalThis, name)

// With them, each file gets a data folder of its own: a real database file made by the real migrations, in
// migrate-once.ts. It is opened by those who ask for it.
const folder = mkdtempSync(path.join(tmpdir(), 'fodfaeste-test-'))
cpSync(process.env.MIGRATED_DATA ?? '', folder, { recursive: true })
process.env.DATA_DIR = folder
process.env.APP_URL ??= 'http://127.0.0.1:3000'

afterAll(() => {
  const { __fodfaesteDb: opened } = globalThis as { __fodfaesteDb?: { $client: { close: () => void } } }
  opened?.$client.close()
  rmSync(folder, { recursive: true, force: true })
})
