import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { centreSettings } from '#app/domain/centre/settings.server.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { PrivacyPage } from './privacy-page.tsx'

/** How we use people's data (GDPR art. 13): for everyone, also before signing in. */
export function loader({ request }: LoaderFunctionArgs) {
  const { name, email, phone, privacyContact } = centreSettings()
  return {
    title: messagesFor(request).notice.data.title,
    centre: { name, phone, email: privacyContact || email },
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function PrivacyRoute() {
  const { title: _, ...page } = useLoaderData<typeof loader>()
  return <PrivacyPage {...page} />
}
