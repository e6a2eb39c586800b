import { data, redirect } from '@remix-run/node'
import type { Course } from '#app/domain/courses/outline.ts'
import { findOpenAttempt } from '#app/domain/progress/attempts.server.ts'
import { handIn, saveTestAnswers } from '#app/domain/progress/hand-in.server.ts'
import type { AnswerForm } from '#app/domain/progress/test-form.ts'
import { wantsDocument } from '#app/http/wants-document.ts'

/**
 * Saves the answers that came, and does what the pressed button says. A test that lacks answers is
 * handed in only by somebody who has been told so.
 */
export function answerTest(request: Request, personId: string, course: Course, form: AnswerForm) {
  const test = `/kurser/${course.slug}/proeve`
  const now = new Date()
  const outcome = saveTestAnswers(personId, course, form, now)
  if (outcome === 'unknown') return redirect(test)
  if (outcome === 'handed-in') return redirect(`${test}/${form.attemptId}`)

  if (form.intent === 'leave') return redirect(`/kurser/${course.slug}`)
  if (form.intent === 'save') return wantsDocument(request) ? redirect(test) : { savedAt: now }

  const questions = findOpenAttempt(personId, course)?.questions ?? []
  const unanswered = questions.filter(({ chosen }) => chosen.length === 0).map(({ id }) => id)
  if (unanswered.length > 0 && !form.confirmed) return data({ unanswered }, { status: 400 })
  // The whole bank may have been rewritten since the test began: then there is no result to go to.
  const isHandedIn = handIn(personId, course, form, now) === 'handed-in'
  return redirect(isHandedIn ? `${test}/${form.attemptId}` : test)
}
