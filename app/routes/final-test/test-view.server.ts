import type { Course } from '#app/domain/courses/outline.ts'
import { findOpenAttempt } from '#app/domain/progress/attempts.server.ts'
import { prerequisiteLack } from '#app/domain/progress/prerequisites.server.ts'
import { progressIn } from '#app/domain/progress/progress.server.ts'
import { formerAttempts } from '#app/domain/progress/test-results.server.ts'
import { correctNeeded, inThousandths } from '#app/domain/progress/test-score.ts'
import { notFound } from '#app/http/responses.ts'

/** The person's open attempt, or what they need to know before they begin one. */
export function testView(personId: string, course: Course) {
  const open = findOpenAttempt(personId, course)
  if (open) {
    const { id, passMark, questions } = open
    return { attempt: { id, questions, needed: correctNeeded(questions.length, passMark) }, start: null }
  }
  const total = Math.min(course.pass.draw, course.bank.questions.length)
  if (total === 0) throw notFound('Test')

  const { missing } = progressIn(personId, course)
  const start = {
    total,
    needed: correctNeeded(total, inThousandths(course.pass.mark)),
    // What the certificate needs besides the test.
    alsoMissing: missing.filter(({ kind }) => kind !== 'test'),
    prerequisite: prerequisiteLack(personId, course),
    former: formerAttempts(personId, course.id),
  }
  return { attempt: null, start }
}

export type TestView = ReturnType<typeof testView>
export type AttemptView = NonNullable<TestView['attempt']>
export type StartView = NonNullable<TestView['start']>
