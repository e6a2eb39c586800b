import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { allCourses } from '#app/domain/courses/library.server.ts'
import { addDays, today } from '#app/domain/dates.ts'
import { deadlineIn, nextDeadline } from '#app/domain/progress/member-status.ts'
import { standingsOf } from '#app/domain/progress/standings.server.ts'
import { openDemands } from '#app/domain/requirements/open-demands.server.ts'
import { db } from '#db/client.server.ts'
import { people } from '#db/schema/index.ts'
import { seedDemo } from '#db/seed/index.ts'

beforeAll(() => seedDemo())

function next(name: string) {
  const person = db
    .select()
    .from(people)
    .where(eq(people.email, `${name}@demo.fodfaeste.dk`))
    .get()
  if (!person) throw new Error(`No demo person is called ${name}`)
  const standings = standingsOf([person.id], allCourses()).get(person.id) ?? []
  const deadline = nextDeadline(standings.map((standing) => deadlineIn(standing, today())))
  return deadline && { ...deadline, because: deadline.because?.kind ?? null }
}
const inDays = (days: number) => addDays(today(), days)

test.each<[string, string, number, string | null]>([
  ['medarbejder', 'cti-1', 23, 'hand'],
  ['carla', 'hf-1', 9, 'hand'],
  ['malik', 'hf-1', 30, 'rule'],
  ['bo', 'cti-1', 40, 'rule'],
])('%s must next do %s, in %d days', (name, courseId, days, because) => {
  expect(next(name)).toMatchObject({ courseId, date: inDays(days), late: false, overdue: false, because })
})

test('one person alone is overdue with a course: Esben, whom Karen asked by hand', () => {
  const overdue = openDemands(today()).filter(({ graceUntil }) => graceUntil < today())
  expect(overdue).toMatchObject([{ courseId: 'cti-1', dueOn: inDays(-4), because: { by: 'Karen Friis' } }])
})

test('nobody is asked for what they are excused from, or already certified in', () => {
  const names = new Map(
    db
      .select()
      .from(people)
      .all()
      .map(({ id, email }) => [id, email.split('@')[0]]),
  )
  const asked = openDemands(today()).map(({ personId, courseId }) => `${names.get(personId)} ${courseId}`)
  expect(asked).toContain('carla cti-1')
  expect(asked).not.toContain('hanne cti-1') // waived
  expect(asked).not.toContain('amina cti-1')
  expect(asked).not.toContain('freja hf-1') // took it once, and it need not be renewed
})
