import type { Grant } from '../people/roles.ts'

/** How long a session lasts, in seconds: since last seen, and in all. */
export type Limits = { idle: number; absolute: number }

const HOUR = 3600
const LEARNER: Limits = { idle: 8 * HOUR, absolute: 7 * 24 * HOUR }
const WITH_ROLE: Limits = { idle: HOUR, absolute: 12 * HOUR }

/** Between the password and the second factor: time to find the phone, or to install an app on it. */
export const STAGED: Limits = { idle: HOUR / 6, absolute: HOUR / 6 }

/** The strictest role a person holds sets the limits: any role at all is stricter than none. */
export function sessionLimits(grants: Grant[]): Limits {
  return grants.length > 0 ? WITH_ROLE : LEARNER
}

/** Whether a session still counts at `now`; all three in seconds since 1970. The end itself is too late. */
export function isAlive(session: { idleEnd: number; absoluteEnd: number }, now: number): boolean {
  return now < session.idleEnd && now < session.absoluteEnd
}
