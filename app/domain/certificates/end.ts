/** How a certificate ends before its time: taken back, or another with the right name in its place. */
export const END_KINDS = ['revoked', 'replaced'] as const
export type EndKind = (typeof END_KINDS)[number]

/** The kinds of reason for taking a certificate back; anyone who verifies it is told which. */
export const REVOCATION_REASONS = [
  'issued-in-error',
  'requirements-not-met',
  'misuse',
  'holder-asked',
] as const
export type RevocationReason = (typeof REVOCATION_REASONS)[number]

/** Characters in the centre's own note on why a certificate was taken back. */
export const END_NOTE_LIMIT = 500
