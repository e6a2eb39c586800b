import { statSync } from 'node:fs'
import { beforeAll, expect, test, vi } from 'vitest'
import { AdminOperationsPage } from '#app/routes/admin-operations/admin-operations-page.tsx'
import { loader } from '#app/routes/admin-operations/route.tsx'
import { loader as health } from '#app/routes/health/route.ts'
import { finding } from '#app/domain/running/findings.ts'
import { env } from '#app/http/env.server.ts'
import { db } from '#db/client.server.ts'
import { databaseIn } from '#db/open.server.ts'
import { call, createPerson, grant, requestFrom } from '#tests/support/people.ts'
import { listenToLog } from '#tests/support/log.ts'
import { render } from '#tests/support/render.tsx'

const ADDRESS = '/admin/drift'
const admin = createPerson()
beforeAll(() => grant(admin, 'admin'))

async function view() {
  const answer = await call(loader, await requestFrom(admin, ADDRESS))
  if (answer instanceof Response) throw new Error(`The page answered ${answer.status}`)
  return answer
}

test('it is there for administrators, and for nobody else', async () => {
  expect(await call(loader, await requestFrom(createPerson(), ADDRESS))).toMatchObject({ status: 404 })
  expect((await view()).findings).toBeNull()
})

test('it says what the server stands on', async () => {
  const page = await view()
  const html = await render(<AdminOperationsPage {...page} />)
  expect(html).toContain('Der er ingen backup endnu.')
  expect(html).toContain(`>${process.versions.node}</td>`)
  expect(html).toMatch(/Ledig plads på disken<\/th><td class="sentences">[\d.,]+ [MG]B af [\d.,]+ [MG]B/)
  expect(html).toContain('href="/admin/drift/log"')
  expect(html).toContain('Job: alt er gået godt')
})

test('backups and findings are told in words', async () => {
  const page = await view()
  const madeAt = new Date('2026-11-22T02:15:00Z')
  const backup = (file: string, valid: boolean | null) => ({ file, madeAt, bytes: 12_345_678, valid })
  const html = await render(
    <AdminOperationsPage
      {...page}
      jobsFailed={2}
      backups={[backup('a', true), backup('b', false), backup('c', null)]}
      olderBackups={3}
      findings={[finding('disk-full', { count: 12 }), finding('clock-right')]}
    />,
  )
  expect(html).toContain('12,3 MB')
  expect(html).toMatch(/>Hel<.*>Ikke hel<.*>Uden manifest</)
  expect(html).toContain('Der er 3 ældre.')
  expect(html).toContain('Job: 2 er gået galt')
  expect(html).toMatch(/Disk<\/th><td><span[^>]*danger[^>]*>Galt<.*Der er 12 MB tilbage/)
})

test('monitors are told that all is well, and nothing else; also when it is not', async () => {
  const length = () => statSync(`${databaseIn(env.DATA_DIR)}-wal`).size
  db.$client.pragma('wal_checkpoint(TRUNCATE)')
  const well = health()
  expect([well.status, await well.json()]).toEqual([200, { status: 'ok' }])
  expect(well.headers.get('x-robots-tag')).toBe('noindex')
  expect(well.headers.get('set-cookie')).toBeNull()
  const written = length()
  expect(written).toBeGreaterThan(0)
  health()
  expect(length()).toBe(written) // it has just been asked

  const lines = listenToLog()
  db.$client.pragma('query_only = ON') // as on a disk that cannot be written
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 3_000)
  const unwell = health()
  expect([unwell.status, await unwell.json()]).toEqual([503, { status: 'unwell' }])
  expect(lines).toHaveLength(1)
})
