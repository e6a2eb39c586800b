import { data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { ContactLines } from '#app/components/contact-lines.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { centreSettings } from '#app/domain/centre/settings.server.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

/**
 * Every public site has this address, and it leads to the site's accessibility statement (BEK 904 of 22/8/2019).
 * While there is none, that is what the page says, with 404: a machine that looks for the statement finds none.
 */
export function loader({ request }: LoaderFunctionArgs) {
  const { name, email, phone, wasUrl } = centreSettings()
  if (wasUrl) throw redirect(wasUrl)
  const title = messagesFor(request).notice.accessibility.title
  return data({ title, centre: { name, email, phone } }, { status: 404 })
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: pageTitle(page?.title) }]

export default function AccessibilityStatementRoute() {
  const { centre } = useLoaderData<typeof loader>()
  const t = useMessages().notice.accessibility
  return (
    <main className="page narrow" id="indhold" tabIndex={-1}>
      <PageHead title={t.title}>
        <p>{t.text}</p>
        <p>{t.write}</p>
      </PageHead>
      <ContactLines {...centre} />
    </main>
  )
}
