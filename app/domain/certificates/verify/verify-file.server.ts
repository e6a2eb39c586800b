import { sha256 } from '../credential/credentials.server.ts'
import { readJwt } from '../credential/read-jwt.server.ts'
import { verifySignature } from '../credential/verify-signature.server.ts'
import { findIssuer } from '../issuer/published.server.ts'
import { findByCredential, type PublicCertificate, type Registered } from './register.server.ts'
import { holderNameIn, type SentCertificate } from './sent-certificate.ts'
import { type Genuineness, type Verdict, verdictOf } from './verdict.ts'

/** What there is to say of a file. The certificate and in what way it is genuine are known together, or neither. */
export type FileAnswer = { verdict: Verdict } & (
  | { certificate: PublicCertificate; genuineness: Genuineness }
  | { certificate: null }
)

/**
 * What there is to say of a certificate that somebody sent. All that is shown comes from the register, found
 * by the credential's id; only the name of a holder who is forgotten here is taken from the file, and only
 * when we signed it. Whether it has ended is asked of the register too, of which the status list is made.
 * Nothing is fetched from anywhere.
 */
export async function verifyFile(sent: SentCertificate, day?: string): Promise<FileAnswer> {
  const registered = findByCredential(sent.credentialId, day)
  const isOurIssuer = findIssuer(sent.issuer) !== null
  const genuineness = registered || isOurIssuer ? await genuinenessOf(sent, registered) : null
  const verdict = verdictOf(registered?.certificate.standing ?? null, isOurIssuer, genuineness !== null)
  return registered && genuineness
    ? { verdict, certificate: withHolderOf(sent, registered.certificate), genuineness }
    : { verdict, certificate: null }
}

async function genuinenessOf(sent: SentCertificate, known: Registered | null): Promise<Genuineness | null> {
  const isUnchanged = known?.digests[sent.form] === sha256(sent.text)
  if (!isUnchanged && !(await isSigned(sent))) return null
  if (sent.enclosed) return 'enclosed'
  return isUnchanged ? 'unchanged' : 'signed'
}

const isSigned = async ({ form, text, document }: SentCertificate) =>
  form === 'jwt' ? (await readJwt(text)) !== null : verifySignature(document)

function withHolderOf({ document }: SentCertificate, certificate: PublicCertificate): PublicCertificate {
  const name = holderNameIn(document)
  if (certificate.holder.knownFrom !== 'nothing' || name === null) return certificate
  return { ...certificate, holder: { knownFrom: 'file', name } }
}
