import { today } from '#app/domain/dates.ts'
import { attendancesIn, recordAttendance } from '#app/domain/progress/attendances.server.ts'
import { action as decide } from '#app/routes/approvals/route.tsx'
import { action as tell } from '#app/routes/course-approval/route.tsx'
import { action as attendance } from '#app/routes/course-attendance/route.tsx'
import { createReader, createTrainer, askingCourse, sampleCourse, say } from '#tests/support/approvals.ts'
import { createPerson } from '#tests/support/people.ts'
import { type AppForm, sender } from './app-form.ts'

const COURSE = { course: 'proevekursus' }
const at = (page: string) => `/kurser/${COURSE.course}/${page}`

/** The sample course asks for all that these forms are about. */
export const ASKING_COURSE = askingCourse({ days: 1 })

/** What is done outside the app: said, decided and recorded. */
export const APPROVAL_FORMS: AppForm[] = [
  ...(['say', 'take-back'] as const).map(
    (intent): AppForm => ({
      what: `a practice task: ${intent}`,
      route: 'course-approval',
      views: ['routes/course-approval/course-approval-page.tsx'],
      texts: {},
      make: () => {
        const person = createPerson()
        if (intent === 'take-back') say(person, today())
        return {
          fields: { intent, doneOn: today() },
          send: sender(tell, person, at('praksisopgave'), COURSE),
        }
      },
    }),
  ),
  ...(['approved', 'returned'] as const).map(
    (outcome): AppForm => ({
      what: `a practice task ${outcome}`,
      route: 'approvals',
      views: ['routes/approvals/waiting-card.tsx', 'components/look-again.tsx'],
      texts: { comment: {} },
      make: () => {
        const fields = { approval: say(createPerson(), today()), outcome, comment: 'Planen mangler en dato' }
        return {
          fields: { ...fields, 'looked-at': '' },
          send: sender(decide, createTrainer(), '/godkendelser'),
        }
      },
    }),
  ),
  {
    what: 'who was there',
    route: 'course-attendance',
    views: ['routes/course-attendance/record-form.tsx'],
    texts: {},
    make: () => ({
      fields: { intent: 'record', day: today(), people: [createReader().id] },
      send: sender(attendance, createTrainer(), at('fremmoede'), COURSE),
    }),
  },
  {
    what: 'an attendance removed',
    route: 'course-attendance',
    views: ['routes/course-attendance/course-attendance-page.tsx'],
    texts: {},
    make: () => {
      const [trainer, reader] = [createTrainer(), createReader()]
      recordAttendance(trainer, sampleCourse(), { day: today(), people: [reader.id] })
      const recorded = attendancesIn(sampleCourse().id).find(({ counted }) => !counted)
      return {
        fields: { intent: 'remove', attendance: recorded?.id ?? '' },
        send: sender(attendance, trainer, at('fremmoede'), COURSE),
      }
    },
  },
]
