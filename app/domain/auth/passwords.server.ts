import { hash, verify } from '@node-rs/argon2'

/** Argon2id with 64 MiB, three passes, one lane: about an eighth of a second (OWASP, ASVS 5.0 appendix C). */
const COST = { algorithm: 2 /* Argon2id */, memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 }

// At most four at once: a flood of sign-ins must not take the machine's memory.
const AT_ONCE = 4
let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < AT_ONCE) running += 1
  else await new Promise<void>((resolve) => waiting.push(resolve))
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next)
      next() // the place goes straight to whoever waits
    else running -= 1
  }
}

/** Whether so many wait already that one more would wait for long. */
export const isCrowded = () => waiting.length >= 100

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, COST))
}

/** Whether a hash was made with less work than `hashPassword` puts into one now; what is no hash of ours is not. */
export function isDated(passwordHash: string): boolean {
  const [, memory, time] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=\d+\$/.exec(passwordHash) ?? []
  if (memory === undefined) return false
  return Number(memory) < COST.memoryCost || Number(time) < COST.timeCost
}

let nobody: Promise<string> | undefined

/**
 * Whether the password fits. Without a hash (no such person, none chosen yet) the same work is done
 * against a hash of nothing, so that the time it takes tells nobody which addresses have an account.
 */
export async function passwordFits(passwordHash: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword(crypto.randomUUID())
  const against = passwordHash ?? (await nobody)
  const fits = await inTurn(() => verify(against, password))
  return fits && passwordHash !== null
}
