import type { LoaderFunctionArgs } from '@remix-run/node'
import { signedCredential, signWaiting } from '#app/domain/certificates/credential/credentials.server.ts'
import { findByCode } from '#app/domain/certificates/verify/register.server.ts'
import { mustWait, recordMiss } from '#app/domain/certificates/verify/throttle.server.ts'
import { download } from '#app/http/download.ts'
import { notFound } from '#app/http/responses.ts'

/** The signed bytes, for anyone who has the code, as long as we know whose they are. */
export async function loader({ params, context: { address } }: LoaderFunctionArgs) {
  if (mustWait(address)) return new Response(null, { status: 429, headers: { 'Retry-After': '60' } })
  const registered = findByCode(params.code ?? '')
  if (!registered) {
    recordMiss(address)
    throw notFound('Certificate')
  }
  if (!signedCredential(registered.id)) await signWaiting()
  const signed = signedCredential(registered.id)
  if (!signed) throw notFound('Certificate')
  const response = download(signed.json, 'kursusbevis.json', 'application/vc+ld+json')
  response.headers.set('X-Robots-Tag', 'noindex')
  return response
}
