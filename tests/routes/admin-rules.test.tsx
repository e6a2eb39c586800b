import { beforeAll, expect, test } from 'vitest'
import { loadLibrary } from '#app/domain/courses/library.server.ts'
import { addDays, today } from '#app/domain/dates.ts'
import { formatDate } from '#app/i18n/format.ts'
import { AdminRulePage } from '#app/routes/admin-rule/admin-rule-page.tsx'
import { action as changeRule, loader as loadRule } from '#app/routes/admin-rule/route.tsx'
import { AdminRuleNewPage } from '#app/routes/admin-rule-new/admin-rule-new-page.tsx'
import type { Reply } from '#app/routes/admin-rule-new/reply.ts'
import { action, loader } from '#app/routes/admin-rule-new/route.tsx'
import { AdminRulesPage } from '#app/routes/admin-rules/admin-rules-page.tsx'
import { loader as loadRules } from '#app/routes/admin-rules/route.tsx'
import { MyPage } from '#app/routes/home/my-page.tsx'
import { loader as loadHome } from '#app/routes/home/route.tsx'
import { CoursePage } from '#app/routes/course/course-page.tsx'
import { loader as loadCourse } from '#app/routes/course/route.tsx'
import { db } from '#db/client.server.ts'
import { enrolmentRules, enrolments, memberships } from '#db/schema/index.ts'
import { createAdmin } from '#tests/support/admins.ts'
import { call, createPerson, createTeam, formOf, requestFrom } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'

const NEW = '/admin/regler/ny'
const admin = await createAdmin()
const team = createTeam({ name: 'Team Vestbyen' })
const mette = createPerson({ name: 'Mette Holm' })
const long = createPerson({ name: 'Bo Krogh', teamId: team.id })
db.insert(memberships)
  .values({ personId: mette.id, teamId: team.id, fromDate: addDays(today(), -10) })
  .run()

beforeAll(loadLibrary)

const filled = {
  courseId: 'cti-1',
  audience: 'member',
  place: `team:${team.id}`,
  method: '',
  startAfterDays: '',
  dueAfterDays: '60',
  graceDays: '14',
  reason: 'alle i Team Vestbyen skal kende metoden',
  fromDate: addDays(today(), -70),
}

async function send(intent: string, fields: Record<string, string> = {}) {
  const answer = await call(action, await requestFrom(admin, NEW, formOf({ ...filled, ...fields, intent })))
  if ('data' in answer) return { status: answer.init?.status ?? 200, reply: answer.data }
  return { status: answer.status, to: answer.headers.get('location') ?? '' }
}

async function pageWith(reply: Reply | undefined) {
  const view = await call(loader, await requestFrom(admin, NEW))
  if (view instanceof Response) throw new Error('The page is not there')
  return render(<AdminRuleNewPage {...view} reply={reply} />)
}

test('a rule is shown with whom it reaches before it is made, made once, and told to those concerned', async () => {
  const seen = await send('preview')
  expect(seen).toMatchObject({
    status: 200,
    reply: { status: 'preview', preview: { reached: 2, overdue: 0, late: 1, asked: 1 } },
  })
  const preview = await pageWith(seen.reply)
  expect(preview).toContain('Reglen gælder 2 personer.')
  expect(preview).toContain('1 person har overskredet fristen fra første dag og har lidt tid endnu.')
  expect(preview).toContain('Bo Krogh')
  expect(preview).toContain('fordi alle i Team Vestbyen skal kende metoden.')
  expect(db.select().from(enrolmentRules).all()).toEqual([])

  const made = await send('make')
  expect(await send('make')).toEqual(made) // pressed twice
  const rule = db.select().from(enrolmentRules).get()
  expect(made).toEqual({ status: 302, to: `/admin/regler/${rule?.id}?lavet=ja` })
  expect(rule).toMatchObject({ scopeKind: 'team', scopeId: team.id, renews: false, createdBy: admin.id })
  expect(db.select().from(enrolmentRules).all()).toHaveLength(1)

  const list = await call(loadRules, await requestFrom(admin, '/admin/regler'))
  if (list instanceof Response) throw new Error('The page is not there')
  const table = await render(<AdminRulesPage rules={list.rules} />)
  for (const text of ['CTI grundkursus', 'Team Vestbyen', 'Inden 60 dage (14 dages henstand)', '2 personer'])
    expect(table).toContain(text)
})

async function homeOf(person: { id: string }) {
  const view = await call(loadHome, await requestFrom(person, '/'))
  if (view instanceof Response || !view.mine) throw new Error('The page is not there')
  return render(<MyPage {...view.mine} />)
}
async function courseOf(person: { id: string }) {
  const course = 'cti-grundkursus'
  const view = await call(loadCourse, await requestFrom(person, `/kurser/${course}`), { course })
  if (view instanceof Response) throw new Error('The page is not there')
  return render(<CoursePage {...view} />)
}
const inWords = (days: number) => formatDate('da', addDays(today(), days))

