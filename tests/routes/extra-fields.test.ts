import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { env } from '#app/http/env.server.ts'
import { db } from '#db/client.server.ts'
import { memberships, people, roleGrants } from '#db/schema/index.ts'
import { makeCourses } from '#tests/domain/courses/sample-courses.ts'
import { FORMS } from '#tests/support/forms/all-forms.ts'
import { ASKING_COURSE } from '#tests/support/forms/approval-forms.ts'
import { LESSON_FILES } from '#tests/support/forms/lesson-forms.ts'
import { storedValues } from '#tests/support/forms/stored-numbers.ts'
import { createPerson, createTeam } from '#tests/support/people.ts'
import { letGoLive } from '#tests/support/releases.ts'

const stranger = createPerson({ email: 'fremmed@example.org', teamId: createTeam().id })
const team = createTeam()
const DAY = '2031-03-31'
const SCORE = '9797' // no counter of rows comes that far
const EMAIL = 'kapret@example.org'

/** What somebody might add to a form that does not ask for it; each value is found wherever it is stored. */
const EXTRA: Record<string, string> = {
  id: stranger.id,
  personId: stranger.id,
  personIds: stranger.id,
  person: stranger.id,
  raterId: stranger.id,
  approvedBy: stranger.id,
  teamId: team.id,
  team: team.id,
  organisationId: team.organisationId,
  role: 'admin',
  roles: 'admin',
  scopeKind: 'centre',
  score: SCORE,
  correctCount: SCORE,
  passMark: SCORE,
  dueOn: DAY,
  waivedUntil: DAY,
  email: EMAIL,
}

beforeAll(async () => {
  db.$client.pragma('synchronous = OFF') // hundreds of writes, and none has to outlive the machine
  env.COURSES_DIR = makeCourses({ ...LESSON_FILES, ...ASKING_COURSE })
  await letGoLive({})
})

/** How often each of the values stands in the database, and what is known of the stranger. */
function standing() {
  const stored = storedValues()
  const values = new Set([stranger.id, team.id, team.organisationId, SCORE, DAY, EMAIL])
  return {
    // As a value of its own, or within JSON: a score is also a part of many a number.
    found: [...values].map(
      (value) => stored.filter((one) => one === value || one.includes(`"${value}"`)).length,
    ),
    admins: db.$count(roleGrants, eq(roleGrants.role, 'admin')),
    stranger: db.select().from(people).where(eq(people.id, stranger.id)).all(),
    teams: db.select().from(memberships).where(eq(memberships.personId, stranger.id)).all(),
    roles: db.select().from(roleGrants).where(eq(roleGrants.personId, stranger.id)).all(),
  }
}

describe.each(FORMS)('$what', ({ make }) => {
  test('does what it does, whatever is posted beside its fields', async () => {
    const { fields, send } = await make()
    const extra = Object.entries(EXTRA).filter(([name]) => !(name in fields))
    const before = standing()
    expect((await send({ ...Object.fromEntries(extra), ...fields })).status).toBeLessThan(400)
    expect(standing()).toEqual(before)
  })
})
