import { Form, Link } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { CourseBreadcrumbs } from '#app/components/breadcrumbs.tsx'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { Field } from '#app/components/field.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { type RecordedAttendance, RecordedDays } from './recorded-days.tsx'
import { RecordForm, type RecordFormProps } from './record-form.tsx'

type CourseAttendancePageProps = Omit<RecordFormProps, 'address'> & {
  course: { slug: string; title: string; language: string; days: number }
  /** What the names are searched for; '' shows all. */
  sought: string
  /** Nobody takes the course. */
  isEmpty: boolean
  /** There are more than are shown. */
  isCut: boolean
  /** The day that was just saved. */
  saved: string | null
  recorded: RecordedAttendance[]
  /** What is asked to be removed. */
  removing: RecordedAttendance | null
}

/** Who was there on the days of a course, as trainers record it by hand. */
export function CourseAttendancePage(props: CourseAttendancePageProps) {
  const { course, sought, isEmpty, isCut, saved, recorded, removing, ...form } = props
  const { people, day, reply } = form
  const { teaching, approvals } = useMessages()
  const t = approvals.days
  const locale = useLocale()
  const address = `/kurser/${course.slug}/fremmoede`
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <CourseBreadcrumbs
        course={course}
        further={{ to: `/kurser/${course.slug}/undervisning`, label: teaching.title }}
      />
      <PageHead title={t.title} eyebrow={<span lang={course.language}>{course.title}</span>}>
        <p>{t.lead(course.days)}</p>
        <p>
          <Link className="ds-link" to={`/kalender?slags=course-day&kursus=${course.slug}`}>
            {t.calendar}
          </Link>
        </p>
      </PageHead>
      {saved && !reply && (
        <Alert color="success" role="status">
          <p>{t.saved(formatDate(locale, saved))}</p>
        </Alert>
      )}
      {reply?.status === 'counted' && (
        <Alert color="warning" role="alert">
          <p>{t.stays}</p>
        </Alert>
      )}
      {removing && !reply && <ConfirmRemoving attendance={removing} address={address} />}
      <OfflineNotice reply={reply} intent="remove" />
      <section>
        <h2>{t.record}</h2>
        {isEmpty ? (
          <p>{t.nobody}</p>
        ) : (
          <div className="stack">
            <FindPerson address={address} sought={sought} day={day} />
            {isCut && <p>{t.more(people.length)}</p>}
            {people.length === 0 ? (
              <p>{t.noneFound(sought)}</p>
            ) : (
              <RecordForm {...form} address={address} key={`${day} ${sought} ${recorded.length}`} />
            )}
          </div>
        )}
      </section>
      <section>
        <h2>{t.recorded}</h2>
        <RecordedDays recorded={recorded} />
      </section>
    </main>
  )
}

/** Shows those alone whose name has this in it. The day that is chosen goes along. */
function FindPerson({ address, sought, day }: { address: string; sought: string; day: string }) {
  const t = useMessages().approvals.days
  return (
    <Form className="row approval-filter" role="search" action={address}>
      <input type="hidden" name="dag" value={day} />
      <Field
        id="navn"
        name="navn"
        type="search"
        label={t.find}
        hint={t.findHint}
        defaultValue={sought}
        key={sought}
        maxLength={100}
        autoComplete="off"
      />
      <Button variant="secondary">{t.findSubmit}</Button>
      {sought && <Link to={`${address}?dag=${day}`}>{t.all}</Link>}
    </Form>
  )
}

function ConfirmRemoving({ attendance, address }: { attendance: RecordedAttendance; address: string }) {
  const t = useMessages().approvals.days
  const locale = useLocale()
  return (
    <Alert color="warning" role="alert">
      <p>{t.confirm(attendance.name, formatDate(locale, attendance.day))}</p>
      <Form method="post" action={address} className="row">
        <input type="hidden" name="attendance" value={attendance.id} />
        <Button name="intent" value="remove">
          {t.confirmSubmit}
        </Button>
        <ButtonLink variant="secondary" to={address}>
          {t.cancel}
        </ButtonLink>
      </Form>
    </Alert>
  )
}
