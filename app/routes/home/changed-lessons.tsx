import { Link } from '@remix-run/react'
import { Card } from '#app/components/card.tsx'
import { StandingTag } from '#app/components/standing-tag.tsx'
import type { ChangedLesson } from '#app/domain/progress/my-page.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

/** The lessons that have come in another version since I read them. */
export function ChangedLessons({ changed }: { changed: ChangedLesson[] }) {
  const t = useMessages().versions
  return (
    <Card>
      <h2 className="ds-heading" data-size="2xs">
        {t.mine}
      </h2>
      <ul className="plain-list">
        {changed.map(({ to, title, courseTitle, standing }) => (
          <li key={to}>
            <Link to={to}>{title}</Link>
            <span className="quiet block">
              {courseTitle} {standing === 'again' && <StandingTag standing={standing} />}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