test('what I must, by when and why, stands on my page and on the course', async () => {
  const sentence = `Du skal tage kurset senest ${inWords(50)}, fordi alle i Team Vestbyen skal kende metoden.`
  const home = await homeOf(mette)
  expect(home).toContain('Gennemfør CTI grundkursus')
  expect(home).toContain(sentence)
  expect(home).toMatch(/Tag først [^.<]*Housing First/)
  expect(await courseOf(mette)).toContain(sentence)

  for (const page of [await homeOf(long), await courseOf(long)]) {
    expect(page).toContain(`Fristen var ${inWords(-10)}. Du har til ${inWords(4)}.`)
    expect(page).not.toContain('Over fristen')
  }
})

test('a waiver is told with its reason, in the place of the deadline', async () => {
  const excused = createPerson({ teamId: team.id })
  const waiver = { waivedReason: 'skifter team', waivedUntil: addDays(today(), 20) }
  db.insert(enrolments)
    .values({ personId: excused.id, courseId: 'cti-1', ...waiver })
    .run()
  const home = await homeOf(excused)
  const until = inWords(20)
  expect(home).toContain(`Du er fritaget fra CTI grundkursus til og med ${until}. Begrundelse: skifter team.`)
  expect(home).not.toContain('Gennemfør CTI grundkursus')
  expect(await courseOf(excused)).toContain(`Du er fritaget fra kurset til og med ${until}.`)
})

test.each<[string, Record<string, string>, Record<string, string>]>([
  ['no course', { courseId: '' }, { courseId: 'course-missing' }],
  ['a role that is none', { audience: 'learner' }, { audience: 'audience-missing' }],
  ['no place', { place: '' }, { place: 'place-missing' }],
  ['a place that is not there', { place: 'team:gone' }, { place: 'place-missing' }],
  ['a method that is none', { method: 'fact' }, { method: 'unusable' }],
  ['no days', { dueAfterDays: '' }, { dueAfterDays: 'days-wrong' }],
  ['days below none', { startAfterDays: '-1' }, { startAfterDays: 'days-wrong' }],
  ['a day in years', { fromDate: '2999-01-01' }, { fromDate: 'day-too-late' }],
  ['no reason', { reason: '' }, { reason: 'reason-missing' }],
  ['two things', { courseId: '', reason: '110180-1234' }, { courseId: 'course-missing', reason: 'cpr' }],
])('refused, with all that was typed: %s', async (_what, fields, problems) => {
  for (const intent of ['preview', 'make']) {
    const answer = await send(intent, fields)
    expect(answer).toMatchObject({ status: 400, reply: { status: 'form', typed: { ...filled, ...fields } } })
    expect(answer.reply && 'problems' in answer.reply && answer.reply.problems).toEqual(problems)
  }
})

test('what is wrong stands at its field, and the fields keep what they held', async () => {
  const page = await pageWith((await send('preview', { dueAfterDays: 'to', graceDays: '7' })).reply)
  expect(page).toContain('id="dueAfterDays-error">Skriv et helt antal dage, højst 3650')
  expect(page).toContain('href="#dueAfterDays"')
  expect(page).toMatch(/name="graceDays"[^>]*value="7"/)
  const changed = await pageWith((await send('change', { reason: 'en anden grund' })).reply)
  expect(changed).toMatch(/name="reason"[^>]*value="en anden grund"/)
})

test('a field of another name changes nothing', async () => {
  const extra = { createdBy: mette.id, toDate: '2020-01-01', id: 'mine', scopeId: 'x' }
  const { to = '' } = await send('make', { ...extra, reason: 'en grund' })
  const id = /regler\/([^?]*)/.exec(to)?.[1]
  expect(id).not.toBe('mine')
  expect(
    db
      .select()
      .from(enrolmentRules)
      .all()
      .find((one) => one.id === id),
  ).toMatchObject({
    createdBy: admin.id,
    toDate: null,
    scopeId: team.id,
  })
})

async function end(rule: string, toDate: string) {
  const form = formOf({ intent: 'end', toDate, reason: 'en anden', dueAfterDays: '1' })
  const answer = await call(changeRule, await requestFrom(admin, `/admin/regler/${rule}`, form), { rule })
  return 'data' in answer ? answer.init?.status : answer.status
}

test('a rule is given its last day and nothing else; once it has ended it stays so', async () => {
  const rule = db.select().from(enrolmentRules).get()
  if (!rule) throw new Error('No rule')
  const stored = () =>
    db
      .select()
      .from(enrolmentRules)
      .all()
      .find(({ id }) => id === rule.id)
  expect(await end(rule.id, addDays(today(), -1))).toBe(400)
  expect(await end(rule.id, '')).toBe(302)
  expect(stored()).toEqual(rule)
  expect(await end(rule.id, today())).toBe(302)
  expect(stored()).toEqual({ ...rule, toDate: today() })

  db.update(enrolmentRules)
    .set({ toDate: addDays(today(), -1) })
    .run()
  expect(await end(rule.id, '')).toBe(409)
  const view = await call(loadRule, await requestFrom(admin, '/'), { rule: rule.id })
  if (view instanceof Response) throw new Error('The page is not there')
  const page = await render(<AdminRulePage {...view} reply={undefined} />)
  expect(page).toContain('Reglen er slut og kan ikke ændres.')
  expect(page).toContain('0 personer')
})
