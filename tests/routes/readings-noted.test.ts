import type { LoaderFunctionArgs } from '@remix-run/node'
import { beforeAll, expect, test } from 'vitest'
import { loadLibrary } from '#app/domain/courses/library.server.ts'
import { db } from '#db/client.server.ts'
import { seedDemo } from '#db/seed/index.ts'
import { handIn } from '#tests/support/imports.ts'
import { call, requestFrom } from '#tests/support/people.ts'

type Loader = (args: LoaderFunctionArgs) => unknown
const pages = import.meta.glob<{ loader?: Loader }>('/app/routes/admin*/route.tsx')

/** The person whose name is looked for in what each page is handed. */
const NAME = 'Mette Holm'

const ask = (sql: string) => String(db.$client.prepare(sql).pluck().get())
const params: Record<string, string> = {}
let admin: { id: string }

beforeAll(async () => {
  await loadLibrary()
  await seedDemo()
  const person = ask(`select id from people where name = '${NAME}'`)
  admin = { id: ask("select id from people where email like 'admin@%'") }
  db.$client.exec(`update people set deactivated_at = 1 where id = '${person}'`) // is forgotten before long
  db.$client
    .prepare(
      "insert into mails (id, person_id, key, subject, text, created_at) values ('m', ?, 'm', 's', 't', 1)",
    )
    .run(person)
  Object.assign(params, {
    person,
    mail: 'm',
    import: handIn(`navn;e-mail\n${NAME};medarbejder@demo.fodfaeste.dk`),
    certificate: ask(`select id from certificates where person_id = '${person}'`),
    team: ask(`select team_id from memberships where person_id = '${person}'`),
    organisation: ask("select id from organisations where name = 'Aalborg Kommune'"),
    rule: ask('select id from enrolment_rules'),
  })
})

/** Lists that say no more than who there is, where a search is told; and merging, before a second account is chosen. */
const NAMES_ALONE = ['admin-mails', 'admin-merge', 'admin-people']

const readings = () => Number(ask("select count(*) from audit_log where action in ('read', 'exported')"))

test('who is handed the name of another by a page of the centre is in the log of use', async () => {
  const naming: string[] = []
  const silent: string[] = []
  for (const [file, load] of Object.entries(pages)) {
    const { loader } = await load()
    const page = file.replace(/^.*\/(admin[^/]*)\/.*$/, '$1')
    const before = readings()
    const request = await requestFrom(admin, `/admin/${page}`)
    const answer = loader && (await call(loader as Parameters<typeof call>[0], request, params))
    if (answer instanceof Response || !JSON.stringify(answer ?? '').includes(NAME)) continue
    naming.push(page)
    if (readings() === before) silent.push(page)
  }
  expect(naming).toEqual(
    expect.arrayContaining([
      'admin-certificate',
      'admin-erasures',
      'admin-import',
      'admin-mail',
      'admin-person',
    ]),
  )
  expect(silent).toEqual(NAMES_ALONE)
})
