/** Something thrown, as the log tells it. `where`: the lines of the stack, without the message above them. */
export type ToldError = { type: string; code?: string; message: string; where: string[] }

const LONGEST_MESSAGE = 300
const DEEPEST = 12

/**
 * What texts and numbers of people would stand in: the parameters of a query, what is quoted, JSON, mail addresses
 * and long numbers. Of quotes everything from the first to the last, or to the end where none closes, as what is
 * quoted may hold quotes; an apostrophe within a word is none.
 */
const VALUES = [
  /\bparams:[^]*/g,
  /"[^]*"|"[^]*/g,
  /[“”„«»][^]*[“”„«»]|[“”„«»][^]*/g,
  /`[^]*`|`[^]*/g,
  /(?<!\w)['‘‚‹›][^]*['’‹›](?!\w)|(?<!\w)['‘‚‹›][^]*/g,
  /[{[][^]*[}\]]/g,
  /[^\s<>@]+@[^\s<>@]+/g,
  /\d[\d .-]{4,}\d/g,
]

/** A message without what somebody has written or is called: libraries put values into theirs. */
export function withoutValues(message: string): string {
  const hidden = VALUES.reduce((text, pattern) => text.replace(pattern, '…'), message)
  return hidden.replace(/\s+/g, ' ').slice(0, LONGEST_MESSAGE)
}

/** A line of a stack: `at find (/srv/app.js:1:2)`, `at async /srv/app.js:1:2`. */
const FRAME = /^at .*(:\d+:\d+|<anonymous>|native)\)?$/

/** What the log is told of something thrown: its type, where it came from, and its message without values. */
export function toldError(thrown: unknown): ToldError {
  if (!(thrown instanceof Error)) return { type: typeof thrown, message: '', where: [] }
  const { name, message, stack = '' } = thrown
  // The message stands above, and may have lines that look like these.
  const below = stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : stack
  const where = below.split('\n').map((line) => line.trim())
  const code = codeOf(thrown)
  return {
    type: name,
    ...(code !== undefined && { code }),
    message: withoutValues(message),
    where: where.filter((line) => FRAME.test(line)).slice(0, DEEPEST),
  }
}

/** Its own code, or that of what caused it: a failed query has the database's, a failed fetch the network's. */
function codeOf(thrown: unknown, depth = 0): string | undefined {
  if (!(thrown instanceof Error) || depth > DEEPEST) return undefined
  return 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : codeOf(thrown.cause, depth + 1)
}
