import { isLoopback } from '#app/domain/loopback.ts'

/** What a passkey is made for and works at: `rpID` is the host's name, `origin` the address of its pages. */
export type PasskeyPlace = { rpID: string; origin: string }

/**
 * Where passkeys belong, or null where browsers make none: they want a name that is no IP address, and https or
 * this very machine. On this machine our several addresses are one, and `localhost` is the one with a name.
 *
 *     passkeyPlace('https://kurser.example.dk', …) // { rpID: 'kurser.example.dk', origin: 'https://kurser.example.dk' }
 *
 * @param ours the origin people reach us at
 * @param asked the address that was asked for
 */
export function passkeyPlace(ours: string, asked: string): PasskeyPlace | null {
  const { protocol, hostname, port, origin } = new URL(ours)
  if (isLoopback(hostname)) {
    if (new URL(asked).hostname !== 'localhost') return null
    return { rpID: 'localhost', origin: `${protocol}//localhost${port && `:${port}`}` }
  }
  const isAddress = /^\[|^[\d.]+$/.test(hostname)
  return protocol === 'https:' && !isAddress ? { rpID: hostname, origin } : null
}
