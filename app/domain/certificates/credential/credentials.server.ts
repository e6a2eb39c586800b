import { createHash, randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { env } from '#app/http/env.server.ts'
import { logFailure } from '#app/http/log.server.ts'
import { messagesByLocale } from '#app/i18n/locale.ts'
import { db, type Tx, write } from '#db/client.server.ts'
import { achievements, certificates, credentials } from '#db/schema/index.ts'
import type { Certificate } from '../issue.server.ts'
import { DEMO_ISSUER, issuerAt } from '../issuer/issuer.ts'
import { signingKey } from '../issuer/keys.server.ts'
import { freePlace } from '../issuer/status-list.server.ts'
import { type Achievement, achievementOf } from './achievement.ts'
import { jsonText, openBadge } from './open-badge.ts'
import { asJwt, withProof } from './sign.server.ts'

/** A credential speaks the language of the course, and all courses are Danish so far. */
const WORDS = messagesByLocale.da.credential

/**
 * Settles what a certificate's credential is apart from the facts of the certificate: ids, issuer,
 * achievement, place in the status list, moment. Signing takes time, and follows when this is committed.
 * What is not stored is as the code has it when it signs: the words of the credential's own name and of the
 * link in its evidence, and the addresses of the contexts and of the schema.
 */
export function freezeCredential(tx: Tx, certificate: Certificate, now = new Date()): void {
  const issuer = certificate.demo ? DEMO_ISSUER : issuerAt(env.APP_URL)
  const { path, document } = achievementOf(certificate, issuer.origin, WORDS)
  tx.insert(achievements)
    .values({ id: document.id, path, document: JSON.stringify(document) })
    .onConflictDoNothing()
    .run()
  const place = freePlace(tx, issuer)
  tx.insert(credentials)
    .values({
      certificateId: certificate.id,
      credentialId: `urn:uuid:${randomUUID()}`,
      subjectId: `urn:uuid:${randomUUID()}`,
      issuerDid: issuer.did,
      origin: issuer.origin,
      achievementId: document.id,
      statusList: place.list,
      statusIndex: place.index,
      proofAt: now,
    })
    .run()
}

/** Settles it for certificates from before there were credentials. */
export function freezeEarlier(): void {
  write((tx) => {
    const earlier = tx
      .select({ certificate: certificates })
      .from(certificates)
      .leftJoin(credentials, eq(credentials.certificateId, certificates.id))
      .where(isNull(credentials.certificateId))
      .all()
    for (const { certificate } of earlier) freezeCredential(tx, certificate)
  })
}

// One turn after the other: who asks while another is signing must find their own signed as well.
let turn: Promise<void> = Promise.resolve()

/**
 * Signs every credential that waits for it. Asked for twice at once, also by two processes, each is
 * still signed once. One that cannot be signed does not keep the others waiting.
 * @param stopping ends it after the one that is being signed
 * @throws AggregateError with what was in the way
 */
export function signWaiting(stopping?: AbortSignal): Promise<void> {
  const mine = turn.then(() => signAll(stopping))
  turn = mine.catch(() => {}) // told to whoever asked for that turn
  return mine
}

async function signAll(stopping?: AbortSignal) {
  const problems: unknown[] = []
  for (const waiting of waitingForSignature()) {
    if (stopping?.aborted) break
    await sign(waiting).catch((problem: unknown) => problems.push(problem))
  }
  if (problems.length > 0)
    throw new AggregateError(problems, `Credentials not signed: ${problems.join('; ')}`)
}

/** @param only the one of this certificate, if it waits */
function waitingForSignature(only?: string) {
  return db
    .select({ certificate: certificates, credential: credentials, achievement: achievements.document })
    .from(credentials)
    .innerJoin(certificates, eq(certificates.id, credentials.certificateId))
    .innerJoin(achievements, eq(achievements.id, credentials.achievementId))
    .where(
      and(
        isNull(credentials.jsonDigest),
        isNull(certificates.holderForgottenOn),
        only === undefined ? undefined : eq(certificates.id, only),
      ),
    )
    .all()
}

async function sign(waiting: ReturnType<typeof waitingForSignature>[number]) {
  const { certificate, credential } = waiting
  const achievement: Achievement = JSON.parse(waiting.achievement)
  const badge = openBadge(certificate, credential, achievement, WORDS)
  const key = await signingKey({ did: credential.issuerDid, origin: credential.origin })
  const [signed, jwt] = await Promise.all([withProof(badge, key, credential.proofAt), asJwt(badge, key)])
  const json = jsonText(signed)

  write((tx) => {
    const isHeld = and(eq(certificates.id, certificate.id), isNull(certificates.holderForgottenOn))
    if (!tx.select().from(certificates).where(isHeld).get()) return // forgotten meanwhile, name and all
    tx.update(credentials)
      .set({ json, jwt, jsonDigest: sha256(json), jwtDigest: sha256(jwt) })
      .where(and(eq(credentials.certificateId, certificate.id), isNull(credentials.jsonDigest)))
      .run()
  })
}

/** How a signed text is known again when its holder has been forgotten here. Hexadecimal. */
export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** The very bytes that were signed; null while they wait, and when the holder has been forgotten. */
export function signedCredential(certificateId: string) {
  const row = db
    .select({ credentialId: credentials.credentialId, json: credentials.json, jwt: credentials.jwt })
    .from(credentials)
    .where(eq(credentials.certificateId, certificateId))
    .get()
  return row?.json && row.jwt ? { credentialId: row.credentialId, json: row.json, jwt: row.jwt } : null
}

/**
 * The same for whoever wants the bytes now: one that waits is signed first, ahead of all others. Null when
 * that cannot be done, and the log says why; and when the holder has been forgotten.
 */
export async function signedNow(certificateId: string) {
  for (const waiting of waitingForSignature(certificateId)) {
    await sign(waiting).catch((problem: unknown) => logFailure('Signing failed', problem))
  }
  return signedCredential(certificateId)
}
