import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { findOwnCertificate } from '#app/domain/certificates/certificates.server.ts'
import { signedNow } from '#app/domain/certificates/credential/credentials.server.ts'
import { fileNameOf, findCertificateFile } from '#app/domain/certificates/paper/certificate-files.server.ts'
import { env } from '#app/http/env.server.ts'
import { notFound, notReady } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'

/** A certificate as a file, for its holder alone. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const [, id = '', ending = ''] = /^(.+)\.([a-z]+)$/.exec(params.file ?? '') ?? []
  const file = findCertificateFile(ending)
  const certificate = file && findOwnCertificate(person.id, id)
  if (!certificate) throw notFound('Certificate')

  const signed = await signedNow(certificate.id)
  // The certificate counts already; only its files have to wait.
  if (!signed) throw notReady(messagesFor(request).certificates.notSignedYet)
  return new Response(await file.draw({ certificate, ...signed, verifyUrl: `${env.APP_URL}/bevis` }), {
    headers: {
      ...file.headers,
      'Content-Disposition': `${file.disposition}; filename="${fileNameOf(certificate)}.${ending}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
