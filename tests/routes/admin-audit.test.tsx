import { beforeAll, expect, test } from 'vitest'
import { allCourses, loadLibrary } from '#app/domain/courses/library.server.ts'
import { noteLook } from '#app/domain/people/looks.server.ts'
import type { AuditSubject } from '#app/domain/privacy/audit.ts'
import { withThings } from '#app/domain/privacy/audit-names.server.ts'
import { audit } from '#app/domain/privacy/audit.server.ts'
import { noteExport } from '#app/domain/privacy/note-use.server.ts'
import { AdminAuditPage } from '#app/routes/admin-audit/admin-audit-page.tsx'
import { loader as fileLoader } from '#app/routes/admin-audit/audit-file.ts'
import { loader } from '#app/routes/admin-audit/route.tsx'
import { db, write } from '#db/client.server.ts'
import { auditLog, sessions } from '#db/schema/index.ts'
import { makeEvent } from '#tests/support/events.ts'
import { issued } from '#tests/support/open-badges/issued.ts'
import {
  call,
  createOrganisation,
  createPerson,
  createTeam,
  grant,
  requestFrom,
} from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'

const ADDRESS = '/admin/drift/log'
const admin = createPerson({ name: 'Ingrid Vestergaard' })
const karen = createPerson({ name: 'Karen Friis' })
const mette = createPerson({ name: 'Mette Holm' })
const team = createTeam({ name: 'Team Vestbyen' })

beforeAll(() => {
  grant(admin, 'admin')
  const at = (moment: string) => new Date(moment)
  noteLook(karen, 'person-page', 'person', [mette.id], at('2026-03-01T22:59:59Z')) // the last second of 1 March
  noteLook(karen, 'team-page', 'team', [team.id], at('2026-03-01T23:00:00Z'))
  noteExport(karen, 'overview')
  write((tx) => audit(tx, { actorId: null, action: 'published', subject: { kind: 'course', id: 'cti-1' } }))
})

async function view(search = '') {
  const answer = await call(loader, await requestFrom(admin, ADDRESS + search))
  if (answer instanceof Response) throw new Error(`The page answered ${answer.status}`)
  return answer
}
const draw = async (search = '') => render(<AdminAuditPage {...(await view(search))} />, ADDRESS + search)
/** Without what asking for the page itself has left. */
const details = async (search: string) =>
  (await view(search)).entries
    .filter(({ actorId, action }) => actorId !== admin.id && action !== 'signed-in')
    .map(({ detail }) => detail)

test('it is there for administrators, and for nobody else', async () => {
  const [stranger, nobody] = [
    await requestFrom(karen, ADDRESS),
    new Request(`http://127.0.0.1:3000${ADDRESS}`),
  ]
  expect(await call(loader, stranger)).toMatchObject({ status: 404 })
  expect(await call(loader, nobody)).toMatchObject({ status: 302 })
  expect(await call(fileLoader, stranger)).toMatchObject({ status: 404 })
  expect(await call(fileLoader, nobody)).toMatchObject({ status: 302 })
})

test.each([
  ['', ['', 'overview', 'team-page', 'person-page']],
  ['?handling=read', ['team-page', 'person-page']],
  ['?handling=ukendt', ['', 'overview', 'team-page', 'person-page']],
  ['?q=mette', ['person-page']],
  ['?q=karen', ['overview', 'team-page', 'person-page']],
  [`?q=${mette.id}`, ['person-page']],
  ['?q=holm+findes-ikke', []],
  ['?dag=2026-03-01', ['person-page']],
  ['?dag=2026-03-02&q=karen', ['team-page']],
  ['?dag=i-gaar&q=mette', ['person-page']],
])('%s shows, the newest first, %j', async (search, told) => expect(await details(search)).toEqual(told))

test('a line says who did what to whom, and leads on', async () => {
  const html = await draw('?handling=read')
  expect(html).toMatch(
    /Karen Friis<\/th><td>Så oplysninger<\/td><td class="sentences"><a[^>]*href="\/admin\/personer\/[^"]+"/,
  )
  expect(html).toContain('Team Vestbyen')
  expect(html).toContain('2 linjer.')
  expect(await draw('?handling=published')).toContain(
    'Serveren</th><td>Et kursus blev udgivet</td><td class="sentences">kursus',
  )
})

test('the file asks who it is again, holds all pages of the filter, and is told of itself', async () => {
  const request = await requestFrom(admin, `${ADDRESS}/fil/log.csv?handling=read`)
  db.update(sessions).set({ confirmedAt: null }).run()
  const refused = await call(fileLoader, request)
  expect(refused.headers.get('location')).toMatch(/^\/bekraeft\?/)

  db.update(sessions).set({ confirmedAt: new Date() }).run()
  const file = await call(fileLoader, request)
  expect(file.headers.get('content-disposition')).toContain('attachment')
  const lines = (await file.text()).trim().split('\r\n')
  expect(lines).toHaveLength(3)
  expect(lines[1]).toContain('"2026-03-01T23:00:00.000Z";"Karen Friis"')
  expect(db.select().from(auditLog).all().at(-1)).toMatchObject({ action: 'exported', detail: 'audit' })
})

test('searching in the log is told of as well, without the words', async () => {
  await view('?q=mette&dag=2026-03-01')
  expect(db.select().from(auditLog).all().at(-1)).toMatchObject({
    actorId: admin.id,
    action: 'searched',
    detail: 'audit: typed day',
  })
})

test('the chain is looked through for whoever asks', async () => {
  expect(await draw()).not.toContain('Kæden')
  expect(await draw('?kaede=ja')).toMatch(/role="status"[^>]*><p>Kæden er hel/)
  const page = await view()
  const broken = await render(<AdminAuditPage {...page} chain={{ brokenAt: 7 }} />)
  expect(broken).toContain('Kæden er brudt ved linje 7.')
})

test('a long log is shown fifty lines at a time', async () => {
  write((tx) => {
    for (let count = 0; count < 60; count++) audit(tx, { actorId: karen.id, action: 'imported' })
  })
  const second = await view('?handling=imported&side=2')
  expect(second).toMatchObject({ count: 60, page: 2, pages: 2 })
  expect(second.entries).toHaveLength(10)
  expect(await draw('?handling=imported&side=2')).toMatch(/href="[^"]*\?handling=imported&amp;side=1"/)
})

test('a line says what its subject is called now, and what it is', async () => {
  await loadLibrary()
  const of = (subjectKind: AuditSubject | null, subjectId: string | null) => ({ subjectKind, subjectId })
  const { id: organisationId, name } = createOrganisation()
  const [course] = allCourses()
  const certificate = issued()
  const rows = [
    [of('organisation', organisationId), name],
    [of('course', course?.id ?? ''), course?.title],
    [of('event', makeEvent({ courseId: course?.id ?? '' }).id), course?.title],
    [of('certificate', certificate.id), certificate.courseTitle],
    [of('course', 'gone'), null],
    [of('centre', 'centre'), null],
    [of(null, null), null],
  ] as const
  expect(withThings(rows.map(([row]) => row)).map(({ thing }) => thing)).toEqual(
    rows.map(([, thing]) => thing),
  )
})

test('words of ours are read in the language of the page', async () => {
  expect(await draw('?handling=read')).toContain('<td class="sentences">personens side i teamet</td>')
  expect(await draw('?handling=read')).toMatch(/Team Vestbyen \(team\)/)
})
