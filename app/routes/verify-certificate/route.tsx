import { data, type HeadersFunction, type LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { findByCode } from '#app/domain/certificates/verify/register.server.ts'
import { mustWait, recordMiss } from '#app/domain/certificates/verify/throttle.server.ts'
import { TOO_MANY } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { VerifyCertificatePage } from './verify-certificate-page.tsx'

/** For anyone, without signing in. Whoever has to wait is not told whether a code is known. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { title } = messagesFor(request).verify
  if (mustWait(context.address)) {
    return data({ title, status: 'wait' as const }, TOO_MANY)
  }
  const registered = findByCode(params.code ?? '')
  if (registered) return { title, status: 'known' as const, certificate: registered.certificate }

  recordMiss(context.address)
  return data({ title, status: 'unknown' as const }, { status: 404 })
}

export const headers: HeadersFunction = ({ loaderHeaders }) => {
  const both = new Headers(loaderHeaders)
  both.set('X-Robots-Tag', 'noindex')
  return both
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: pageTitle(page?.title) },
  { name: 'robots', content: 'noindex' },
]

export default function VerifyCertificateRoute() {
  return <VerifyCertificatePage answer={useLoaderData<typeof loader>()} />
}
