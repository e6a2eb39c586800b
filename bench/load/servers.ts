import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'

export type Server = { origin: string; pid: number; stop: () => Promise<void> }

/** The production server over the data folder of the environment; it is ready when it says so. */
export async function startOurs(): Promise<Server> {
  const port = await freePort()
  const env = {
    PORT: String(port),
    NODE_ENV: 'production' as const,
    APP_URL: '',
    SEED: 'none',
    // A handful of people send the load of thousands.
    WRITES_A_MINUTE: '100000000',
    FILES_AN_HOUR: '100000000',
  }
  const child = spawn(process.execPath, ['bin/start.mjs'], { env: { ...process.env, ...env } })
  return started(child, 'Ready:', port)
}

/** The least that Node can do: what all else is compared with. */
export async function startBare(): Promise<Server> {
  const port = await freePort()
  const code = `require('node:http').createServer((_, answer) => answer.end('hello')).listen(${port}, '127.0.0.1', () => console.log('Ready:'))`
  return started(spawn(process.execPath, ['-e', code]), 'Ready:', port)
}

async function started(child: ChildProcess, ready: string, port: number): Promise<Server> {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let said = ''
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said = (said + chunk).slice(-4_000)
      if (said.includes(ready)) resolve()
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    void ended.then(() => reject(new Error(`The server did not start:\n${said}`)))
  })
  const { pid } = child
  if (pid === undefined) throw new Error('The server has no process')
  const stop = async () => {
    child.kill()
    await ended
  }
  return { origin: `http://127.0.0.1:${port}`, pid, stop }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** A process and all that it started. */
function family(pid: number): number[] {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean)
      .map(Number),
  )
  return [pid, ...children.flatMap(family)]
}

/** Linux counts processor time in hundredths of a second. */
const TICK = 10

/** Processor time that a server and its workers have used, in milliseconds. */
export function processorTime({ pid }: Server): number {
  const ticks = family(pid).map((one) => {
    // The name in parentheses may hold spaces; after it the fields are parted by one.
    const fields = readFileSync(`/proc/${one}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return Number(fields[11]) + Number(fields[12])
  })
  return ticks.reduce((sum, one) => sum + one, 0) * TICK
}

/** Memory that a server and its workers hold, in MB. */
export function memory({ pid }: Server): number {
  const sizes = family(pid).map((one) =>
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${one}/status`, 'utf8'))?.[1] ?? 0),
  )
  return Math.round(sizes.reduce((sum, one) => sum + one, 0) / 1024)
}
