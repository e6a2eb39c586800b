import { Link } from '@remix-run/react'
import { useMessages } from '#app/i18n/use-messages.ts'

type Step = { to: string; label: string }

/** The way back up, from the top down. */
export function Breadcrumbs({ trail }: { trail: Step[] }) {
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

type CourseBreadcrumbsProps = { course: { slug: string; title: string }; further?: Step }

/** The way back up from a page inside a course; `further` is a step below the course itself. */
export function CourseBreadcrumbs({ course, further }: CourseBreadcrumbsProps) {
  const t = useMessages().courses
  const trail = [
    { to: '/kurser', label: t.title },
    { to: `/kurser/${course.slug}`, label: course.title },
  ]
  return <Breadcrumbs trail={further ? [...trail, further] : trail} />
}
