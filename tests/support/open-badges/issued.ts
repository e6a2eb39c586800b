import { type Certificate, issueCertificate } from '#app/domain/certificates/issue.server.ts'
import { signedCredential, signWaiting } from '#app/domain/certificates/credential/credentials.server.ts'
import { write } from '#db/client.server.ts'
import { createPerson } from '#tests/support/people.ts'

const MARCH = new Date('2026-03-01T12:00:00Z')

/** What a certificate of this person says. */
export const factsOf = (personId: string): Parameters<typeof issueCertificate>[1] => ({
  personId,
  courseId: 'cti-1',
  cycle: 1,
  holderName: 'Łukasz Ærø Ŵ',
  courseTitle: 'CTI grundkursus',
  courseVersion: '1.2.0',
  contentHash: 'c0ffee',
  goals: ['Du kan tegne en faseplan.', 'Du kan "slippe" <i tide>.'],
  hours: 4,
  met: [
    { kind: 'lessons', count: 7 },
    { kind: 'test', correct: 13, total: 15 },
  ],
  issuer: 'Videnscentret for CTI, ICM og M-ACT',
  issuedOn: '2026-03-01',
  expiresOn: '2028-03-01',
  demo: false,
  createdAt: MARCH,
})

/** A certificate of a person of its own, whatever is completed; signed only when somebody asks. */
export function issued(facts: Partial<ReturnType<typeof factsOf>> = {}): Certificate {
  const personId = facts.personId ?? createPerson().id
  const certificate = write((tx) => issueCertificate(tx, { ...factsOf(personId), ...facts }))
  if (!certificate) throw new Error('There is one already')
  return certificate
}

/** What was signed of a certificate. */
export async function signedOf({ id }: { id: string }) {
  await signWaiting()
  const signed = signedCredential(id)
  if (!signed) throw new Error(`${id} is not signed`)
  return { ...signed, credential: JSON.parse(signed.json) as Signed }
}

/** What tests look into. */
export type Signed = {
  id: string
  name: string
  issuer: { id: string; name: string }
  validFrom: string
  validUntil: string
  credentialSubject: {
    id: string
    identifier: { identityHash: string }[]
    achievement: { id: string; name: string; criteria: { narrative: string } }
  }
  credentialStatus: { statusListIndex: string; statusListCredential: string }
  proof: { created: string; proofValue: string; verificationMethod: string }
}
