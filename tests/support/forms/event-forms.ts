import { addDays, today } from '#app/domain/dates.ts'
import { action as attendance } from '#app/routes/event-attendance/route.tsx'
import { action as edit } from '#app/routes/event-edit/route.tsx'
import { action as create } from '#app/routes/event-new/route.tsx'
import { action as event } from '#app/routes/event/route.tsx'
import { signUp } from '#app/domain/events/sign-ups.server.ts'
import { createReader, createTrainer, sampleCourse } from '#tests/support/approvals.ts'
import { dayIn, makeEvent } from '#tests/support/events.ts'
import { createPerson } from '#tests/support/people.ts'
import { type AppForm, type Fields, sender } from './app-form.ts'

const PLAN_VIEW = 'components/events/plan-fields.tsx'

/** A day in a month; rows that are left free go along. */
const plan = (): Fields => ({
  place: 'Huset i Aalborg',
  note: 'Tag frokost med',
  seats: '12',
  until: today(),
  seen: '0',
  day: ['', ''],
  date: [addDays(today(), 30), ''],
  from: ['09:00', ''],
  to: ['15:30', ''],
})

const onEvent = (
  action: typeof edit | typeof event | typeof attendance,
  person: { id: string },
  { id }: { id: string },
  below = '',
) => sender(action, person, `/kalender/${id}${below}`, { event: id })

/** The calendar: made, changed, cancelled, signed up for, attended. */
export const EVENT_FORMS: AppForm[] = [
  {
    what: 'a new event',
    route: 'event-new',
    views: ['routes/event-new/event-new-page.tsx', PLAN_VIEW],
    texts: { place: {}, note: {} },
    make: () => ({
      fields: {
        ...plan(),
        id: crypto.randomUUID(),
        kind: 'supervision',
        course: sampleCourse().id,
        organisation: '',
      },
      send: sender(create, createTrainer(), '/kalender/ny'),
    }),
  },
  {
    what: 'an event changed',
    route: 'event-edit',
    views: ['routes/event-edit/event-edit-page.tsx', PLAN_VIEW],
    texts: { place: {}, note: {} },
    make: () => ({
      fields: { intent: 'change', ...plan() },
      send: onEvent(edit, createTrainer(), makeEvent(), '/ret'),
    }),
  },
  {
    what: 'an event cancelled',
    route: 'event-edit',
    views: ['routes/event-edit/event-edit-page.tsx'],
    texts: { reason: {} },
    make: () => ({
      fields: { intent: 'cancel', reason: 'Underviseren er syg' },
      send: onEvent(edit, createTrainer(), makeEvent(), '/ret'),
    }),
  },
  ...(['sign-up', 'cancel'] as const).map(
    (intent): AppForm => ({
      what: `an event: ${intent}`,
      route: 'event',
      views: ['routes/event/own-place.tsx'],
      texts: {},
      make: () => {
        const [person, made] = [createPerson(), makeEvent()]
        if (intent === 'cancel') signUp(person, made.id)
        return { fields: { intent }, send: onEvent(event, person, made) }
      },
    }),
  ),
  {
    what: 'who was there on a day of an event',
    route: 'event-attendance',
    views: ['routes/event-attendance/presence-form.tsx'],
    texts: {},
    make: () => {
      const held = makeEvent({ courseId: sampleCourse().id, days: [dayIn(-48)] })
      const reader = createReader()
      return {
        fields: { was: [], present: [reader.id] },
        send: onEvent(attendance, createTrainer(), held, '/fremmoede'),
      }
    },
  },
]
