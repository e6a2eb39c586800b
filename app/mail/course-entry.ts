import type { CourseReminder, CourseStage } from '#app/domain/reminders/course-reminders.ts'
import { formatDate } from '#app/i18n/format.ts'
import { messagesByLocale } from '#app/i18n/locale.ts'
import { LOCALE } from './language.ts'

const t = messagesByLocale[LOCALE].mail.reminders

type Own = Extract<CourseReminder, { own: true }>
type OfMember = Extract<CourseReminder, { own: false }>
type NextStep = { lesson: string | null; path: string }

/** The reader's own course: what, by when, and the next step with its link. */
export function ownCourse({ course, stage }: Own, next: NextStep | undefined, appUrl: string): string {
  const way = next
    ? [next.lesson === null ? t.takeTest : t.goOn(next.lesson), appUrl + next.path]
    : [`${appUrl}/kurser/${course.slug}`]
  const what = stage.kind === 'idle' ? t.goOnWith : t.take
  return [t.what(course.title, what), dayOf(stage), ...way].join('\n')
}

function dayOf(stage: CourseStage): string {
  const date = (day: string) => formatDate(LOCALE, day)
  switch (stage.kind) {
    case 'asked':
    case 'due':
      return t.dueOn(date(stage.dueOn))
    case 'late':
      return t.late(date(stage.dueOn), date(stage.until))
    case 'overdue':
      return t.overdue(date(stage.dueOn))
    case 'idle':
      return t.idle(date(stage.since))
  }
}

/** A member's course, to who manages a team of theirs. */
export const memberCourse = ({ course, dueOn }: OfMember, name: string): string =>
  t.member(name, course.title, t.wasDue(formatDate(LOCALE, dueOn)))
