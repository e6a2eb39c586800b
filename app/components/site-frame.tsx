import { Form, Link, NavLink, useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { MenuItem } from '#app/domain/auth/menu.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { Logo } from './logo.tsx'
import { RouteAnnouncer } from './route-announcer.tsx'

type Centre = { name: string; email: string; phone: string; logo: string | null }
type SiteFrameProps = {
  person: { name: string; menu: MenuItem[] } | null
  /** Null where the root itself has failed. */
  centre: Centre | null
  children: ReactNode
}

/** The frame around every page: skip link, head with menu, the page itself, foot. */
export function SiteFrame({ person, centre, children }: SiteFrameProps) {
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
        <div>
          {centre && <CentreFoot centre={centre} />}
          <p>{t.shell.footer}</p>
        </div>
        <div className="site-foot-links">
          <Link className="ds-link" to="/bevis">
            {t.shell.verifyLink}
          </Link>
          {person && (
            <Link className="ds-link" to="/sikkerhed">
              {t.security.title}
            </Link>
          )}
          <Link className="ds-link" to="/vilkaar">
            {t.centre.terms.title}
          </Link>
          <Link className="ds-link" to="/privatliv">
            {t.notice.privacy}
          </Link>
          <Link className="ds-link" to="/cookies">
            {t.notice.cookies.title}
          </Link>
          {/* Not by script: it may lead to another site. */}
          <a className="ds-link" href="/was">
            {t.notice.statement}
          </a>
          <LanguageSwitch />
        </div>
      </footer>
    </>
  )
}

/** Who runs the site, and how they are reached. */
function CentreFoot({ centre: { name, email, phone, logo } }: { centre: Centre }) {
  return (
    <>
      {/* The name stands beside it. */}
      {logo && <img className="centre-logo" src={logo} alt="" />}
      <p>
        <strong>{name}</strong>
      </p>
      {(email || phone) && (
        <p>
          {email && (
            <a className="ds-link" href={`mailto:${email}`}>
              {email}
            </a>
          )}
          {email && phone && ', '}
          {phone}
        </p>
      )}
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
