import { awardIfComplete } from '#app/domain/certificates/award.server.ts'
import { findCourseById, findQuestion } from '#app/domain/courses/library.server.ts'
import type { Course } from '#app/domain/courses/outline.ts'
import { enrol } from '#app/domain/progress/enrolments.server.ts'
import type { Tx } from '../client.server.ts'
import { lessonCompletions } from '../schema/index.ts'
import { approve, type DemoApproval } from './approvals.ts'
import { answer, takeTest, type Learner } from './answering.ts'
import type { DemoPeople } from './people.ts'

type Name = Parameters<DemoPeople['person']>[0]

/** How far somebody has come in a course, and how many days ago that was. */
type Journey = {
  course: 'hf-1' | 'cti-1'
  days: number
  lessons: number
  test?: 'passed' | 'failed'
  /** The practice task, where the course asks for one. */
  task?: DemoApproval['outcome']
}

const ALL = Number.POSITIVE_INFINITY
/** Done on the day that many days ago; 40 days before two years have passed, and six weeks after. */
const done = (course: Journey['course'], days: number): Journey => ({
  course,
  days,
  lessons: ALL,
  test: 'passed',
  task: 'approved',
})
const TWO_YEARS = 731

const JOURNEYS: Partial<Record<Name, Journey[]>> = {
  medarbejder: [done('hf-1', 60), { course: 'cti-1', days: 3, lessons: 3, task: 'approved' }],
  amina: [done('hf-1', 400), done('cti-1', 380)],
  bo: [done('hf-1', 300), done('cti-1', TWO_YEARS - 41)],
  carla: [{ course: 'hf-1', days: 10, lessons: 2 }],
  esben: [done('hf-1', 200), { course: 'cti-1', days: 8, lessons: ALL, test: 'failed', task: 'approved' }],
  freja: [done('hf-1', TWO_YEARS + 45), done('cti-1', 250)],
  gorm: [done('hf-1', 500), { course: 'cti-1', days: 120, lessons: 5, task: 'returned' }],
  hanne: [done('hf-1', 150)],
  jytte: [done('hf-1', 350), done('cti-1', 340)],
  kasper: [{ course: 'hf-1', days: 20, lessons: 5 }],
  lise: [done('hf-1', 90)],
  malik: [{ course: 'hf-1', days: 2, lessons: 1 }],
  otto: [done('hf-1', 280), { ...done('cti-1', 2), task: null }],
  pia: [done('hf-1', 270), done('cti-1', 30)],
  rasmus: [{ course: 'hf-1', days: 5, lessons: 4 }],
  underviser: [done('hf-1', TWO_YEARS + 150), done('cti-1', 590)],
}

/** Gives the demo people something behind them, by the same rules that give anyone a certificate. */
export function seedProgress(tx: Tx, people: DemoPeople, now: Date) {
  for (const [name, journeys] of Object.entries(JOURNEYS))
    for (const journey of journeys) {
      const at = new Date(now.getTime() - journey.days * 86_400_000)
      const course = findCourseById(journey.course)
      if (!course) continue
      // The name is a key of JOURNEYS; Object.entries forgets that.
      const learner = { name, id: people.person(name as Name) }
      // Nobody approves their own.
      const trainer = people.person(name === 'underviser' ? 'admin' : 'underviser')
      walk(tx, learner, course, journey, at)
      if (course.practiceTask && journey.task !== undefined) {
        approve(tx, {
          ...learner,
          course,
          kind: 'practice-task',
          cycle: 1,
          outcome: journey.task,
          trainer,
          at,
        })
      }
      awardIfComplete(tx, learner.id, course, at)
    }
}

function walk(tx: Tx, learner: Learner, course: Course, { lessons, test }: Journey, at: Date) {
  const personId = learner.id
  enrol(tx, personId, course, at)
  for (const lesson of course.lessons.slice(0, lessons)) {
    for (const questionId of lesson.questionIds) {
      const found = findQuestion(questionId)
      if (found) answer(tx, learner, found, at)
    }
    const { id: lessonId, contentHash } = lesson
    tx.insert(lessonCompletions)
      .values({ personId, courseId: course.id, lessonId, contentHash, completedAt: at })
      .run()
  }
  if (test) takeTest(tx, learner, course, test, at)
}
