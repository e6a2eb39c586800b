import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { menuFor } from '#app/domain/auth/menu.server.ts'
import { today } from '#app/domain/dates.ts'
import { countWaiting } from '#app/domain/progress/approval-queue.server.ts'
import { takeBack } from '#app/domain/progress/approvals.server.ts'
import { db } from '#db/client.server.ts'
import { looks } from '#db/schema/index.ts'
import { ApprovalsPage } from '#app/routes/approvals/approvals-page.tsx'
import type { Reply } from '#app/routes/approvals/reply.ts'
import { action, loader } from '#app/routes/approvals/route.tsx'
import {
  createReader,
  createTrainer,
  openAskingCourse,
  saidBy,
  sampleCourse,
  say,
} from '#tests/support/approvals.ts'
import { storedCertificates } from '#tests/support/certificates.ts'
import { type Answer, sender } from '#tests/support/forms/app-form.ts'
import { call, createPerson, createTeam, grant, requestFrom, signedIn } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'

beforeAll(() => openAskingCourse())

async function view(trainer: { id: string }, search = '') {
  const answer = await call(loader, await requestFrom(trainer, `/godkendelser${search}`))
  if (answer instanceof Response) throw new Error(`The page answered ${answer.status}`)
  return answer
}

const draw = async (
  trainer: { id: string },
  { search = '', answer }: { search?: string; answer?: Answer } = {},
) => render(<ApprovalsPage {...(await view(trainer, search))} reply={answer?.reply as Reply | undefined} />)

const send = (trainer: { id: string } | null, fields: Record<string, string>, search = '') =>
  sender(action, trainer, `/godkendelser${search}`)(fields)

const SENT_BACK = { outcome: 'returned', comment: 'Planen mangler en dato' }

test('it is there for trainers and administrators, and for nobody else', async () => {
  const team = createTeam()
  const [learner, manager, assessor, admin] = [createPerson(), createPerson(), createPerson(), createPerson()]
  grant(manager, 'manager', { kind: 'team', id: team.id })
  grant(assessor, 'assessor')
  grant(admin, 'admin')
  const approval = say(learner, today())
  for (const person of [learner, manager, assessor]) {
    expect(await call(loader, await requestFrom(person, '/godkendelser'))).toMatchObject({ status: 404 })
    expect(await send(person, { approval, ...SENT_BACK })).toMatchObject({ status: 404 })
    expect(menuFor(signedIn(person)).map(({ word }) => word)).not.toContain('approvals')
  }
  expect(saidBy(learner)).toMatchObject([{ outcome: null }])
  const waiting = countWaiting(admin.id)
  expect(menuFor(signedIn(admin))).toContainEqual({ to: '/godkendelser', word: 'approvals', waiting })
  expect((await view(admin)).waiting.map(({ id }) => id)).toContain(approval)
})

test('the page names the person, the course, the kind and the days, and nothing else of them', async () => {
  const person = createPerson({ name: 'Bo Krogh', teamId: createTeam({ name: 'Team Nord' }).id })
  say(person, '2026-11-01', 'practice-task', new Date('2026-11-02T10:00:00Z'))
  const html = await draw(createTrainer())
  expect(html).toContain('<h3>Bo Krogh</h3>')
  expect(html).toContain('Gjort 1. november 2026 · venter siden 2. november 2026')
  expect(html).toContain('Prøvekursus')
  expect(html).toContain('aria-label="Godkend: praksisopgave, Bo Krogh"')
  expect(html).not.toContain('Team Nord')
  expect(html).not.toContain(person.email)
  const noted = db.select().from(looks).where(eq(looks.subjectId, person.id)).all()
  expect(noted.map(({ place }) => place)).toEqual(['approvals'])
})

test('approving the last thing that was missing awards the certificate once, and the page says what was saved', async () => {
  const [reader, trainer] = [createReader('Ida Holm'), createTrainer()]
  const approval = say(reader, today())
  const fields = { approval, outcome: 'approved', comment: '' }
  const answers = [await send(trainer, fields), await send(trainer, fields)]
  expect(answers.map(({ status }) => status)).toEqual([302, 302])
  expect(storedCertificates(reader)).toHaveLength(1)
  const html = await draw(trainer, { search: `?gemt=${approval}` })
  expect(html).toContain('Godkendt: Ida Holm. Deltageren får en mail.')
  expect(html).toContain('<th scope="row">Ida Holm</th>')
})

describe('a comment is refused', () => {
  test.each([
    ['none, when it is sent back', { outcome: 'returned', comment: ' ' }, 'comment-missing'],
    ['501 characters', { outcome: 'approved', comment: 'ø'.repeat(501) }, 'too-long'],
    ['a CPR number', { outcome: 'approved', comment: 'Borgeren 110180-1234' }, 'cpr'],
  ])('%s', async (_, fields, problem) => {
    const [person, trainer] = [createPerson(), createTrainer()]
    const approval = say(person, today())
    const answer = await send(trainer, { approval, ...fields })
    expect(answer).toMatchObject({ status: 400, reply: { problems: { comment: problem } } })
    expect(saidBy(person)).toMatchObject([{ outcome: null }])
    const html = await draw(trainer, { answer })
    expect(html).toContain(`href="#comment-${approval}"`)
    expect(html).toContain(`${fields.comment}</textarea>`)
  })

  test('but 500 characters are kept', async () => {
    const [person, trainer] = [createPerson(), createTrainer()]
    const comment = 'ø'.repeat(500)
    expect(
      await send(trainer, { approval: say(person, today()), outcome: 'returned', comment }),
    ).toMatchObject({
      status: 302,
    })
    expect(saidBy(person)).toMatchObject([{ outcome: 'returned', comment }])
  })
})

