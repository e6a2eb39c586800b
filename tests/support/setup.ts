import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'

// Every test file gets a module graph of its own and, with it, a data folder of its own: a real
// database file made by the real migrations, in migrate-once.ts. It is opened by those who ask for it.
const folder = mkdtempSync(path.join(tmpdir(), 'fodfaeste-test-'))
cpSync(process.env.MIGRATED_DATA ?? '', folder, { recursive: true })
process.env.DATA_DIR = folder
process.env.APP_URL ??= 'http://127.0.0.1:3000'

afterAll(() => {
  const { __fodfaesteDb: opened } = globalThis as { __fodfaesteDb?: { $client: { close: () => void } } }
  opened?.$client.close()
  rmSync(folder, { recursive: true, force: true })
})
