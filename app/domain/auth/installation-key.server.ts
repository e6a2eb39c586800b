import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { env } from '#app/http/env.server.ts'

/**
 * A key of 32 bytes that this installation alone has, made the first time it is needed and readable by its owner
 * only. It appears whole or not at all, and of two processes that make it at once, one wins.
 * @param name what it is for: `DATA_DIR/keys/<name>.key`
 */
export function installationKey(name: string): Buffer {
  const file = path.join(env.DATA_DIR, 'keys', `${name}.key`)
  if (!existsSync(file)) make(file)
  chmodSync(file, 0o600)
  return readFileSync(file)
}

function make(file: string) {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, randomBytes(32), { mode: 0o600 })
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!existsSync(file)) throw error // another process made it first: then it is there
  } finally {
    rmSync(draft)
  }
}
