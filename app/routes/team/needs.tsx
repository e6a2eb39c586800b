import { Link } from '@remix-run/react'
import { Tag } from '#app/components/tag.tsx'
import type { TeamMatter } from '#app/domain/fidelity/standing/team-matters.server.ts'
import type { StatusWord } from '#app/domain/managers/member-list.ts'
import type { PersonNeed } from '#app/domain/managers/person-needs.ts'
import { formatShortDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { NeedGroup, TeamView } from './team-view.ts'

type NeedsProps = Pick<TeamView, 'team' | 'needs'>

/** What needs the manager today: people, and then the measuring of the team. */
export function Needs({ team, needs: { people, matters } }: NeedsProps) {
  const t = useMessages().team
  return (
    <section>
      <h2>{t.needsTitle}</h2>
      {people.length + matters.length === 0 && <p>{t.needsNothing}</p>}
      <div className="need-groups">
        {people.map((group) => (
          <PeopleInNeed key={group.kind} group={group} slug={team.slug} />
        ))}
        <Actions actions={matters.filter((matter) => matter.kind === 'action')} />
        <Reviews reviews={matters.filter((matter) => matter.kind === 'review')} slug={team.slug} />
      </div>
    </section>
  )
}

/** Which filter of the table shows all of a kind. */
const FILTERS: Record<PersonNeed['kind'], StatusWord> = {
  overdue: 'over-fristen',
  late: 'forsinket',
  'expires-soon': 'udloeber',
}
const COLORS: Record<PersonNeed['kind'], string> = {
  overdue: 'danger',
  late: 'warning',
  'expires-soon': 'warning',
}

function PeopleInNeed({ group: { kind, people, first, hasMore }, slug }: { group: NeedGroup; slug: string }) {
  const t = useMessages().team
  const locale = useLocale()
  return (
    <div>
      <h3>
        <Tag color={COLORS[kind]}>{t.needs[kind]}</Tag>
      </h3>
      <ul className="plain-list">
        {first.map(({ personId, name, course, on }) => (
          <li key={`${personId} ${course}`}>
            <Link to={`/team/${slug}/${personId}`}>{name}</Link>
            <span className="quiet block">
              {course}. {(kind === 'expires-soon' ? t.expiresOn : t.deadlineWas)(formatShortDate(locale, on))}
            </span>
          </li>
        ))}
      </ul>
      {hasMore && (
        <p>
          <Link to={`?status=${FILTERS[kind]}#medarbejdere`}>{t.seeAll(people)}</Link>
        </p>
      )}
    </div>
  )
}

function Actions({ actions }: { actions: Extract<TeamMatter, { kind: 'action' }>[] }) {
  const { erasures, team: t } = useMessages()
  const locale = useLocale()
  if (actions.length === 0) return null
  return (
    <div>
      <h3>
        <Tag color="danger">{t.overdueActions}</Tag>
      </h3>
      <ul className="plain-list">
        {actions.map(({ id, reviewId, label, title, owner, dueOn }) => (
          <li key={id}>
            <Link to={`/fidelitet/${reviewId}/handleplan`}>{t.action(label, title)}</Link>
            <span className="quiet block">
              {t.actionBy(owner || erasures.someone, formatShortDate(locale, dueOn))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

type ReviewsProps = { reviews: Extract<TeamMatter, { kind: 'review' }>[]; slug: string }

function Reviews({ reviews, slug }: ReviewsProps) {
  const { team: t, shell } = useMessages()
  const locale = useLocale()
  if (reviews.length === 0) return null
  return (
    <div>
      <h3>
        <Tag color="warning">{t.reviewsDue}</Tag>
      </h3>
      <ul className="plain-list">
        {reviews.map(({ method, dueOn, overdue }) => (
          <li key={method}>
            <Link to={`/fidelitet/team/${slug}?metode=${method}`}>{t.measuring(shell.methods[method])}</Link>
            <span className="quiet block">
              {(overdue ? t.reviewOverdue : t.reviewToPlan)(formatShortDate(locale, dueOn))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
