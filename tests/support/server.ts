import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** The real server on a port and a data folder of its own, started as `npm start` starts it. */
export type RunningServer = {
  origin: string
  dataDir: string
  process: ChildProcess
  stop: (signal?: NodeJS.Signals) => Promise<void>
}

/** A port that is free now. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}

/** A data folder as a first start left it, where such a one has been made; an empty one for whoever wants no demo. */
function newDataDir({ SEED }: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'fodfaeste-e2e-'))
  const started = process.env.STARTED_DATA
  if (started && SEED !== 'none') cpSync(started, folder, { recursive: true })
  return folder
}

/** Starts the server and waits until it says that it is ready. */
export async function startServer(env: Record<string, string> = {}): Promise<RunningServer> {
  const dataDir = env.DATA_DIR ?? newDataDir(env)
  const port = Number(env.PORT ?? (await freePort()))
  const child = spawn(process.execPath, ['bin/start.mjs'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      APP_URL: '',
      // Tests do as one person what nobody's hands do.
      WRITES_A_MINUTE: '1000000',
      FILES_AN_HOUR: '1000000',
      ...env,
      DATA_DIR: dataDir,
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))

  let said = ''
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk
      if (said.includes('Ready:')) resolve()
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    void ended.then(() => reject(new Error(`The server did not start:\n${said}`)))
  })
  return {
    origin: `http://127.0.0.1:${port}`,
    dataDir,
    process: child,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal)
      await ended
    },
  }
}
