import { approvalAddress, type ApprovalState } from '#app/domain/progress/approval.ts'
import { isDone, type OutsideStep } from '#app/domain/progress/outside-steps.ts'
import { renewalReason } from '#app/domain/progress/renewal-outlook.ts'
import type { OwnRenewal } from '#app/domain/progress/renewals.server.ts'
import type { Course } from '#app/domain/courses/outline.ts'

/** One thing that a certificate takes, as the page lists it: what, where to do it, and how it stands. */
export type StepView = { status: ApprovalState['status'] | 'done' } & (
  | { kind: 'lesson'; to: string; title: string; language: string }
  | { kind: 'test' | 'practice-task' | 'supervision'; to: string }
  | { kind: 'days'; attended: number; asked: number }
)

export type RenewalView = ReturnType<typeof renewalView>

const statusOf = (done: boolean) => (done ? 'done' : 'not-said')

/** What is done outside the app; a day of the course has no page of one's own. */
export function outsideViews({ slug }: Pick<Course, 'slug'>, steps: OutsideStep[]): StepView[] {
  return steps.map((step) =>
    step.kind === 'days'
      ? { ...step, status: statusOf(isDone(step)) }
      : { ...step, to: approvalAddress(slug, step.kind) },
  )
}

/** An open renewal: why, all that it takes, and the next thing to do here. */
export function renewalView(course: Course, renewal: OwnRenewal, day: string) {
  const address = `/kurser/${course.slug}`
  const { lessons, bestTest, outside, stepsDone, stepsTotal, next } = renewal.progress
  const lessonViews = lessons.map(({ lesson, done }): StepView => {
    const to = `${address}/${lesson.slug}`
    return { kind: 'lesson', to, title: lesson.title, language: course.language, status: statusOf(done) }
  })
  const test: StepView = {
    kind: 'test',
    to: `${address}/proeve`,
    status: statusOf(bestTest?.passed ?? false),
  }
  return {
    reason: renewalReason(renewal, course, day),
    steps: [...lessonViews, ...(renewal.path.test ? [test] : []), ...outsideViews(course, outside)],
    stepsDone,
    stepsTotal,
    next: next.kind === 'lesson' ? { slug: next.lesson.slug, title: next.lesson.title } : next.kind,
  }
}
