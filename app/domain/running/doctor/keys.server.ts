import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { issuerAt } from '#app/domain/certificates/issuer/issuer.ts'
import { keysOf } from '#app/domain/certificates/issuer/keys.server.ts'
import { env } from '#app/http/env.server.ts'
import { db } from '#db/client.server.ts'
import { totpSecrets } from '#db/schema/index.ts'
import { type Finding, finding } from '../findings.ts'

/** Whether the keys are there, are of this issuer, and only their owner may read them. */
export function examineKeys(): Finding[] {
  const folder = path.join(env.DATA_DIR, 'keys')
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(key|json)$/.test(file))
    : []
  const open = files.filter((file) => (statSync(path.join(folder, file)).mode & 0o077) !== 0)
  const problems = [
    ...open.map((file) => finding('keys-open', { detail: path.join('keys', file) })),
    ...lostKey(files),
    ...issuerProblem(files),
  ]
  return problems.length > 0 ? problems : [finding('keys-safe', { count: files.length })]
}

const FACTOR_KEY = 'second-factor.key'

/** Without it nobody's sign-in app is known any more. */
function lostKey(files: string[]): Finding[] {
  const isUsed = db.select({ id: totpSecrets.personId }).from(totpSecrets).limit(1).get() !== undefined
  return isUsed && !files.includes(FACTOR_KEY) ? [finding('keys-lost', { detail: `keys/${FACTOR_KEY}` })] : []
}

/** Certificates are signed in the name of the address; a key of another one does not help. */
function issuerProblem(files: string[]): Finding[] {
  const { did, origin } = issuerAt(env.APP_URL)
  const here = (id: string) => files.includes(path.join('certificates', `${id}.json`))
  if (keysOf(did).some((key) => key.origin === origin && here(key.id))) return []
  const hasOthers = files.some((file) => file.startsWith('certificates'))
  return [hasOthers ? finding('keys-of-another', { detail: did }) : finding('keys-none')]
}
