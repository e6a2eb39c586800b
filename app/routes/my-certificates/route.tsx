import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { certificatesOf } from '#app/domain/certificates/certificates.server.ts'
import { linkedInUrl } from '#app/domain/certificates/linked-in.ts'
import { renewalOutlooks } from '#app/domain/progress/renewals.server.ts'
import { env } from '#app/http/env.server.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { MyCertificatesPage } from './my-certificates-page.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const renewals = renewalOutlooks(person.id)
  return {
    title: messagesFor(request).certificates.mineTitle,
    certificates: certificatesOf(person.id).map(({ code, issuer, ...certificate }) => {
      const verifyUrl = `${env.APP_URL}/bevis/${code}`
      const linkedIn = linkedInUrl({ ...certificate, issuer, verifyUrl })
      const renewal = renewals.get(certificate.courseId) ?? null
      return { ...certificate, renewal, verifyUrl, linkedIn }
    }),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function MyCertificatesRoute() {
  return <MyCertificatesPage certificates={useLoaderData<typeof loader>().certificates} />
}
