import { Secret, TOTP } from 'otpauth'

/** As every authenticator app knows it (RFC 6238): SHA-1, six digits, a new code every thirty seconds. */
const KIND = { issuer: 'Fodfæste', algorithm: 'SHA1', digits: 6, period: 30 }
/** The code before and the one after count too: clocks differ, and typing takes its time. */
const WINDOW = 1
/** RFC 4226 asks for as many bytes as SHA-1 has. */
const SECRET_BYTES = 20

/** A new secret for an app, as the letters that are typed into it. */
export const newSecret = () => new Secret({ size: SECRET_BYTES }).base32

const totp = (secret: string, label = '') => new TOTP({ ...KIND, label, secret: Secret.fromBase32(secret) })

/**
 * Which step of thirty seconds since 1970 a code belongs to, when it is one of those that count now.
 * @returns null when it is none of them
 */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime()
  const delta = totp(secret).validate({ token: code, timestamp, window: WINDOW })
  return delta === null ? null : TOTP.counter({ timestamp, period: KIND.period }) + delta
}

/** What the QR code says: the secret, and what the app is to call it. */
export const appAddress = (secret: string, email: string) => totp(secret, email).toString()

/** For whoever types the secret in: `ABCD EFGH …`. */
export const groupedSecret = (secret: string) => secret.match(/.{1,4}/g)?.join(' ') ?? ''

/** A code as somebody typed or pasted it, when it can be one of an app: `123 456`. */
export function readAppCode(typed: string): string | null {
  const code = typed.replace(/\s/g, '')
  return /^\d{6}$/.test(code) ? code : null
}
