import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMO_DOMAIN } from '#app/domain/people/demo.ts'
import { rightAnswers } from '#tests/support/answer-key.ts'
import { inDatabase } from '#tests/support/database.ts'
import { cookieOf, post } from '#tests/support/http.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'

/** What is sent many times at once counts once. */
let server: RunningServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server?.stop())

const HF = '/kurser/introduktion-til-housing-first'
const CTI = '/kurser/cti-grundkursus'

const OPEN_ATTEMPTS = 'select id from test_attempts where handed_in_at is null'

type Fields = Record<string, string> | [string, string][]

/** Posts the same form many times at once and returns the statuses that came, each once. */
async function postAtOnce(times: number, address: string, fields: Fields, cookie: string) {
  const responses = await Promise.all(
    Array.from({ length: times }, () => post(server.origin, address, fields, cookie)),
  )
  return [...new Set(responses.map(({ status }) => status))]
}

/** How many rows a query counts for a demo person. */
const count = (what: string, who: string) =>
  inDatabase(server, (db) =>
    db
      .prepare(`select count(*) from ${what} and person_id = (select id from people where email = ?)`)
      .pluck()
      .get(`${who}@${DEMO_DOMAIN}`),
  )

test('a test handed in 50 times at once as the last requirement gives one certificate', async () => {
  const cookie = await cookieOf(server.origin, 'esben') // has read all of CTI and lacks the test alone
  const certificates = "certificates where course_id = 'cti-1'"
  expect(count(certificates, 'esben')).toBe(0)
  await post(server.origin, `${CTI}/proeve`, { intent: 'start' }, cookie)
  const { attemptId, fields } = await rightAnswers(server)
  const form: Fields = [['intent', 'hand-in'], ['attempt', attemptId], ...fields]

  expect(await postAtOnce(50, `${CTI}/proeve`, form, cookie)).toEqual([302])
  expect(count(certificates, 'esben')).toBe(1)
})

test('a lesson marked as read 50 times at once as the last requirement gives one certificate', async () => {
  const cookie = await cookieOf(server.origin, 'hanne') // has all of Housing First
  const certificates = "certificates where course_id = 'hf-1'"
  inDatabase(server, (db) => {
    const hanne = `person_id = (select id from people where email = 'hanne@${DEMO_DOMAIN}')`
    // No certificate is ever deleted, which triggers see to; here it is to be as if there had been none.
    db.exec(`drop trigger credentials_no_delete; drop trigger certificates_no_delete;
      delete from credentials where certificate_id in (select id from certificates where ${hanne});
      delete from certificates where ${hanne};
      delete from lesson_completions where lesson_id = 'hf-1-l6' and ${hanne}`)
  })
  expect(count(certificates, 'hanne')).toBe(0)

  expect(await postAtOnce(50, `${HF}/virker-det`, { intent: 'complete' }, cookie)).toEqual([302])
  expect(count(certificates, 'hanne')).toBe(1)
})

test('an answer sent 20 times at once with the same key is one answer', async () => {
  const cookie = await cookieOf(server.origin, 'nanna')
  const answer = { intent: 'answer', question: 'hf-1-l1-q1', key: crypto.randomUUID(), chosen: '1' }
  expect(await postAtOnce(20, `${HF}/fra-trappetrin-til-hjem`, answer, cookie)).toEqual([200])
  expect(count("answers where question_id = 'hf-1-l1-q1'", 'nanna')).toBe(1)
})

test('a double click on "Begynd prøven" opens one attempt, and another leaves it as it is', async () => {
  const cookie = await cookieOf(server.origin, 'nanna')
  const start = () => postAtOnce(2, `${HF}/proeve`, { intent: 'start' }, cookie)
  const open = () => inDatabase(server, (db) => db.prepare(OPEN_ATTEMPTS).pluck().all())
  expect(await start()).toEqual([302])
  const opened = open()
  expect(opened).toHaveLength(1)
  expect(await start()).toEqual([302])
  expect(open()).toEqual(opened)
})
