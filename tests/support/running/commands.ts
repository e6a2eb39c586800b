import { type ChildProcess, spawn } from 'node:child_process'

/** A command of ours in a process of its own: `ended` gives its exit code, null when it was killed, and what it said. */
export type Command = {
  process: ChildProcess
  /** Resolves when it has said this, or ended. */
  says: (words: string) => Promise<void>
  ended: Promise<{ code: number | null; said: string }>
}

/** Begins a script of ours, such as `bin/backup.ts`, with a data folder of its own. */
export function begin(script: string, words: string[], dataDir: string): Command {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...words], {
    env: { ...process.env, DATA_DIR: dataDir, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const listeners = new Set<() => void>()
  const hear = (chunk: Buffer) => {
    said += chunk
    for (const listen of listeners) listen()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const ended = new Promise<{ code: number | null; said: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, said })),
  )
  const says = (words: string) =>
    new Promise<void>((resolve) => {
      const listen = () => said.includes(words) && resolve()
      listeners.add(listen)
      listen()
      void ended.then(() => resolve())
    })
  return { process: child, says, ended }
}

/** Runs a script of ours to its end. */
export const run = (script: string, words: string[], dataDir: string) => begin(script, words, dataDir).ended
