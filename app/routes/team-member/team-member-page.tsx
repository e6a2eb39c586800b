import { Alert } from '#app/components/alert.tsx'
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import type { EventKind } from '#app/domain/events/event.ts'
import type { MemberCourse } from '#app/domain/managers/member.server.ts'
import { formatDate, formatShortDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { AssignForm, type AskFormsProps, WaiveForm } from './ask-forms.tsx'
import { MemberCourseCard, type ToTakeBack } from './member-course-card.tsx'
import type { Done } from './reply.ts'

type TeamMemberPageProps = Omit<AskFormsProps, 'courses'> & {
  team: { slug: string; name: string }
  hasArea: boolean
  member: { id: string; name: string; onLeaveUntil: string | null }
  courses: (MemberCourse & ToTakeBack)[]
  attendances: { kind: EventKind; course: string; day: string }[]
  mayAssign: boolean
  /** What was just done. */
  done: Done | null
}

/** How far a member is, as their manager may know it, and what they are asked for. */
export function TeamMemberPage(props: TeamMemberPageProps) {
  const { team, hasArea, member, courses, attendances, mayAssign, done, days, reply } = props
  const { member: t, team: words, shell } = useMessages()
  const locale = useLocale()
  const asking = { courses, days, reply }
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <Breadcrumbs
        trail={[
          ...(hasArea ? [{ to: '/mit-omraade', label: shell.area }] : []),
          { to: `/team/${team.slug}`, label: team.name },
        ]}
      />
      <PageHead title={member.name}>
        {member.onLeaveUntil && <p>{words.onLeave(formatShortDate(locale, member.onLeaveUntil))}</p>}
      </PageHead>
      {done && !reply && (
        <Alert color="success" role="status">
          <p>{t.done[done]}</p>
        </Alert>
      )}
      <section>
        <h2>{t.courses}</h2>
        <ul className="plain-list cards">
          {courses.map((course) => (
            <li key={course.id}>
              <MemberCourseCard course={course} mayAssign={mayAssign} />
            </li>
          ))}
        </ul>
        <p className="quiet">{t.whatYouSee}</p>
      </section>
      <Attendances attendances={attendances} />
      {mayAssign ? (
        // Drawn anew once something is done, so that what was typed does not stand there to be sent again.
        <div className="ask-forms no-print" key={JSON.stringify(courses)}>
          <AssignForm {...asking} />
          <WaiveForm {...asking} />
        </div>
      ) : (
        <p>{t.self}</p>
      )}
    </main>
  )
}

function Attendances({ attendances }: Pick<TeamMemberPageProps, 'attendances'>) {
  const { member: t, events } = useMessages()
  const locale = useLocale()
  return (
    <section>
      <h2>{t.attendances}</h2>
      {attendances.length === 0 && <p>{t.noAttendances}</p>}
      <ul>
        {attendances.map(({ kind, course, day }) => (
          <li key={`${kind} ${course} ${day}`}>
            {formatDate(locale, day)}, {t.attendance(events.kinds[kind], course)}
          </li>
        ))}
      </ul>
    </section>
  )
}
