import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { centreSettings } from '#app/domain/centre/settings.server.ts'
import { paragraphsOf } from '#app/domain/centre/settings.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { TermsPage } from './terms-page.tsx'

/** What the centre asks of those who use the site, and how it is reached: for everyone, also before signing in. */
export function loader({ request }: LoaderFunctionArgs) {
  const { name, email, phone, address, terms } = centreSettings()
  const title = messagesFor(request).centre.terms.title
  return { title, centre: { name, email, phone, address }, terms: paragraphsOf(terms) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function TermsRoute() {
  const { title: _, ...page } = useLoaderData<typeof loader>()
  return <TermsPage {...page} />
}
