import { Form, Link, NavLink, useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { MenuItem } from '#app/domain/auth/menu.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { Logo } from './logo.tsx'
import { RouteAnnouncer } from './route-announcer.tsx'

type SiteFrameProps = { person: { name: string; menu: MenuItem[] } | null; children: ReactNode }

/** The frame around every page: skip link, head with menu, the page itself, foot. */
export function SiteFrame({ person, children }: SiteFrameProps) {
  const t = useMessages()
  const { pathname } = useLocation()
  return (
    <>
      <a className="ds-skip-link" href="#indhold">
        {t.shell.skip}
      </a>
      <header className="site-head">
        <Link className="brand" to="/" aria-label={t.shell.home}>
          <Logo />
          <span>Fodf&aelig;ste</span>
        </Link>
        {person ? (
          // The key closes an open menu when the page changes.
          <details className="site-menu" key={pathname}>
            <summary>{t.shell.menu}</summary>
            <MenuLinks items={person.menu} />
            <SignOut name={person.name} />
          </details>
        ) : (
          <Link className="sign-in-link" to="/log-ind">
            {t.shell.signIn}
          </Link>
        )}
      </header>
      {children}
      <RouteAnnouncer />
      <footer className="site-foot">
        <p>{t.shell.footer}</p>
        <div className="site-foot-links">
          <Link className="ds-link" to="/bevis">
            {t.shell.verifyLink}
          </Link>
          <LanguageSwitch />
        </div>
      </footer>
    </>
  )
}

function MenuLinks({ items }: { items: MenuItem[] }) {
  const t = useMessages()
  return (
    <nav aria-label={t.shell.mainMenu}>
      <ul>
        {items.map(({ to, word, waiting = 0 }) => (
          <li key={to}>
            <NavLink to={to} end={to === '/'}>
              {waiting > 0 ? t.shell.withCount(t.shell[word], waiting) : t.shell[word]}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function SignOut({ name }: { name: string }) {
  const t = useMessages()
  return (
    <Form className="sign-out" method="post" action="/log-ud" reloadDocument>
      <span>{name}</span>
      <button type="submit">{t.shell.signOut}</button>
    </Form>
  )
}
