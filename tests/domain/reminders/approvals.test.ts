import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { decide } from '#app/domain/progress/approval-queue.server.ts'
import { queueReminders } from '#app/domain/reminders/reminders.server.ts'
import { db } from '#db/client.server.ts'
import { mails, people } from '#db/schema/index.ts'
import { createTrainer, openAskingCourse, say } from '#tests/support/approvals.ts'
import { createPerson, grant } from '#tests/support/people.ts'

beforeAll(() => openAskingCourse())
afterEach(() => {
  db.update(people).set({ deactivatedAt: new Date() }).run()
})

const THURSDAY = new Date('2026-11-19T22:30:00Z') // 23.30 in Denmark
const sayOnThursday = (person = createPerson()) => say(person, '2026-11-19', 'practice-task', THURSDAY)
const mailsTo = (person: { id: string }) => db.select().from(mails).where(eq(mails.personId, person.id)).all()

test('trainers are told once of what has waited for three days, in one line', async () => {
  const [jonas, eva, admin] = [createTrainer(), createTrainer('Eva Holm'), createPerson()]
  grant(admin, 'admin')
  sayOnThursday()
  sayOnThursday()
  await queueReminders('2026-11-21')
  expect(mailsTo(jonas)).toEqual([])

  await queueReminders('2026-11-22')
  await queueReminders('2026-11-23')
  for (const trainer of [jonas, eva]) {
    const [mail, ...others] = mailsTo(trainer)
    expect(others).toEqual([])
    expect(mail).toMatchObject({
      key: `digest:${trainer.id}:2026-11-22`,
      subject: 'Én ting venter på dig',
    })
    expect(mail?.text).toContain(
      'Det her venter på dig i Fodfæste:\n\n2 har ventet på godkendelse i flere dage\nhttp://127.0.0.1:3000/godkendelser\n',
    )
  }
  expect(mailsTo(admin)).toEqual([])
})

test('not of their own, nor of what another has decided', async () => {
  const [jonas, eva] = [createTrainer(), createTrainer('Eva Holm')]
  sayOnThursday(jonas)
  const decided = sayOnThursday()
  decide(jonas, { approval: decided, outcome: 'returned', comment: 'Mangler en dato' })
  await queueReminders('2026-11-24')
  expect(mailsTo(jonas)).toEqual([])
  expect(mailsTo(eva)[0]?.text).toContain('\n1 har ventet')
})

test('who has been on leave is told of what still waits', async () => {
  const trainer = createTrainer()
  db.update(people).set({ onLeaveUntil: '2026-11-25' }).where(eq(people.id, trainer.id)).run()
  sayOnThursday()
  await queueReminders('2026-11-25')
  expect(mailsTo(trainer)).toEqual([])
  await queueReminders('2026-11-26')
  expect(mailsTo(trainer)).toHaveLength(1)
})