test('a comment that may name somebody is looked at once more', async () => {
  const [person, trainer] = [createPerson(), createTrainer()]
  const fields = { approval: say(person, today()), outcome: 'returned', comment: 'Tal med Hanne Juul' }
  const answer = await send(trainer, fields)
  expect(answer).toMatchObject({
    status: 200,
    reply: { status: 'look-again', pointers: [{ found: 'Hanne Juul' }] },
  })
  expect(saidBy(person)).toMatchObject([{ outcome: null }])
  expect(await draw(trainer, { answer })).toContain('Intet er gemt endnu')
  expect(await send(trainer, { ...fields, 'looked-at': fields.comment })).toMatchObject({ status: 302 })
  expect(saidBy(person)).toMatchObject([{ outcome: 'returned' }])
})

test('nobody approves their own', async () => {
  const trainer = createTrainer()
  const approval = say(trainer, today())
  expect(await send(trainer, { approval, outcome: 'approved', comment: '' })).toMatchObject({ status: 403 })
  const html = await draw(trainer)
  expect(html).toContain('En anden underviser skal godkende den')
  expect(html).not.toContain(`name="approval" value="${approval}"`)
})

test('the second of two trainers is told by whom it is decided, and keeps what was typed', async () => {
  const [person, jonas, eva] = [
    createPerson({ name: 'Mads Lund' }),
    createTrainer(),
    createTrainer('Eva Holm'),
  ]
  const approval = say(person, today())
  await send(jonas, { approval, outcome: 'approved', comment: '' })
  const answer = await send(eva, { approval, ...SENT_BACK })
  expect(answer.status).toBe(409)
  expect(saidBy(person)).toMatchObject([{ outcome: 'approved', decidedBy: jonas.id }])
  const html = await draw(eva, { answer })
  expect(html).toContain('Jonas Bech har allerede godkendt den for Mads Lund')
  expect(html).toContain('Du skrev: &quot;Planen mangler en dato&quot;')
})

test('what was taken back meanwhile is told of, and what was typed is shown', async () => {
  const [person, trainer] = [createPerson(), createTrainer()]
  const approval = say(person, today())
  takeBack(person.id, sampleCourse().id, 'practice-task')
  const answer = await send(trainer, { approval, ...SENT_BACK })
  expect(answer.status).toBe(404)
  const html = await draw(trainer, { answer })
  expect(html).toContain('Den venter ikke længere. Dit svar er ikke gemt.')
  expect(html).toContain('Planen mangler en dato')
})

describe('a comment that is refused', () => {
  const refused = [
    ['none', ' ', null],
    ['a CPR number', 'Se 110180-1234', 'Se 110180-1234'],
    ['a name', 'Tal med Hanne Juul', 'Tal med Hanne Juul'],
  ] as const

  test.each(refused)('with %s, on what another has decided, tells of that', async (_, comment, kept) => {
    const [person, jonas, eva] = [createPerson(), createTrainer(), createTrainer('Eva Holm')]
    const approval = say(person, today())
    await send(jonas, { approval, outcome: 'approved', comment: '' })
    const answer = await send(eva, { approval, outcome: 'returned', comment })
    expect(answer.status).toBe(409)
    const html = await draw(eva, { answer })
    expect(html).toContain('Jonas Bech har allerede godkendt den')
    if (kept) expect(html).toContain(`Du skrev: &quot;${kept}&quot;`)
  })

  test.each(
    refused,
  )('with %s, on what was taken back, tells that it waits no longer', async (_, comment, kept) => {
    const [person, trainer] = [createPerson(), createTrainer()]
    const approval = say(person, today())
    takeBack(person.id, sampleCourse().id, 'practice-task')
    const answer = await send(trainer, { approval, outcome: 'returned', comment })
    expect(answer.status).toBe(404)
    const html = await draw(trainer, { answer })
    expect(html).toContain('Den venter ikke længere')
    if (kept) expect(html).toContain(`Du skrev: &quot;${kept}&quot;`)
  })
})

test.each([
  ['an id that no page made', { approval: '1', outcome: 'approved', comment: '' }],
  ['an outcome that is none', { approval: crypto.randomUUID(), outcome: 'lost', comment: 'x' }],
  ['nothing', {}],
])('%s is refused', async (_, fields) => {
  expect(await send(createTrainer(), fields)).toMatchObject({ status: 400 })
})

describe('one course', () => {
  test('can be chosen in the address, and stays chosen', async () => {
    const [person, trainer] = [createPerson(), createTrainer()]
    const approval = say(person, today())
    const chosen = await view(trainer, '?kursus=proevekursus')
    expect([chosen.chosen, chosen.waiting.some(({ id }) => id === approval)]).toEqual(['proevekursus', true])
    const html = await draw(trainer, { search: '?kursus=proevekursus' })
    expect(html).toContain('action="/godkendelser?kursus=proevekursus"')
    const request = await requestFrom(trainer, '/godkendelser?kursus=proevekursus', {
      method: 'POST',
      body: new URLSearchParams({ approval, ...SENT_BACK }),
    })
    const saved = await call(action, request)
    const location = saved instanceof Response ? saved.headers.get('location') : null
    expect(location).toBe(`/godkendelser?kursus=proevekursus&gemt=${approval}`)
  })

  test('that nobody waits in shows all', async () => {
    expect(await view(createTrainer(), '?kursus=findes-ikke')).toMatchObject({ chosen: null })
  })
})
