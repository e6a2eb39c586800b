import { generateKeyPair, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
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

/**
 * A key as it lies in its file: the private halves, and all that its row says, so that the row can be had
 * again. Files from before that hold the private halves alone.
 */
const PrivateHalves = z.object({ secretKeyMultibase: z.string(), rsaPem: z.string() })
const KeyFile = z.object({
  ...PrivateHalves.shape,
  did: z.string(),
  origin: z.string(),
  publicKeyMultibase: z.string(),
  publicJwk: z.string(),
  createdAt: z.iso.datetime().transform((moment) => new Date(moment)),
})

const folder = () => path.join(env.DATA_DIR, 'keys', 'certificates')
const fileOf = (id: string) => path.join(folder(), `${id}.json`)

export type SigningKey = NonNullable<Awaited<ReturnType<typeof newestKey>>>

/** The issuer's newest key whose private half lies here; a new one where there is none. */
export async function signingKey(issuer: Issuer): Promise<SigningKey> {
  publishKeyFiles()
  const key = (await newestKey(issuer)) ?? (await addKey(issuer), await newestKey(issuer))
  if (!key) throw new Error(`The key of ${issuer.did} was made and cannot be found`)
  return key
}

/**
 * Publishes the keys whose files are here and whose rows are not: those that were made after the backup from
 * which the database was restored. What they signed can be verified again.
 */
function publishKeyFiles(): void {
  if (!existsSync(folder())) return
  const known = new Set(
    db
      .select({ id: issuerKeys.id })
      .from(issuerKeys)
      .all()
      .map(({ id }) => id),
  )
  const ids = readdirSync(folder()).map((file) => path.basename(file, '.json'))
  for (const id of ids.filter((one) => !known.has(one))) {
    const key = KeyFile.safeParse(contentOf(id))
    if (key.success) publish({ id, ...key.data })
  }
}

/** What the file says; null when it was not written to its end. */
function contentOf(id: string): unknown {
  try {
    return JSON.parse(readFileSync(fileOf(id), 'utf8'))
  } catch {
    return null
  }
}

function publish({ id, did, origin, publicKeyMultibase, publicJwk, createdAt }: NewKey) {
  const row = { id, did, origin, publicKeyMultibase, publicJwk, createdAt }
  write((tx) => tx.insert(issuerKeys).values(row).onConflictDoNothing().run())
}

type NewKey = z.infer<typeof KeyFile> & { id: string }

async function newestKey({ did, origin }: Issuer) {
  const row = keysOf(did).find((key) => key.origin === origin && existsSync(fileOf(key.id)))
  if (!row) return null
  const { id, publicKeyMultibase } = row
  const { secretKeyMultibase, rsaPem } = PrivateHalves.parse(contentOf(id))
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
  const published = { did, origin, publicKeyMultibase, publicJwk, createdAt: new Date() }
  const key = { secretKeyMultibase, rsaPem, ...published }

  mkdirSync(folder(), { recursive: true, mode: 0o700 })
  writeFileSync(fileOf(id), JSON.stringify(key), { mode: 0o600, flag: 'wx', flush: true })
  publish({ id, ...key })
}

/** The issuers that have a key here, demo and all. */
export const issuersHere = (): string[] =>
  db
    .selectDistinct({ did: issuerKeys.did })
    .from(issuerKeys)
    .all()
    .map(({ did }) => did)

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
