import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { sessionCookieName } from '#app/domain/auth/sessions.server.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { CookiesPage } from './cookies-page.tsx'

/** Which cookies we set, for what and how long: for everyone, also before signing in. */
export function loader({ request }: LoaderFunctionArgs) {
  return { title: messagesFor(request).notice.cookies.title, sessionCookieName }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function CookiesRoute() {
  return <CookiesPage sessionCookieName={useLoaderData<typeof loader>().sessionCookieName} />
}
