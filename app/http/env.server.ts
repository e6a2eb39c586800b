import { availableParallelism } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { isLoopback } from '#app/domain/loopback.ts'

/** How much the log tells; each level tells what those before it tell, and more. */
const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const

/** Passwords and cookies cross the net over https alone; on the way to this very machine nobody listens. */
const isSafe = (address: string) => {
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || isLoopback(hostname)
}

/** So many of something are the most. */
const most = (standard: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,8}$/, 'it must be a number from 1')
    .transform(Number)
    .default(standard)

const Environment = z
  .object({
    PORT: z
      .string()
      .regex(/^\d{1,5}$/, 'it must be a number from 0 to 65535')
      .transform(Number)
      .refine((port) => port <= 65535, 'it must be a number from 0 to 65535')
      .default(3000),
    HOST: z.string().min(1).default('127.0.0.1'),
    DATA_DIR: z
      .string()
      .min(1)
      .default('./data')
      .transform((folder) => path.resolve(folder)),
    COURSES_DIR: z
      .string()
      .min(1)
      .default('./courses')
      .transform((folder) => path.resolve(folder)),
    APP_URL: z
      .url({ protocol: /^https?$/, error: 'it must be an address like https://kurser.example.dk' })
      .transform((url) => new URL(url).origin)
      .refine(isSafe, 'over http it can only be this machine, such as http://localhost:3000; use https')
      .optional(),
    // How many processes answer; `auto`: as many as there are cores.
    WORKERS: z
      .string()
      .regex(/^([1-9]\d?|auto)$/, 'it must be a number from 1 to 99, or auto')
      .transform((count) => (count === 'auto' ? availableParallelism() : Number(count)))
      .default(1),
    // What one person may do in one process: their own hands and their browser stay far below.
    WRITES_A_MINUTE: most(120),
    FILES_AN_HOUR: most(60),
    SEED: z.enum(['demo', 'none'], { error: 'it must be demo or none' }).default('demo'),
    SMTP_URL: z
      .url({
        protocol: /^smtps?$/,
        error: 'it must be an address like smtps://name:password@smtp.example.dk',
      })
      .optional(),
    MAIL_FROM: z.email('it must be an address like kurser@example.dk').optional(),
    LOG_LEVEL: z.enum(LOG_LEVELS, { error: `it must be one of ${LOG_LEVELS.join(', ')}` }).optional(),
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => !SMTP_URL || MAIL_FROM, {
    path: ['MAIL_FROM'],
    error: 'with SMTP_URL it must be the address that mails come from',
  })

/** What the app is told from outside, with `APP_URL` filled in from host and port, and a level for the log. */
export type Environment = z.infer<typeof Environment> & {
  APP_URL: string
  LOG_LEVEL: (typeof LOG_LEVELS)[number]
}

/** Settings that hold a password: a log must not repeat them. */
const SECRETS = ['SMTP_URL']

/**
 * Reads the environment. An empty value counts as not given.
 * @throws Error with one sentence a wrong value, in the words of whoever starts the server
 */
export function readEnvironment(given: Record<string, string | undefined>): Environment {
  const values = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
  const result = Environment.safeParse(values)
  if (!result.success) {
    const wrong = result.error.issues.map((issue) => {
      const name = String(issue.path[0])
      const told = SECRETS.includes(name) ? 'given' : `"${values[name]}"`
      return `${name} is ${name in values ? told : 'not given'}, but ${issue.message}.`
    })
    throw new Error(`The environment is not right. ${wrong.join(' ')}`)
  }
  const { HOST, PORT } = result.data
  const host = HOST.includes(':') ? `[${HOST}]` : HOST
  return {
    ...result.data,
    APP_URL: result.data.APP_URL ?? `http://${host}:${PORT}`,
    // Whoever works on the app sees what goes wrong, and not a line for each request.
    LOG_LEVEL: result.data.LOG_LEVEL ?? (given.NODE_ENV === 'production' ? 'info' : 'warn'),
  }
}

export const env = readEnvironment(process.env)

/** Whether people reach the app over https; then cookies are Secure and HSTS is sent. */
export const isHttps = env.APP_URL.startsWith('https:')
