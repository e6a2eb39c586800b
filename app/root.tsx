import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from '@remix-run/react'
import sans from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url'
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url'
import { type ReactNode, useContext } from 'react'
import { ErrorPage } from './components/error-page.tsx'
import { SiteFrame } from './components/site-frame.tsx'
import { menuFor } from './domain/auth/menu.server.ts'
import { findPerson } from './domain/auth/sessions.server.ts'
import { centreSettings } from './domain/centre/settings.server.ts'
import { chosenLocale } from './i18n/locale.ts'
import { messagesAddress } from './i18n/messages-address.server.ts'
import { pageTitle } from './i18n/page-title.ts'
import { useLocale } from './i18n/use-messages.ts'
import { NonceContext } from './nonce.ts'
import styles from './styles/index.css?url'

export const links: LinksFunction = () => [
  { rel: 'preload', href: sans, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'preload', href: serif, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
]

export { unlessOffline as shouldRevalidate } from './http/offline.ts'

export const meta = () => [{ title: pageTitle() }]

export function loader({ request }: LoaderFunctionArgs) {
  const person = findPerson(request)
  const { name, email, phone, logo } = centreSettings()
  const locale = chosenLocale(request.headers.get('cookie'))
  return {
    locale,
    messages: messagesAddress(locale),
    person: person && { name: person.name, menu: menuFor(person) },
    centre: { name, email, phone, logo },
  }
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext)
  const locale = useLocale()
  const root = useRouteLoaderData<typeof loader>('root')
  return (
    <html lang={locale} data-color-scheme="auto">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
        {root?.messages && <link rel="modulepreload" href={root.messages} />}
      </head>
      <body data-color="accent">
        <SiteFrame person={root?.person ?? null} centre={root?.centre ?? null}>
          {children}
        </SiteFrame>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary() {
  return <ErrorPage />
}
