import { sha256 } from '../credential/credentials.server.ts'
import { readJwt } from '../credential/read-jwt.server.ts'
import { verifySignature } from '../credential/verify-signature.server.ts'
import { findIssuer } from '../issuer/published.server.ts'
import { findByCredential, type PublicCertificate, type Registered } from './register.server.ts'
import { holderNameIn, isPlain, type SentCertificate } from './sent-certificate.ts'
import { type Verdict, verdictOf } from './verdict.ts'

export type FileAnswer = { verdict: Verdict; certificate: PublicCertificate | null }

/**
 * What there is to say of a certificate that somebody sent. All that is shown comes from the register, found
 * by the credential's id; only the name of a holder who is forgotten here is taken from the file, and only
 * when we signed it. Nothing is fetched from anywhere.
 */
export async function verifyFile(sent: SentCertificate, day?: string): Promise<FileAnswer> {
  const registered = findByCredential(sent.credentialId, day)
  const isOurIssuer = findIssuer(sent.issuer) !== null
  const isGenuine = (registered !== null || isOurIssuer) && (await isAsSigned(sent, registered))
  const verdict = verdictOf(registered?.certificate.standing ?? null, isOurIssuer, isGenuine)
  const certificate = registered && isGenuine ? withHolderOf(sent, registered.certificate) : null
  return { verdict, certificate }
}

/** The very bytes that we signed, or another way of writing the same under a signature of ours. */
async function isAsSigned({ form, text, document }: SentCertificate, known: Registered | null) {
  if (known?.digests[form] === sha256(text)) return true
  if (form === 'jwt') return (await readJwt(text)) !== null
  return isPlain(document) && (await verifySignature(document))
}

function withHolderOf({ document }: SentCertificate, certificate: PublicCertificate): PublicCertificate {
  const name = holderNameIn(document)
  if (certificate.holder.knownFrom !== 'nothing' || name === null) return certificate
  return { ...certificate, holder: { knownFrom: 'file', name } }
}
