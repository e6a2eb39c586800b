import type { Course } from '#app/domain/courses/outline.ts'
import { civilDate } from '#app/domain/dates.ts'
import { findOpenAttempt } from '#app/domain/progress/attempts.server.ts'
import { prerequisiteLack } from '#app/domain/progress/prerequisites.server.ts'
import { progressIn } from '#app/domain/progress/progress.server.ts'
import { type OwnRenewal, renewalIn } from '#app/domain/progress/renewals.server.ts'
import { formerAttempts } from '#app/domain/progress/test-results.server.ts'
import { correctNeeded, inThousandths } from '#app/domain/progress/test-score.ts'
import { notFound } from '#app/http/responses.ts'

/** The person's open attempt, or what they need to know before they begin one. */
export function testView(personId: string, course: Course) {
  const open = findOpenAttempt(personId, course)
  const renewal = renewalIn(personId, course)
  if (open) {
    const { id, passMark, startedAt, questions } = open
    const attempt = {
      id,
      questions,
      needed: correctNeeded(questions.length, passMark),
      renewal: renewal?.path.test ? forRenewal(renewal, startedAt) : null,
    }
    return { attempt, start: null }
  }
  const total = Math.min(course.pass.draw, course.bank.questions.length)
  if (total === 0) throw notFound('Test')

  const { missing } = renewal?.progress ?? progressIn(personId, course)
  const start = {
    total,
    needed: correctNeeded(total, inThousandths(course.pass.mark)),
    // What the certificate needs besides the test.
    alsoMissing: missing.filter(({ kind }) => kind !== 'test'),
    prerequisite: prerequisiteLack(personId, course),
    former: formerAttempts(personId, course.id),
    renewal: renewal && {
      // From which day a test counts, where the renewal takes one that is not passed yet.
      testFrom: missing.some(({ kind }) => kind === 'test') ? civilDate(renewal.since) : null,
    },
  }
  return { attempt: null, start }
}

/** Whether an attempt counts for the renewal, and from which day one does. */
function forRenewal({ since }: OwnRenewal, startedAt: Date) {
  return { counts: startedAt >= since, from: civilDate(since) }
}

export type TestView = ReturnType<typeof testView>
export type AttemptView = NonNullable<TestView['attempt']>
export type StartView = NonNullable<TestView['start']>
