import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { env } from '#app/http/env.server.ts'
import { db } from '#db/client.server.ts'
import { mails, remindersTold } from '#db/schema/index.ts'
import { certify } from '#tests/support/expiring.ts'
import { createPerson, createTeam, grant } from '#tests/support/people.ts'
import { programThat } from '#tests/support/programs.ts'

/** A process of its own with the same database, which says when it is ready and reminds when it is told to. */
async function startReminder() {
  const script = `
    import { once } from 'node:events'
    import { queueReminders } from '#app/domain/reminders/reminders.server.ts'
    import { putCoursesOnTheShelf } from '#tests/support/expiring.ts'
    putCoursesOnTheShelf()
    console.log('ready')
    await once(process.stdin, 'data')
    await queueReminders('2026-11-22')
    process.exit()
  `
  const child = spawn(process.execPath, [programThat(script)], {
    env: { ...process.env, DATA_DIR: env.DATA_DIR },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return child
}

test('two processes at the same moment tell everyone once', async () => {
  const team = createTeam()
  const manager = createPerson()
  grant(manager, 'manager', { kind: 'team', id: team.id })
  const members = Array.from({ length: 100 }, () => createPerson({ teamId: team.id }))
  for (const member of members) certify(member, { expiresOn: '2026-12-22' })

  const children = await Promise.all([startReminder(), startReminder()])
  const ended = children.map((child) => once(child, 'exit'))
  for (const child of children) child.stdin.write('now\n')
  expect(await Promise.all(ended)).toEqual([
    [0, null],
    [0, null],
  ])

  const receivers = db
    .select()
    .from(mails)
    .all()
    .map(({ personId }) => personId)
  expect(receivers.toSorted()).toEqual([...members, manager].map(({ id }) => id).toSorted())
  expect(db.select().from(remindersTold).all()).toHaveLength(200)
})
