import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { deactivate, reopen } from '#app/domain/people/people.server.ts'
import {
  countWaiting,
  decide,
  latestDecisions,
  waitingApprovals,
} from '#app/domain/progress/approval-queue.server.ts'
import { takeBack } from '#app/domain/progress/approvals.server.ts'
import { env } from '#app/http/env.server.ts'
import { db } from '#db/client.server.ts'
import { approvals, mails } from '#db/schema/index.ts'
import {
  createReader,
  createTrainer,
  openAskingCourse,
  saidBy,
  sampleCourse,
  say,
} from '#tests/support/approvals.ts'
import { storedCertificates } from '#tests/support/certificates.ts'
import { createAdmin } from '#tests/support/admins.ts'
import { createPerson } from '#tests/support/people.ts'

beforeAll(() => openAskingCourse())

const DAY = '2026-11-22'
const NOW = new Date('2026-11-22T10:00:00Z')
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

describe('a trainer decides', () => {
  test('and the certificate comes with the last thing that was missing, once', () => {
    const [reader, trainer] = [createReader(), createTrainer()]
    expect(storedCertificates(reader)).toEqual([])
    const decision = { approval: say(reader, DAY), outcome: 'approved', comment: 'Godkendt.' } as const
    expect(storedCertificates(reader)).toEqual([])
    expect(decide(trainer, decision)).toEqual({ status: 'decided' })
    expect(decide(trainer, decision)).toEqual({ status: 'decided' })
    expect(storedCertificates(reader).map(({ cycle, met }) => [cycle, met])).toEqual([
      [1, expect.arrayContaining([{ kind: 'practice-task' }, { kind: 'lessons', count: 2 }])],
    ])
  })

  test('and what is sent back gives no certificate', () => {
    const reader = createReader()
    decide(createTrainer(), { approval: say(reader, DAY), outcome: 'returned', comment: 'Mangler' })
    expect(storedCertificates(reader)).toEqual([])
  })

  test('and what is approved before the rest is done gives none either', () => {
    const person = createPerson()
    decide(createTrainer(), { approval: say(person, DAY), outcome: 'approved', comment: '' })
    expect(storedCertificates(person)).toEqual([])
  })

  test('and the person is told by one mail, without the comment', () => {
    const person = createPerson({ name: 'Bo Krogh' })
    const [approval, trainer] = [say(person, DAY), createTrainer()]
    for (let times = 0; times < 2; times++) {
      decide(trainer, { approval, outcome: 'returned', comment: 'Det hemmelige' })
    }
    const told = db.select().from(mails).where(eq(mails.personId, person.id)).all()
    expect(told).toMatchObject([
      { key: `approval:${approval}`, subject: 'Din praksisopgave er sendt tilbage' },
    ])
    expect(told[0]?.text).toContain('Hej Bo Krogh\n\nEn underviser har sendt din praksisopgave tilbage')
    expect(told[0]?.text).toContain(`${env.APP_URL}/kurser/proevekursus/praksisopgave\n`)
    expect(told[0]?.text).not.toContain('hemmelige')
  })

  test('once: another trainer is told by whom, and changes nothing', () => {
    const person = createPerson({ name: 'Bo Krogh' })
    const [approval, jonas, eva] = [say(person, DAY), createTrainer(), createTrainer('Eva Holm')]
    decide(jonas, { approval, outcome: 'approved', comment: 'Godt' }, NOW)
    const by = { by: 'Jonas Bech', outcome: 'approved', decidedAt: NOW }
    for (const [trainer, outcome, comment] of [
      [eva, 'approved', 'Godt'],
      [jonas, 'returned', 'Godt'],
      [jonas, 'approved', 'Bedre'],
    ] as const) {
      const deciding = decide(trainer, { approval, outcome, comment })
      expect(deciding).toMatchObject({ status: 'decided-before', name: 'Bo Krogh', ...by })
    }
    expect(saidBy(person)).toMatchObject([{ outcome: 'approved', comment: 'Godt', decidedBy: jonas.id }])
  })

  test('never on their own', () => {
    const trainer = createTrainer()
    const approval = say(trainer, DAY)
    expect(decide(trainer, { approval, outcome: 'approved', comment: '' })).toEqual({ status: 'own' })
    expect(waitingApprovals(trainer.id).find(({ id }) => id === approval)).toMatchObject({ isOwn: true })
    expect(saidBy(trainer)).toMatchObject([{ outcome: null }])
  })

  test('on nothing that was taken back', () => {
    const person = createPerson()
    const approval = say(person, DAY)
    takeBack(person.id, sampleCourse().id, 'practice-task')
    const decision = { approval, outcome: 'approved', comment: '' } as const
    expect(decide(createTrainer(), decision)).toEqual({ status: 'gone' })
  })

  test('on a course that is gone, and nothing is awarded', () => {
    const person = createPerson()
    const said = { personId: person.id, courseId: 'gone', kind: 'practice-task', cycle: 1 } as const
    const { id } = db
      .insert(approvals)
      .values({ ...said, doneOn: DAY, saidAt: NOW })
      .returning()
      .get()
    expect(decide(createTrainer(), { approval: id, outcome: 'approved', comment: '' })).toEqual({
      status: 'decided',
    })
    expect(
      db
        .select()
        .from(mails)
        .where(eq(mails.key, `approval:${id}`))
        .get()?.text,
    ).toContain(`${env.APP_URL}/\n`)
  })
})

describe('the queue', () => {
  test('holds the longest waiting first, with no more of a person than trainers may know', () => {
    const [trainer, bo, ida] = [createTrainer(), createPerson({ name: 'Bo' }), createPerson({ name: 'Ida' })]
    const [second, first] = [
      say(bo, DAY, 'practice-task', later(-10)),
      say(ida, '2026-11-20', 'practice-task', later(-20)),
    ]
    const own = waitingApprovals(trainer.id).filter(({ id }) => [first, second].includes(id))
    expect(own).toEqual([
      {
        id: first,
        personId: ida.id,
        name: 'Ida',
        courseId: 'pr-1',
        kind: 'practice-task',
        doneOn: '2026-11-20',
        saidAt: later(-20),
        isOwn: false,
      },
      expect.objectContaining({ id: second, name: 'Bo' }),
    ])
  })

  test('counts what waits for others than oneself, and forgets a closed account until it is opened', async () => {
    const [trainer, person] = [createTrainer(), createPerson()]
    const before = countWaiting(trainer.id)
    say(trainer, DAY)
    const approval = say(person, DAY)
    expect(countWaiting(trainer.id)).toBe(before + 1)
    const admin = await createAdmin()
    deactivate(admin, person.id)
    expect(countWaiting(trainer.id)).toBe(before)
    expect(decide(trainer, { approval, outcome: 'approved', comment: '' })).toEqual({ status: 'gone' })
    reopen(admin, person.id)
    expect(countWaiting(trainer.id)).toBe(before + 1)
  })

  test('is followed by the last twenty decisions, newest first, without their comments', () => {
    const trainer = createTrainer()
    const ids = Array.from({ length: 21 }, (_, place) => {
      const approval = say(createPerson(), DAY)
      decide(trainer, { approval, outcome: 'returned', comment: 'Hemmeligt' }, new Date(Date.now() + place))
      return approval
    })
    const decisions = latestDecisions()
    expect(decisions.map(({ id }) => id)).toEqual(ids.toReversed().slice(0, 20))
    expect(decisions[0]).toMatchObject({ by: 'Jonas Bech', outcome: 'returned' })
    expect(JSON.stringify(decisions)).not.toContain('Hemmeligt')
  })
})
