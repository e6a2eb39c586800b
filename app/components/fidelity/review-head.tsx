import { NavLink } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Tag } from '#app/components/tag.tsx'
import { type ReviewHead as Head, reviewAddress } from '#app/domain/fidelity/review/review-head.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

type ReviewHeadProps = { head: Head; title: string; children?: ReactNode }

/** The head of every page of a review: which review it is, how far it is, and its other pages. */
export function ReviewHead({ head, title, children }: ReviewHeadProps) {
  const t = useMessages()
  const locale = useLocale()
  const { id, team, method, mode, phase, periodFrom, periodTo, reviewOn, ownSeat, raters, pages } = head
  return (
    <>
      <Breadcrumbs
        trail={[
          { to: '/fidelitet', label: t.fidelity.title },
          { to: `/fidelitet/team/${team.slug}`, label: team.name },
        ]}
      />
      <PageHead
        title={title}
        eyebrow={t.fidelity.review.eyebrow(t.shell.methods[method], team.name, formatDate(locale, reviewOn))}
        method={method}
      >
        <p className="row">
          <Tag color="info">{t.fidelity.modes[mode]}</Tag>
          <Tag>{t.fidelity.phases[phase]}</Tag>
          {ownSeat && raters.length > 1 && <span className="quiet">{t.fidelity.review.rater(ownSeat)}</span>}
          <span className="quiet">
            {t.fidelity.period(formatDate(locale, periodFrom), formatDate(locale, periodTo))}
          </span>
        </p>
        {children}
      </PageHead>
      <nav className="review-pages no-print" aria-label={t.fidelity.review.pages}>
        <ul>
          <li>
            <NavLink to={reviewAddress(id)} end>
              {t.fidelity.review.overview}
            </NavLink>
          </li>
          {pages.map((page) => (
            <li key={page}>
              <NavLink to={reviewAddress(id, page)}>{t.fidelity.review.page[page]}</NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}
