import { data, redirect } from '@remix-run/node'
import type { SignedInPerson } from '#app/domain/auth/permissions.ts'
import { allCourses } from '#app/domain/courses/library.server.ts'
import { today } from '#app/domain/dates.ts'
import { assignForm } from '#app/domain/requirements/assign-form.ts'
import {
  assignCourse,
  endWaiver,
  waiveCourse,
  withdrawCourse,
} from '#app/domain/requirements/assign.server.ts'
import { problemsOf } from '#app/domain/requirements/fields.ts'
import { waiverForm } from '#app/domain/requirements/waiver-form.ts'
import { badRequest, forbidden, notFound } from '#app/http/responses.ts'
import { type Done, MOVES, type Reply } from './reply.ts'

type Asked = { by: SignedInPerson; personId: string; address: string; form: FormData }

/** Does what a form of a member's page asks, and says so on the page; or says what is wrong with it. */
export function makeMove({ by, personId, address, form }: Asked) {
  const field = (name: string) => String(form.get(name) ?? '')
  const courseIds = allCourses().map(({ id }) => id)
  const move = MOVES.find((one) => one === form.get('intent'))
  const done = (word: Done) => redirect(`${address}?gemt=${word}`)
  const wrong = (
    of: 'assign' | 'waive',
    typed: Record<string, string>,
    problems: ReturnType<typeof problemsOf>,
  ) => data<Reply>({ status: 'wrong', move: of, typed, problems }, { status: 400 })

  switch (move) {
    case 'assign': {
      const typed = fieldsOf(field, ['courseId', 'dueOn', 'graceDays', 'reason'])
      const given = assignForm(today(), courseIds).safeParse({ ...typed, personIds: [personId] })
      if (!given.success) return wrong(move, typed, problemsOf(given.error))
      const assigned = assignCourse(by, given.data)
      if (!assigned) throw notFound('Person')
      if (assigned.standing.length > 0) return done('standing')
      return done(assigned.asked.length > 0 ? move : 'certified')
    }
    case 'waive': {
      const typed = fieldsOf(field, ['courseId', 'until', 'reason'])
      const given = waiverForm(today(), courseIds).safeParse(typed)
      if (!given.success) return wrong(move, typed, problemsOf(given.error))
      const waived = waiveCourse(by, { ...given.data, personId })
      if (waived === 'stranger') throw notFound('Person')
      return waived === 'done' ? done(move) : wrong(move, typed, { until: 'waived-longer' })
    }
    case 'withdraw':
    case 'end-waiver': {
      const courseId = courseIds.find((id) => id === field('courseId'))
      if (!courseId) throw badRequest('No such course')
      const change = move === 'withdraw' ? withdrawCourse : endWaiver
      const changed = change(by, { personId, courseId })
      if (changed === 'stranger') throw notFound('Person')
      if (changed === 'not-theirs') throw forbidden('Another manager made it')
      return done(move)
    }
    default:
      throw badRequest('No such form')
  }
}

const fieldsOf = (field: (name: string) => string, names: string[]) =>
  Object.fromEntries(names.map((name) => [name, field(name)]))
