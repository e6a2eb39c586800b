import { Secret, TOTP } from 'otpauth'

const STEP = 30_000

/** The code that an app makes from this secret, so many steps of thirty seconds from now. */
export const codeOf = (secret: string, steps = 0, now = Date.now()) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now + steps * STEP })
