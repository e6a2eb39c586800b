import { beforeAll, expect, test } from 'vitest'
import { loadLibrary, findLesson } from '#app/domain/courses/library.server.ts'
import { action as answer, loader as lesson } from '#app/routes/lesson/route.tsx'
import { loader as adminAudit } from '#app/routes/admin-audit/route.tsx'
import { loader as adminPeople } from '#app/routes/admin-people/route.tsx'
import { loader as catalogue } from '#app/routes/course-catalogue/route.tsx'
import { loader as fidelity } from '#app/routes/fidelity/route.tsx'
import { loader as home } from '#app/routes/home/route.tsx'
import { loader as search } from '#app/routes/search/route.tsx'
import { loader as team } from '#app/routes/team/route.tsx'
import { loader as verify } from '#app/routes/verify-certificate/route.tsx'
import { db } from '#db/client.server.ts'
import { seedDemo } from '#db/seed/index.ts'
import { call, formOf, requestFrom } from '#tests/support/people.ts'

/** Tables with a row or more for each person, each review or each thing that is done. */
const BIG = [
  'answers',
  'approvals',
  'attendances',
  'audit_log',
  'certificates',
  'certificate_ends',
  'consensus_scores',
  'credentials',
  'enrolments',
  'lesson_completions',
  'looks',
  'mails',
  'memberships',
  'people',
  'ratings',
  'renewal_readings',
  'review_events',
  'review_raters',
  'reviews',
  'role_grants',
  'sessions',
  'sign_in_failures',
  'sign_ups',
  'test_answers',
  'test_attempts',
]

/** What is read whole, by a part of its statement, and why that is right. */
const READ_WHOLE: { part: string; because: string }[] = [
  { part: 'order by "audit_log"."id" desc limit', because: 'the newest row is the first of the walk' },
  {
    part: '"people"."email" like',
    because: 'it ends at the first demo person, and where there is none it takes 2 ms',
  },
  { part: '"people"."merged_into" is null', because: 'the list counts and sorts all that it leafs through' },
]

/** This index holds the reviews under way and no other: they are few, however many there have been. */
const OPEN_REVIEWS = 'USING INDEX reviews_open_idx'

const LESSON = '/kurser/cti-grundkursus/kontaktskabelse'
const asked = new Set<string>()

/** A person of the demo, by the word before @. */
function demo(name: string): { id: string } {
  const row = db.$client.prepare<[string], { id: string }>('select id from people where email = ?')
  const person = row.get(`${name}@demo.fodfaeste.dk`)
  if (!person) throw new Error(`No demo person is called ${name}`)
  return person
}

beforeAll(async () => {
  await loadLibrary()
  await seedDemo()
  const { prepare } = db.$client
  // Everything that is asked from here on is written down; it is asked all the same.
  db.$client.prepare = function remember(this: typeof db.$client, source: string) {
    asked.add(source)
    return prepare.call(this, source)
  } as typeof prepare // the type has an overload for each way of binding
})

// Routes answer different things, which is nothing to us here.
type Loader = Parameters<typeof call>[0]

/** The statements of a page for big tables that go through all of one, each with the plan's own words. */
async function readWhole(route: Loader, who: string, path: string, options: Options = {}): Promise<string[]> {
  asked.clear()
  const answered = await call(route, await requestFrom(demo(who), path, options.init), options.params)
  if (answered instanceof Response && answered.status >= 400) throw new Error(`${path}: ${answered.status}`)
  return [...asked].flatMap((source) => scansIn(source).map((scan) => `${scan}: ${source}`))
}
type Options = { params?: Record<string, string>; init?: RequestInit }

/** What an alias in a statement stands for. */
const tableOf = (source: string, name: string) =>
  new RegExp(`(?:from|join)\\s+"?(\\w+)"?\\s+(?:as\\s+)?"?${name}"?(?:\\s|$)`, 'i').exec(source)?.[1] ?? name

function scansIn(source: string): string[] {
  if (!/^\s*(select|with|insert|update|delete)/i.test(source)) return []
  const explain = db.$client.prepare<unknown[], { detail: string }>(`explain query plan ${source}`)
  // The values do not change a plan; how many there are is asked of the statement.
  const named = [...source.matchAll(/:(\w+)/g)].map(([, name]) => [name, null])
  const places = source.match(/\?/g)?.map(() => null) ?? []
  const plan = named.length > 0 ? explain.all(Object.fromEntries(named)) : explain.all(...places)
  return plan
    .map(({ detail }) => detail)
    .filter((detail) => {
      const name = /^SCAN (\w+)/.exec(detail)?.[1]
      return name !== undefined && BIG.includes(tableOf(source, name))
    })
    .filter((detail) => !detail.includes(OPEN_REVIEWS))
    .filter(() => !READ_WHOLE.some(({ part }) => source.includes(part)))
}

const course = { course: 'cti-grundkursus', lesson: 'kontaktskabelse' }

test.each([
  { page: 'lesson', route: lesson, who: 'medarbejder', path: LESSON, params: course },
  { page: 'Min side', route: home, who: 'medarbejder', path: '/' },
  { page: 'Min side of an assessor', route: home, who: 'vurderer', path: '/' },
  { page: 'catalogue', route: catalogue, who: 'medarbejder', path: '/kurser' },
  { page: 'search', route: search, who: 'medarbejder', path: '/soeg?q=bolig' },
  {
    page: 'team',
    route: team,
    who: 'leder',
    path: '/team/team-vestbyen',
    params: { team: 'team-vestbyen' },
  },
  { page: 'Fidelitet of a manager', route: fidelity, who: 'leder', path: '/fidelitet' },
  { page: 'Fidelitet of an assessor', route: fidelity, who: 'vurderer', path: '/fidelitet' },
  { page: "administrator's list of people", route: adminPeople, who: 'admin', path: '/admin/personer' },
  { page: 'log of use, by action', route: adminAudit, who: 'admin', path: '/admin/drift/log?handling=read' },
  { page: 'log of use, by day', route: adminAudit, who: 'admin', path: '/admin/drift/log?dag=2026-11-22' },
])('the page $page reads no big table whole', async ({ route, who, path, params }) => {
  expect(await readWhole(route as Loader, who, path, { params })).toEqual([])
  expect(asked.size).toBeGreaterThan(0)
})

test('nor does the page of a certificate', async () => {
  const code = db.$client.prepare<[], string>('select code from certificates').pluck().get() ?? ''
  expect(await readWhole(verify as Loader, 'medarbejder', `/bevis/${code}`, { params: { code } })).toEqual([])
})

test('nor does an answer that is saved', async () => {
  const found = findLesson(course.course, course.lesson)
  const init = formOf({
    intent: 'answer',
    question: found?.lesson.questionIds[0] ?? '',
    key: crypto.randomUUID(),
    chosen: '0',
  })
  expect(await readWhole(answer as Loader, 'medarbejder', LESSON, { params: course, init })).toEqual([])
})

test('a statement that reads a big table whole is found', () => {
  expect(scansIn('select count(*) from people p where p.name = ?')).toEqual(['SCAN p'])
})
