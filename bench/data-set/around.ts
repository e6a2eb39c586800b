import type { Database } from 'better-sqlite3'
import { addDays } from '#app/domain/dates.ts'
import { digestOf } from '#app/domain/privacy/audit.server.ts'
import type { BenchCourse } from './courses.ts'
import type { Person } from './persons.ts'
import { nextId, pick } from './random.ts'
import { rowsOf } from './rows.ts'
import type { Size } from './size.ts'

type Around = { today: string; now: number; random: () => number; adminId: string }

const DAY = 86_400_000
const EVENTS = 400
const GUESTS = 15

/** Rules of the centre and what some managers have asked for by hand. */
export function makeRules(
  sqlite: Database,
  persons: Person[],
  courses: BenchCourse[],
  around: Around,
): number {
  const rule = rowsOf(sqlite, 'enrolment_rules')
  for (const { course } of courses) {
    const method = course.methods.length === 1 && course.id !== 'fid-1' ? (course.methods[0] ?? null) : null
    if (course.id === 'hf-1' || course.id === 'cti-1') continue // the demo asks for them already
    rule({
      id: nextId(),
      course_id: course.id,
      audience: 'member',
      scope_kind: 'centre',
      scope_id: null,
      method,
      start_after_days: 30,
      due_after_days: 150,
      grace_days: 30,
      renews: 1,
      reason: 'alle skal kende metoden',
      from_date: addDays(around.today, -300),
      created_by: around.adminId,
      created_at: around.now,
    })
  }
  const ask = sqlite.prepare(
    'update enrolments set asked_by = ?, asked_on = ?, due_on = ?, reason = ? where person_id = ? and course_id = ?',
  )
  const asked = persons.filter((_, number) => number % 7 === 0)
  for (const { id } of asked) {
    const due = addDays(around.today, Math.floor(around.random() * 120) - 30)
    ask.run(around.adminId, addDays(around.today, -60), due, 'vi begynder sammen', id, 'hf-1')
  }
  return asked.length
}

/** Two years of meetings and who has signed up for them. */
export function makeEvents(
  sqlite: Database,
  persons: Person[],
  courses: BenchCourse[],
  around: Around,
): number {
  const [event, day, signUp] = ['events', 'event_days', 'sign_ups'].map((table) => rowsOf(sqlite, table))
  let signUps = 0
  for (let number = 0; number < EVENTS; number += 1) {
    const id = nextId()
    const daysFromNow = Math.floor((number / EVENTS) * 760) - 700
    const at = around.now + daysFromNow * DAY
    event?.({
      id,
      kind: pick(['course-day', 'supervision', 'community'], around.random),
      course_id: pick(courses, around.random).course.id,
      place: `Lokale ${number}`,
      note: '',
      seats: GUESTS,
      sign_up_until: addDays(around.today, daysFromNow - 2),
      revision: 0,
      created_by: around.adminId,
      created_at: at - 60 * DAY,
    })
    day?.({ id: nextId(), event_id: id, starts_at: at, ends_at: at + 3 * 3_600_000 })
    for (let guest = 0; guest < GUESTS; guest += 1) {
      const person_id = persons[(number * GUESTS + guest) % persons.length]?.id ?? null
      signUp?.({ id: nextId(), event_id: id, person_id, place: 'seat', placed_at: at - 30 * DAY })
      signUps += 1
    }
  }
  return signUps
}

/** Mails that were sent, reminders that were told, and who has looked at whom. */
export function makeMails(sqlite: Database, persons: Person[], { today, now, adminId }: Around): number {
  const mail = rowsOf(sqlite, 'mails')
  const told = rowsOf(sqlite, 'reminders_told')
  const look = rowsOf(sqlite, 'looks')
  persons.forEach(({ id }, number) => {
    const at = now - (1 + (number % 300)) * DAY
    for (const place of [0, 1]) {
      const key = `bench ${number} ${place}`
      const text = 'Kære kollega\n\nDu mangler lidt endnu i dit kursus. Du kan gå videre, hvor du slap.\n'
      mail({
        id: nextId(),
        person_id: id,
        key,
        subject: 'Dine kurser',
        text,
        sent_at: at,
        failures: 0,
        created_at: at,
      })
      told({ person_id: id, key, told_on: addDays(today, -1 - (number % 300)) })
    }
    const day = addDays(today, -(number % 200))
    look({ viewer_id: adminId, subject: 'person', subject_id: id, place: 'account', day, looked_at: at })
  })
  return persons.length * 5
}

/** The log of use of a year, each row tied to the one before it as the app does it. */
export function makeAudit(sqlite: Database, size: Size, persons: Person[], { now, random }: Around): number {
  const entry = rowsOf(sqlite, 'audit_log')
  const begin = now - 365 * DAY
  let before =
    sqlite.prepare<[], string>('select digest from audit_log order by id desc limit 1').pluck().get() ?? ''
  for (let number = 0; number < size.audit; number += 1) {
    const at = begin + Math.floor((number / size.audit) * 365 * DAY)
    const told = {
      actorId: pick(persons, random).id,
      action: 'signed-in' as const,
      detail: '',
      requestId: null,
    }
    const row = { ...told, at: new Date(at), subjectKind: null, subjectId: null }
    before = digestOf(row, before)
    entry({ at, actor_id: told.actorId, action: told.action, detail: '', digest: before })
  }
  return size.audit
}
