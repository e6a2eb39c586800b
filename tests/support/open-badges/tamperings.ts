import type { Signed } from './issued.ts'

/** Five ways to make a certificate say what nobody signed. */
export const TAMPERINGS: { what: string; tamper: (credential: Signed) => void }[] = [
  {
    what: 'another holder',
    tamper: ({ credentialSubject }) => (credentialSubject.identifier[0]!.identityHash = 'Karen Friis'),
  },
  {
    what: 'another course',
    tamper: ({ credentialSubject }) => (credentialSubject.achievement.name = 'M-ACT teamkursus'),
  },
  { what: 'ten more years', tamper: (credential) => (credential.validUntil = '2038-03-01T22:59:59Z') },
  {
    what: 'the status of somebody else',
    tamper: ({ credentialStatus }) => {
      const next = (Number(credentialStatus.statusListIndex) + 1) % 131_072
      credentialStatus.statusListIndex = String(next)
    },
  },
  {
    what: 'an earlier signature',
    tamper: ({ proof }) => (proof.created = '2020-01-01T00:00:00Z'),
  },
]

/** A copy that has been tampered with. */
export function tampered(credential: Signed, tamper: (credential: Signed) => void): Signed {
  const copy = structuredClone(credential)
  tamper(copy)
  return copy
}
