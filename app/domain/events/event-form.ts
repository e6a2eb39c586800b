import { z } from 'zod'
import { civilDate } from '../dates.ts'
import { formProblems } from '../form-problems.ts'
import { keptText } from '../privacy/kept-text.ts'
import { EVENT_KINDS } from './event.ts'
import { type PlannedDay, readDays, type TypedDay } from './event-days.ts'
import { EVENT_PROBLEMS, type EventProblem, MOST_SEATS, NOTE_LIMIT, PLACE_LIMIT } from './event-problems.ts'

const { problem, problemsOf } = formProblems(EVENT_PROBLEMS, 'unusable')

/** What can be changed of an event, as it was typed. `seen`: the revision of the event that the form was shown with. */
export type TypedPlan = {
  place: string
  note: string
  seats: string
  until: string
  days: TypedDay[]
  seen: string
}

/** The whole of a new event, as it was typed. `id` was given when the form was shown, so that a resend makes no other. */
export type TypedEvent = TypedPlan & { id: string; kind: string; course: string; organisation: string }

/** What can be changed of an event: where, when, how many, and to the end of which civil date one signs up. */
export type Plan = { place: string; note: string; seats: number; signUpUntil: string; days: PlannedDay[] }

/** `organisationId` null: for everyone. */
export type NewEvent = Plan & {
  id: string
  kind: (typeof EVENT_KINDS)[number]
  courseId: string
  organisationId: string | null
}

export type Problems = Record<string, EventProblem>
type Reading<T> = { status: 'read'; value: T } | { status: 'wrong'; problems: Problems }

const wholeNumber = z
  .string()
  .regex(/^\s*\d{1,4}\s*$/, problem('seats-wrong'))
  .transform(Number)

const PlanFields = z.object({
  place: keptText(PLACE_LIMIT).pipe(z.string().min(1, problem('place-missing'))),
  note: keptText(NOTE_LIMIT),
  seats: wholeNumber.pipe(z.number().min(1, problem('seats-wrong')).max(MOST_SEATS, problem('seats-wrong'))),
  until: z.iso.date(problem('until-missing')),
})

const text = (form: FormData, name: string) => String(form.get(name) ?? '')

/** Reads the fields of a posted form; of a field that comes more than once, other than those of a day, the first. */
export function typedPlan(form: FormData): TypedPlan {
  const texts = (name: string) => form.getAll(name).map(String)
  const [ids, from, to] = [texts('day'), texts('from'), texts('to')]
  return {
    place: text(form, 'place'),
    note: text(form, 'note'),
    seats: text(form, 'seats'),
    until: text(form, 'until'),
    seen: text(form, 'seen'),
    days: texts('date')
      .map((date, place) => ({
        id: ids[place] ?? '',
        date,
        from: from[place] ?? '',
        to: to[place] ?? '',
      }))
      // The form is shown again without the rows that were left empty, and what is wrong stands by number.
      .filter(({ date, from, to }) => date || from || to),
  }
}

export function typedEvent(form: FormData): TypedEvent {
  return {
    ...typedPlan(form),
    id: text(form, 'id'),
    kind: text(form, 'kind'),
    course: text(form, 'course'),
    organisation: text(form, 'organisation'),
  }
}

/** @param today civil date */
export function readPlan(typed: TypedPlan, today: string): Reading<Plan> {
  const fields = PlanFields.safeParse(typed)
  const { days, problems: ofDays } = readDays(typed.days, today)
  const problems: Problems = { ...(fields.error ? problemsOf(fields.error) : {}), ...ofDays }
  const [first] = days
  if (first && !problems.until && typed.until > civilDate(first.startsAt)) problems.until = 'until-late'
  if (!fields.success || Object.keys(problems).length > 0) return { status: 'wrong', problems }
  const { place, note, seats, until } = fields.data
  return { status: 'read', value: { place, note, seats, signUpUntil: until, days } }
}

/** What can be chosen between, by id. */
type EventChoices = { courses: { id: string }[]; organisations: { id: string }[] }

export function readNewEvent(typed: TypedEvent, choices: EventChoices, today: string): Reading<NewEvent> {
  const among = (list: { id: string }[], otherwise: EventProblem) =>
    z.string().refine((id) => list.some((one) => one.id === id), problem(otherwise))
  const fields = z
    .object({
      id: z.uuid(problem('unusable')),
      kind: z.enum(EVENT_KINDS, problem('kind-missing')),
      course: among(choices.courses, 'course-missing'),
      organisation: among([{ id: '' }, ...choices.organisations], 'organisation-unknown'),
    })
    .safeParse(typed)
  const plan = readPlan(typed, today)
  if (!fields.success || plan.status === 'wrong') {
    const ofPlan = plan.status === 'wrong' ? plan.problems : {}
    return { status: 'wrong', problems: { ...(fields.error ? problemsOf(fields.error) : {}), ...ofPlan } }
  }
  const { id, kind, course, organisation } = fields.data
  return {
    status: 'read',
    value: { ...plan.value, id, kind, courseId: course, organisationId: organisation || null },
  }
}

/** Why an event is cancelled; those who come are told. */
export function readReason(typed: string): Reading<string> {
  const reason = keptText(NOTE_LIMIT)
    .pipe(z.string().min(1, problem('reason-missing')))
    .safeParse(typed)
  if (reason.success) return { status: 'read', value: reason.data }
  return { status: 'wrong', problems: { reason: Object.values(problemsOf(reason.error))[0] ?? 'unusable' } }
}
