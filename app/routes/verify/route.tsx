import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { normaliseCode } from '#app/domain/certificates/code.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { VerifyPage } from './verify-page.tsx'

/** The form asks with GET, so that it is a plain link to the certificate's own page. */
export function loader({ request }: LoaderFunctionArgs) {
  const typed = new URL(request.url).searchParams.get('kode')
  const code = normaliseCode(typed ?? '')
  if (code) throw redirect(`/bevis/${encodeURIComponent(code)}`)
  return { title: messagesFor(request).certificates.verifyTitle, codeMissing: typed !== null }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function VerifyRoute() {
  return <VerifyPage codeMissing={useLoaderData<typeof loader>().codeMissing} />
}
