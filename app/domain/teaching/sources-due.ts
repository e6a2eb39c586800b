import { FRESH_MONTHS } from '../courses/advice/sources.ts'
import type { Lesson } from '../courses/outline.ts'
import { addDays, addMonths } from '../dates.ts'

/** A source that somebody must look at again, now or before long. */
export type DueSource = {
  title: string
  url: string | null
  checked: string
  lesson: { slug: string; title: string }
  overdue: boolean
}

const AHEAD_DAYS = 60

/** The sources of a course to be looked at now, and those within two months; the oldest first. */
export function sourcesDue(
  lessons: Pick<Lesson, 'slug' | 'title' | 'sources'>[],
  today: string,
): DueSource[] {
  const isOldOn = (day: string, checked: string) => checked < addMonths(day, -FRESH_MONTHS)
  return lessons
    .flatMap(({ slug, title: lessonTitle, sources }) =>
      sources
        .filter(({ checked }) => isOldOn(addDays(today, AHEAD_DAYS), checked))
        .map(({ title, url = null, checked }) => ({
          title,
          url,
          checked,
          lesson: { slug, title: lessonTitle },
          overdue: isOldOn(today, checked),
        })),
    )
    .toSorted((a, b) => a.checked.localeCompare(b.checked))
}
