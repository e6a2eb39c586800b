import type { EndKind, RevocationReason } from '#app/domain/certificates/end.ts'
import type { HolderStatus } from '#app/domain/certificates/validity.ts'
import type { RenewalOutlook } from '#app/domain/progress/renewal-outlook.ts'

/** A certificate as its holder's page needs it. `successor`: the id of the one that counts in its place. */
export type OwnCertificate = {
  id: string
  courseTitle: string
  courseVersion: string
  issuedOn: string
  expiresOn: string
  daysLeft: number
  status: HolderStatus
  end: EndKind | null
  endedOn: string | null
  reason: RevocationReason | null
  successor: string | null
  renewal: RenewalOutlook | null
  demo: boolean
  verifyUrl: string
  linkedIn: string
}

/** Where on the page a certificate stands. */
export const anchorOf = (id: string) => `bevis-${id}`
