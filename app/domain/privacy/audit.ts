/** What the log of use tells of. */
export const AUDIT_ACTIONS = [
  'signed-in',
  'sign-in-refused',
  'signed-out',
  'second-factor-refused',
  'second-factor-changed',
  'password-changed',
  'sessions-ended',
  'read', // what another has done and must do, or a team's
  'searched', // for people
  'exported',
  'refused', // what one may see but not do, and what a stranger asked for
  'cpr-refused',
  'account-changed', // made, renamed, another address, closed, opened, merged
  'role-changed',
  'membership-changed',
  'place-changed', // an organisation, a unit or a team: made, renamed, moved, other methods, removed
  'rule-changed', // who is to take which course: made, given a last day
  'certificate-ended',
  'settings-changed',
  'imported',
  'published', // a course
  'backup-made',
  'restored',
  'erasure-asked',
  'erasure-withdrawn',
  'erased',
] as const
export type AuditAction = (typeof AUDIT_ACTIONS)[number]

/** What it was done to. */
export const AUDIT_SUBJECTS = [
  'person',
  'team',
  'unit',
  'organisation',
  'review',
  'certificate',
  'course',
  'rule',
  'import',
  'event',
  'centre',
] as const
export type AuditSubject = (typeof AUDIT_SUBJECTS)[number]

/** So many lines are counted, and leafed through; of more it is only told that there are more. */
export const MOST_COUNTED = 10_000
