import type { Database } from 'better-sqlite3'
import { addDays } from '#app/domain/dates.ts'
import type { BenchCourse } from './courses.ts'
import type { Person } from './persons.ts'
import { nextId, pick } from './random.ts'
import { rowsOf } from './rows.ts'

/** A person who has met all that a course asks for, so many days ago. */
export type Done = { person: Person; course: BenchCourse; daysAgo: number; correct: number; total: number }

type Around = { today: string; now: number; random: () => number; trainerId: string }

const DAY = 86_400_000
/** How many of those who should take a course have done so, and how many are under way. */
const OWN_COURSE = { done: 0.75, begun: 0.15 }
const OTHER_COURSE = { done: 0.12, begun: 0.1 }
/** How often a first answer is wrong. */
const WRONG_FIRST = 0.25

/** What everyone takes, and then what their team's method asks for. */
const isOwn = (course: BenchCourse['course'], { team }: Person) =>
  course.id === 'hf-1' || course.methods.some((method) => method === team.method)

/**
 * What people have read and answered: the counts are those of completions and answers together, and of the
 * rows of tests beside them.
 */
export function makeLearning(
  sqlite: Database,
  persons: Person[],
  courses: BenchCourse[],
  around: Around,
): { done: Done[]; learned: number; tested: number } {
  const rows = {
    enrolment: rowsOf(sqlite, 'enrolments'),
    completion: rowsOf(sqlite, 'lesson_completions'),
    answer: rowsOf(sqlite, 'answers'),
    attempt: rowsOf(sqlite, 'test_attempts'),
    testAnswer: rowsOf(sqlite, 'test_answers'),
    approval: rowsOf(sqlite, 'approvals'),
    attendance: rowsOf(sqlite, 'attendances'),
  }
  const { random, now } = around
  const done: Done[] = []
  let [learned, tested] = [0, 0]

  const walk = (person: Person, course: BenchCourse, lessonCount: number, daysAgo: number) => {
    const of = { person_id: person.id }
    const at = now - daysAgo * DAY
    const course_id = course.course.id
    rows.enrolment({ ...of, course_id, seen_version: course.course.version, created_at: at })
    for (const { id, contentHash, questions } of course.lessons.slice(0, lessonCount)) {
      for (const { id: question_id, right, wrong } of questions) {
        const asked = { ...of, question_id, content_hash: contentHash, answered_at: at }
        if (random() < WRONG_FIRST) {
          rows.answer({ id: nextId(), ...asked, ...wrong, key: 'a', correct: 0 })
          learned += 1
        }
        rows.answer({ id: nextId(), ...asked, ...right, key: 'b', correct: 1 })
      }
      rows.completion({ ...of, course_id, lesson_id: id, content_hash: contentHash, completed_at: at })
      learned += questions.length + 1
    }
  }

  const finish = (person: Person, course: BenchCourse, daysAgo: number) => {
    const at = now - daysAgo * DAY
    const own = { person_id: person.id, course_id: course.course.id }
    const draw = pick(course.draws, random)
    const correct = draw.count - Math.floor(random() * 3)
    const attempt_id = nextId()
    rows.attempt({
      id: attempt_id,
      ...own,
      content_hash: course.course.bank.contentHash,
      drawn: draw.drawn,
      pass_mark_permille: course.passMark,
      correct_count: correct,
      started_at: at,
      handed_in_at: at,
    })
    for (const [place, { questionId, right, wrong }] of draw.chosen.entries()) {
      const chosen = place < correct ? right : wrong
      rows.testAnswer({ attempt_id, question_id: questionId, chosen, saved_at: at })
    }
    tested += draw.count + 1
    const day = addDays(around.today, -daysAgo)
    if (course.course.practiceTask) {
      rows.approval({
        id: nextId(),
        ...own,
        kind: 'practice-task',
        cycle: 1,
        done_on: day,
        said_at: at,
        outcome: 'approved',
        comment: 'Godkendt.',
        decided_by: around.trainerId,
        decided_at: at,
      })
    }
    for (let number = 0; number < course.course.days; number += 1) {
      const recorded = { kind: 'course-day', recorded_by: around.trainerId, created_at: at }
      rows.attendance({ id: nextId(), ...own, day: addDays(day, -number), ...recorded })
    }
    done.push({ person, course, daysAgo, correct, total: draw.count })
  }

  for (const person of persons) {
    for (const course of courses) {
      const { done: doneShare, begun } = isOwn(course.course, person) ? OWN_COURSE : OTHER_COURSE
      const chance = random()
      if (chance > doneShare + begun) continue
      const daysAgo = Math.floor(random() * person.daysHere)
      const isDone = chance < doneShare
      const lessons = isDone ? course.lessons.length : 1 + Math.floor(random() * (course.lessons.length - 1))
      walk(person, course, lessons, daysAgo)
      if (isDone) finish(person, course, daysAgo)
    }
  }
  return { done, learned, tested }
}
