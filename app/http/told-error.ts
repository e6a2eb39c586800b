/** Something thrown, as the log tells it. `where`: the lines of the stack, without the message above them. */
export type ToldError = { type: string; code?: string; message: string; where: string[] }

const LONGEST_MESSAGE = 300
const DEEPEST = 12

/**
 * What texts and numbers of people would stand in: what is quoted, the parameters of a query, mail addresses,
 * long numbers, and what follows a colon's worth of JSON.
 */
const VALUES = [
  /\bparams:[^]*/g,
  /"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”/g,
  /[{[][^]*[}\]]/g,
  /[^\s<>@]+@[^\s<>@]+/g,
  /\d[\d .-]{4,}\d/g,
]

/** A message without what somebody has written or is called: libraries put values into theirs. */
export function withoutValues(message: string): string {
  const hidden = VALUES.reduce((text, pattern) => text.replace(pattern, '…'), message)
  return hidden.replace(/\s+/g, ' ').slice(0, LONGEST_MESSAGE)
}

/** What the log is told of something thrown: its type, where it came from, and its message without values. */
export function toldError(thrown: unknown): ToldError {
  if (!(thrown instanceof Error)) return { type: typeof thrown, message: '', where: [] }
  const { name, message, stack = '' } = thrown
  const where = stack.split('\n').map((line) => line.trim())
  return {
    type: name,
    ...('code' in thrown && typeof thrown.code === 'string' && { code: thrown.code }),
    message: withoutValues(message),
    where: where.filter((line) => line.startsWith('at ')).slice(0, DEEPEST),
  }
}
