import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { env } from '#app/http/env.server.ts'
import { programThat } from '#tests/support/programs.ts'

/** A server of its own that answers nobody, and in which this happens. */
async function serverIn(happening: string) {
  const script = `
    import { createServer } from 'node:http'
    import { stopGracefully } from '#server/stop-gracefully.ts'
    import { db } from '#db/client.server.ts'
    const jobsEnd = async () => console.log('jobs ended')
    stopGracefully(createServer().listen(0), jobsEnd, () => {})
    process.on('exit', () => console.log('open: ' + db.$client.open))
    ${happening}
  `
  const child = spawn(process.execPath, [programThat(script)], {
    env: { ...process.env, DATA_DIR: env.DATA_DIR },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')])
  return { code, said }
}

const error = `Object.assign(new Error('No "Mette Holm"'), { code: 'EPIPE' })`

test.each([
  ['an error', `setImmediate(() => { throw ${error} })`, 'Nobody caught an error'],
  ['a rejection', `void Promise.reject(${error})`, 'Nobody caught a rejection'],
])('%s that nobody catches is told, and the process lets go and ends with 1', async (_, happening, told) => {
  const { code, said } = await serverIn(happening)
  expect(code).toBe(1)
  const [first = '', ...rest] = said.trim().split('\n')
  expect(JSON.parse(first)).toMatchObject({ level: 'fatal', msg: told, error: { code: 'EPIPE' } })
  expect(rest).toEqual(['jobs ended', 'open: false'])
  expect(said).not.toContain('Mette')
})

test('a signal ends it with 0', async () => {
  const { code, said } = await serverIn(`process.kill(process.pid, 'SIGTERM')`)
  expect(code).toBe(0)
  expect(said).toBe('jobs ended\nopen: false\n')
})
