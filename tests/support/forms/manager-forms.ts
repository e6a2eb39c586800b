import { addDays, today } from '#app/domain/dates.ts'
import { action as askSeveral } from '#app/routes/team/route.tsx'
import { action as askOne } from '#app/routes/team-member/route.tsx'
import { sampleCourse } from '#tests/support/approvals.ts'
import { createPerson, createTeam, grant } from '#tests/support/people.ts'
import { type AppForm, type Fields, sender } from './app-form.ts'

const ASK_FIELDS = 'components/assign-fields.tsx'

function managedTeam() {
  const team = createTeam()
  const manager = createPerson()
  grant(manager, 'manager', { kind: 'team', id: team.id })
  return { team, manager, member: createPerson({ teamId: team.id }) }
}

const asked = (): Fields => ({
  courseId: sampleCourse().id,
  dueOn: addDays(today(), 30),
  graceDays: '7',
  reason: 'teamet begynder med metoden',
})

/** A form on the page of a member, about the sample course. */
const aboutMember = (fields: () => Fields) => () => {
  const { team, manager, member } = managedTeam()
  const params = { team: team.slug, person: member.id }
  return { fields: fields(), send: sender(askOne, manager, `/team/${team.slug}/${member.id}`, params) }
}

/** What a manager asks of members of their team. */
export const MANAGER_FORMS: AppForm[] = [
  {
    what: 'several asked to take a course',
    route: 'team',
    views: ['routes/team/staff.tsx', 'routes/team/members-table.tsx', ASK_FIELDS],
    texts: { reason: {} },
    make: () => {
      const { team, manager, member } = managedTeam()
      return {
        fields: { intent: 'assign', personIds: [member.id], ...asked() },
        send: sender(askSeveral, manager, `/team/${team.slug}`, { team: team.slug }),
      }
    },
  },
  {
    what: 'a member asked to take a course',
    route: 'team-member',
    views: ['routes/team-member/ask-forms.tsx', ASK_FIELDS],
    texts: { reason: {} },
    make: aboutMember(() => ({ intent: 'assign', ...asked() })),
  },
  {
    what: 'a member excused',
    route: 'team-member',
    views: ['routes/team-member/ask-forms.tsx'],
    texts: { reason: {} },
    make: aboutMember(() => ({
      intent: 'waive',
      courseId: sampleCourse().id,
      until: addDays(today(), 30),
      reason: 'Skifter team til februar',
    })),
  },
  ...(['withdraw', 'end-waiver'] as const).map(
    (intent): AppForm => ({
      what: `a member's course: ${intent}`,
      route: 'team-member',
      views: ['routes/team-member/member-course-card.tsx'],
      texts: {},
      make: aboutMember(() => ({ intent, courseId: sampleCourse().id })),
    }),
  ),
]
