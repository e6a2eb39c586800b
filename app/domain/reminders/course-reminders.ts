import type { Course } from '../courses/outline.ts'
import { addMonths, daysBetween } from '../dates.ts'

type ToldCourse = Pick<Course, 'id' | 'slug' | 'title'>
type Team = { slug: string; name: string }

/** That somebody is asked to take a course and has not; days of grace run to the end of `graceUntil`. */
export type AskedCourse = {
  personId: string
  course: ToldCourse
  askedOn: string
  dueOn: string
  graceUntil: string
}

/** A course that somebody has begun, and the last day they did something in it. */
export type BegunCourse = { personId: string; course: ToldCourse; lastOn: string }

/** Newly asked, soon due, past the due date with days of grace left, past those; or begun and left alone. */
export type CourseStage =
  | { kind: 'asked' | 'due' | 'overdue'; dueOn: string }
  | { kind: 'late'; dueOn: string; until: string }
  | { kind: 'idle'; since: string }

/** One course told to the one who takes it, or to one who manages a team of theirs. */
export type CourseReminder = { about: 'course'; key: string; personId: string; course: ToldCourse } & (
  | { own: true; stage: CourseStage }
  | { own: false; memberId: string; team: Team; dueOn: string }
)

/** How many days before the due date a person is told, the nearest first. */
const DAYS_BEFORE = [3, 14]

/** What was due longer ago has been told of: the work of a morning must not grow with the years. */
const MONTHS_TOLD = 12

/** A course is left alone when nothing was done in it for so many days; after a year nobody asks. */
export const IDLE_DAYS = 28
export const LONGEST_IDLE_DAYS = 365

/**
 * What should have been told of deadlines by today. A stage stays due until the next takes its place; what a
 * person has been told is left out by its key, and a day that has been moved is another key.
 * @param managersOf who manages a person's teams, asked only of those who are overdue
 */
export function courseReminders(
  asked: AskedCourse[],
  managersOf: (personId: string) => { personId: string; team: Team }[],
  today: string,
): CourseReminder[] {
  return asked.flatMap(({ personId, course, ...dates }): CourseReminder[] => {
    const { askedOn, dueOn } = dates
    if (dueOn < addMonths(today, -MONTHS_TOLD) || today < askedOn) return []
    const { stage, name } = stageOn(today, dates)
    const keyOf = (...parts: string[]) => ['course', course.id, ...parts].join(':')
    const key = keyOf(name, stage.kind === 'asked' ? askedOn : dueOn)
    const own: CourseReminder = { about: 'course', key, personId, course, own: true, stage }
    if (stage.kind !== 'overdue') return [own]

    const watching = new Map(
      managersOf(personId)
        .toReversed()
        .map((one) => [one.personId, one.team]),
    )
    watching.delete(personId)
    const told = [...watching].map(
      ([managerId, team]): CourseReminder => ({
        about: 'course',
        key: keyOf('member', personId, dueOn),
        personId: managerId,
        course,
        own: false,
        memberId: personId,
        team,
        dueOn,
      }),
    )
    return [own, ...told]
  })
}

type Dates = Pick<AskedCourse, 'dueOn' | 'graceUntil'>

function stageOn(day: string, { dueOn, graceUntil }: Dates): { stage: DatedStage; name: string } {
  if (day > dueOn) {
    const isLate = day <= graceUntil
    const stage: DatedStage = isLate ? { kind: 'late', dueOn, until: graceUntil } : { kind: 'overdue', dueOn }
    return { stage, name: stage.kind }
  }
  const before = DAYS_BEFORE.find((days) => daysBetween(day, dueOn) <= days)
  return before === undefined
    ? { stage: { kind: 'asked', dueOn }, name: 'asked' }
    : { stage: { kind: 'due', dueOn }, name: `due-${before}` }
}

type DatedStage = Exclude<CourseStage, { kind: 'idle' }>

/** Being asked is news, and so is a course that was left alone; the rest has a day. */
export const isNews = (reminder: CourseReminder): boolean =>
  reminder.own && (reminder.stage.kind === 'asked' || reminder.stage.kind === 'idle')

/** Courses that were begun and left alone, each told once for each time it happens. */
export function idleReminders(begun: BegunCourse[], today: string): CourseReminder[] {
  return begun.flatMap(({ personId, course, lastOn }): CourseReminder[] => {
    const days = daysBetween(lastOn, today)
    if (days < IDLE_DAYS || days > LONGEST_IDLE_DAYS) return []
    const key = `course:${course.id}:idle:${lastOn}`
    return [{ about: 'course', key, personId, course, own: true, stage: { kind: 'idle', since: lastOn } }]
  })
}
