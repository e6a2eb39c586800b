import { endOfDay } from '../../dates.ts'
import type { Achievement, CredentialWords } from './achievement.ts'
import { CONTEXTS } from './contexts.ts'
import { dateTime } from './moments.ts'

const SCHEMA = 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json'

/** What stands on the certificate itself. */
type Certificate = {
  holderName: string
  courseTitle: string
  code: string
  issuer: string
  expiresOn: string
  createdAt: Date
}

/** What was settled about its credential when it was issued. */
type Settled = {
  credentialId: string
  subjectId: string
  issuerDid: string
  origin: string
  statusList: number
  statusIndex: number
}

export type OpenBadge = ReturnType<typeof openBadge>

/**
 * A certificate as an Open Badges 3.0 credential, still unsigned. It tells the holder's name and what
 * was achieved: no mail address, no team, no result of a test.
 * Source: https://www.imsglobal.org/spec/ob/v3p0, Verifiable Credentials 2.0 and Bitstring Status List 1.0.
 */
export function openBadge(
  certificate: Certificate,
  settled: Settled,
  achievement: Achievement,
  words: CredentialWords,
) {
  const { origin } = settled
  const issued = dateTime(certificate.createdAt)
  const list = `${origin}/status/${settled.statusList}`
  return {
    '@context': CONTEXTS,
    id: settled.credentialId,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: words.name(certificate.courseTitle),
    issuer: { id: settled.issuerDid, type: ['Profile'], name: certificate.issuer, url: origin },
    awardedDate: issued,
    validFrom: issued,
    validUntil: dateTime(endOfDay(certificate.expiresOn)),
    credentialSubject: {
      id: settled.subjectId,
      type: ['AchievementSubject'],
      identifier: [
        {
          type: 'IdentityObject',
          identityType: 'name',
          hashed: false,
          identityHash: certificate.holderName, // the specification's word, also when nothing is hashed
        },
      ],
      achievement,
    },
    evidence: [{ id: `${origin}/bevis/${certificate.code}`, type: ['Evidence'], name: words.verify }],
    credentialSchema: [{ id: SCHEMA, type: '1EdTechJsonSchemaValidator2019' }],
    credentialStatus: {
      id: `${list}#${settled.statusIndex}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(settled.statusIndex),
      statusListCredential: list,
    },
  }
}

/** The text of a signed credential. It can stand in a CDATA section, as in the SVG badge: no `]]>` in it. */
export function jsonText(signed: object): string {
  return JSON.stringify(signed).replaceAll(']]>', ']]\\u003e')
}
