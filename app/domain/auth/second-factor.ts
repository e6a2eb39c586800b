import type { Grant } from '../people/roles.ts'

/** What has been done to the ways in which somebody shows, besides the password, who they are. */
export const FACTOR_CHANGES = [
  'app-added',
  'app-removed',
  'codes-renewed',
  'passkey-added',
  'passkey-removed',
  'taken-away', // all of them, by an administrator
] as const
export type FactorChange = (typeof FACTOR_CHANGES)[number]

/**
 * Whether somebody must have a second factor: whoever holds a role, as it opens what is about others. In the
 * demo nobody must, since everybody knows its password and many share an account.
 */
export function mustHaveFactor(grants: Grant[], isDemo: boolean): boolean {
  return grants.length > 0 && !isDemo
}

/** What comes after the right password: nothing more, a code, or the setting up of what makes codes. */
export type SignInStep = 'in' | 'code' | 'set-up'

export function stepAfterPassword({ has, must }: { has: boolean; must: boolean }): SignInStep {
  if (has) return 'code'
  return must ? 'set-up' : 'in'
}

/**
 * Whether a factor may be taken away.
 * @param left how many there are without it; recovery codes are none
 */
export function mayLoseFactor(left: number, must: boolean): boolean {
  return left > 0 || !must
}

/** What somebody has besides the password. `app`: since when they have an app that makes codes. */
export type Factors = { app: Date | null; passkeys: number; codesLeft: number; must: boolean }
