import { generateKeyPair, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey'
import { desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { env } from '#app/http/env.server.ts'
import { db, write } from '#db/client.server.ts'
import { issuerKeys } from '#db/schema/index.ts'
import { type Issuer, multikey } from './issuer.ts'

/** Long enough for the years that people keep a certificate. */
const RSA_BITS = 3072

/** The private half, as it lies in its file. */
const KeyFile = z.object({ secretKeyMultibase: z.string(), rsaPem: z.string() })

const fileOf = (id: string) => path.join(env.DATA_DIR, 'keys', 'certificates', `${id}.json`)

export type SigningKey = NonNullable<Awaited<ReturnType<typeof newestKey>>>

/** The issuer's newest key whose private half lies here; a new one where there is none. */
export async function signingKey(issuer: Issuer): Promise<SigningKey> {
  const key = (await newestKey(issuer)) ?? (await addKey(issuer), await newestKey(issuer))
  if (!key) throw new Error(`The key of ${issuer.did} was made and cannot be found`)
  return key
}

async function newestKey({ did, origin }: Issuer) {
  const row = keysOf(did).find((key) => key.origin === origin && existsSync(fileOf(key.id)))
  if (!row) return null
  const { id, publicKeyMultibase } = row
  const { secretKeyMultibase, rsaPem } = KeyFile.parse(JSON.parse(readFileSync(fileOf(id), 'utf8')))
  const pair = await Ed25519Multikey.from({ ...multikey(did, publicKeyMultibase), secretKeyMultibase })
  return { id, did, origin, signer: pair.signer(), rsaPem }
}

/**
 * Makes a key that is the newest from now on. The private half is on the disk before anyone is told of
 * the public one. Two processes that do so at once make two keys, and both are good.
 */
export async function addKey({ did, origin }: Issuer): Promise<void> {
  const { publicKeyMultibase, secretKeyMultibase } = await Ed25519Multikey.generate({ controller: did })
  const rsa = await promisify(generateKeyPair)('rsa', { modulusLength: RSA_BITS })
  const rsaPem = rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const id = randomBytes(8).toString('hex')
  const { kty, n, e } = rsa.publicKey.export({ format: 'jwk' })
  const publicJwk = JSON.stringify({ kty, n, e, alg: 'RS256', use: 'sig' })

  mkdirSync(path.dirname(fileOf(id)), { recursive: true, mode: 0o700 })
  const file: z.infer<typeof KeyFile> = { secretKeyMultibase, rsaPem }
  writeFileSync(fileOf(id), JSON.stringify(file), { mode: 0o600, flag: 'wx', flush: true })
  write((tx) => tx.insert(issuerKeys).values({ id, did, origin, publicKeyMultibase, publicJwk }).run())
}

/** All public keys of an issuer, newest first. */
export function keysOf(did: string) {
  return db
    .select()
    .from(issuerKeys)
    .where(eq(issuerKeys.did, did))
    .orderBy(desc(issuerKeys.createdAt), desc(issuerKeys.id))
    .all()
}

export function findKey(id: string) {
  return db.select().from(issuerKeys).where(eq(issuerKeys.id, id)).get() ?? null
}
