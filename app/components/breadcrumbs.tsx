import { Link } from '@remix-run/react'
import { useMessages } from '#app/i18n/use-messages.ts'

/** The way back up, from the top down. */
export function Breadcrumbs({ trail }: { trail: { to: string; label: string }[] }) {
  const t = useMessages()
  return (
    <nav className="ds-breadcrumbs" aria-label={t.shell.youAreHere}>
      <ol>
        {trail.map(({ to, label }) => (
          <li key={to}>
            <Link className="ds-link" to={to}>
              {label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
