import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { findOwnCertificate } from '#app/domain/certificates/certificates.server.ts'
import { certificatePdf } from '#app/domain/certificates/paper/certificate-pdf.server.ts'
import { slugOf } from '#app/domain/people/names.ts'
import { env } from '#app/http/env.server.ts'
import { notFound } from '#app/http/responses.ts'
import { messagesByLocale } from '#app/i18n/locale.ts'

/** The paper itself, for its holder alone. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const id = /^(.+)\.pdf$/.exec(params.file ?? '')?.[1]
  const certificate = id && findOwnCertificate(person.id, id)
  if (!certificate) throw notFound('Certificate')

  const { courseTitle, holderName } = certificate
  const name = slugOf([messagesByLocale.da.certificates.certificate, courseTitle, holderName].join(' '))
  return new Response(certificatePdf(certificate, `${env.APP_URL}/bevis`), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${name}.pdf"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
