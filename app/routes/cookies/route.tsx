import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { cookieNameOf } from '#app/http/cookie-names.server.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { CookiesPage } from './cookies-page.tsx'

/** Which cookies we set, for what and how long: for everyone, also before signing in. */
export function loader({ request }: LoaderFunctionArgs) {
  const names = { session: cookieNameOf('session'), sprog: cookieNameOf('sprog') }
  return { title: messagesFor(request).notice.cookies.title, names }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function CookiesRoute() {
  return <CookiesPage names={useLoaderData<typeof loader>().names} />
}
