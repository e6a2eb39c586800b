import { type Lesson, neighbours } from '#app/domain/courses/outline.ts'
import { markAsRead } from '#app/domain/progress/completions.server.ts'
import { progressIn } from '#app/domain/progress/progress.server.ts'
import { RENEWAL_ANCHOR } from '#app/domain/progress/renewal-outlook.ts'
import { type OwnRenewal, renewalIn } from '#app/domain/progress/renewals.server.ts'
import type { Where } from './moves.server.ts'

/**
 * Marks the lesson as read.
 * @returns where to go on: the next lesson, or the foot of this one while it has questions left
 */
export function complete(personId: string, { course, lesson, given }: Where): string {
  const isForRenewal = asksFor(renewalIn(personId, course), lesson)
  markAsRead(personId, course, lesson, given.contentHash)
  const address = `/kurser/${course.slug}`
  if (isForRenewal) return wayOnInRenewal(renewalIn(personId, course), address)
  const own = progressIn(personId, course).lessons.find(({ lessonId }) => lessonId === lesson.id)
  if (own?.status !== 'done') return `${address}/${lesson.slug}#afslut`
  const { next } = neighbours(course, lesson.id)
  return next ? `${address}/${next.slug}` : address
}

const asksFor = (renewal: OwnRenewal | null, { id }: Lesson) =>
  renewal?.progress.lessons.some(({ lesson }) => lesson.id === id) ?? false

/** The next thing the renewal takes here; the course, where the new certificate is told of, when that was all. */
function wayOnInRenewal(renewal: OwnRenewal | null, address: string): string {
  if (!renewal) return address
  const { next } = renewal.progress
  if (next.kind === 'nothing') return `${address}#${RENEWAL_ANCHOR}`
  return `${address}/${next.kind === 'test' ? 'proeve' : next.lesson.slug}`
}
