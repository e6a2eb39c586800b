import type { LoaderFunctionArgs } from '@remix-run/node'
import { signedNow } from '#app/domain/certificates/credential/credentials.server.ts'
import { findByCode } from '#app/domain/certificates/verify/register.server.ts'
import { mustWait, recordMiss } from '#app/domain/certificates/verify/throttle.server.ts'
import { download } from '#app/http/download.ts'
import { notFound, notReady, TOO_MANY } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'

/** The signed bytes, for anyone who has the code, as long as we know whose they are. */
export async function loader(args: LoaderFunctionArgs) {
  const response = await answerTo(args)
  response.headers.set('X-Robots-Tag', 'noindex')
  return response
}

async function answerTo({ request, params, context: { address } }: LoaderFunctionArgs): Promise<Response> {
  if (mustWait(address)) return new Response(null, TOO_MANY)
  const registered = findByCode(params.code ?? '')
  if (!registered) recordMiss(address)
  if (!registered || registered.certificate.holder.knownFrom === 'nothing') return notFound('Certificate')

  const signed = await signedNow(registered.id)
  if (!signed) return notReady(messagesFor(request).certificates.notSignedYet)
  return download(signed.json, 'kursusbevis.json', 'application/vc+ld+json')
}
