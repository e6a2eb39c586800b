import type { CourseStatus } from '#app/domain/progress/member-status.ts'
import { formatShortDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Tag } from './tag.tsx'

const COLORS: Record<CourseStatus['kind'], string> = {
  certified: 'success',
  'expires-soon': 'warning',
  expired: 'danger',
  waived: 'neutral',
  'test-not-passed': 'warning',
  'under-way': 'info',
  'not-begun': 'neutral',
}

/** Where somebody stands in a course, in a word or two. */
export function StatusTag({ status }: { status: CourseStatus }) {
  const t = useMessages().team
  const locale = useLocale()
  return <Tag color={COLORS[status.kind]}>{t.status(status, (day) => formatShortDate(locale, day))}</Tag>
}
