import { Link } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Card } from '#app/components/card.tsx'
import { ErasureNotice } from '#app/components/erasure-notice.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Tag } from '#app/components/tag.tsx'
import type { ErasureAhead } from '#app/domain/privacy/erasure.ts'
import type { Method } from '#app/domain/courses/methods.ts'
import type { ChangedLesson, Journey } from '#app/domain/progress/my-page.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Continue } from './continue.tsx'
import { ChangedLessons } from './changed-lessons.tsx'
import { DueList, type DueListProps } from './due-list.tsx'
import { OwnPlan, type OwnPlanProps } from './own-plan.tsx'

type Certificate = {
  id: string
  courseTitle: string
  expiresOn: string
  status: 'valid' | 'expires-soon' | 'expired'
}

type MyPageProps = DueListProps & {
  name: string
  /** Null when they have not asked to be forgotten. */
  erasure: ErasureAhead | null
  journeys: Journey[]
  changed: ChangedLesson[]
  certificates: Certificate[]
  reviews: { id: string; team: string; method: Method }[]
  plan: OwnPlanProps
}

/** Min side: go on where I left off, what is due, what I have. */
export function MyPage(props: MyPageProps) {
  const { name, erasure, journeys, changed, due, excused, certificates, reviews, plan } = props
  const { home: t, looks } = useMessages()
  const [current, ...others] = journeys
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <PageHead title={t.hello(name.split(' ')[0] ?? name)} />
      {erasure && <ErasureNotice {...erasure} />}
      <div className="home">
        <div className="stack">
          {current ? <Continue journey={current} /> : <NothingOpen />}
          {others.map((journey) => (
            <Continue key={journey.to} journey={journey} secondary />
          ))}
        </div>
        <div className="stack">
          {reviews.length > 0 && <Reviews reviews={reviews} />}
          {plan.actions.length + plan.lessons.length > 0 && <OwnPlan {...plan} />}
          {changed.length > 0 && <ChangedLessons changed={changed} />}
          <DueList due={due} excused={excused} />
          <Certificates certificates={certificates} />
        </div>
      </div>
      <p>
        <Link to="/mine-oplysninger">{looks.link}</Link>
      </p>
    </main>
  )
}

function NothingOpen() {
  const t = useMessages().home
  return (
    <Card>
      <h2 className="ds-heading" data-size="sm">
        {t.nothingOpen}
      </h2>
      <p>{t.nothingOpenText}</p>
      <ButtonLink to="/kurser">{t.seeCourses}</ButtonLink>
    </Card>
  )
}

function Reviews({ reviews }: Pick<MyPageProps, 'reviews'>) {
  const t = useMessages()
  return (
    <Card>
      <h2 className="ds-heading" data-size="2xs">
        {t.home.yourReviews}
      </h2>
      <ul className="plain-list">
        {reviews.map(({ id, team, method }) => (
          <li key={id}>
            <Link to={`/fidelitet/${id}`}>
              {t.shell.methods[method]}, {team}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const STATUS_COLOR = { valid: 'success', 'expires-soon': 'warning', expired: 'danger' }

function Certificates({ certificates }: { certificates: Certificate[] }) {
  const t = useMessages()
  const locale = useLocale()
  return (
    <Card>
      <h2 className="ds-heading" data-size="2xs">
        {t.shell.certificates}
      </h2>
      {certificates.length === 0 && <p>{t.home.noCertificates}</p>}
      <ul className="plain-list">
        {certificates.map(({ id, courseTitle, expiresOn, status }) => (
          <li key={id}>
            <Link to="/mine-beviser">{courseTitle}</Link>{' '}
            <Tag color={STATUS_COLOR[status]}>{t.home.validity[status](formatDate(locale, expiresOn))}</Tag>
          </li>
        ))}
      </ul>
    </Card>
  )
}
