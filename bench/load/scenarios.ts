import { randomUUID } from 'node:crypto'
import type { Request } from 'autocannon'
import { DEMO_PASSWORD } from '#app/domain/people/demo.ts'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'

/** What is asked for, and by whom: the word before @ of a demo person, '' for a stranger, or a whole address. */
export type Page = { name: string; path: string; who: string }

const LESSON = '/kurser/cti-grundkursus/kontaktskabelse'

/** What the load is put on. @param code of a certificate in the data */
export const loaded = (code: string): Page[] => [
  { name: 'Lesson page', path: LESSON, who: 'medarbejder' },
  { name: 'Lesson page, data only', path: `${LESSON}.data`, who: 'medarbejder' },
  { name: 'Min side', path: '/', who: 'medarbejder' },
  { name: 'Team page', path: '/team/team-vestbyen', who: 'leder' },
  { name: "Centre's overview", path: '/oversigt', who: 'admin' },
  { name: 'Search', path: '/soeg?q=st%C3%B8tte+i+egen+bolig', who: 'medarbejder' },
  { name: 'Verify page', path: `/bevis/${code}`, who: '' },
  { name: 'Catalogue', path: '/kurser', who: 'medarbejder' },
  { name: "Administrator's list of people", path: '/admin/personer', who: 'admin' },
]

/** What a browser says with each request for something on a page of ours, so that answers come compressed. */
export const asBrowser = (cookie: string) => ({
  cookie,
  'accept-encoding': 'gzip',
  'sec-fetch-site': 'same-origin',
})

/** An answer to a question of the lesson, with a key of its own each time, as the page's script sends it. */
export function answering(origin: string, cookie: string, lesson: string): Request {
  const form = /name="question" value="([^"]+)"/.exec(lesson)?.[1]
  const content = /name="content" value="([^"]+)"/.exec(lesson)?.[1] ?? ''
  if (!form) throw new Error('The lesson has no question that can be answered')
  const headers = { ...asBrowser(cookie), origin, 'content-type': 'application/x-www-form-urlencoded' }
  return {
    method: 'POST',
    path: `${LESSON}.data`,
    headers,
    setupRequest: (request) => {
      const fields = { intent: 'answer', question: form, key: randomUUID(), content, chosen: '0' }
      return { ...request, body: new URLSearchParams(fields).toString() }
    },
  }
}

/** A session of each who asks for something; a stranger has none. */
export async function signIn(origin: string, who: string): Promise<string> {
  if (who === '') return ''
  const email = who.includes('@') ? who : `${who}@demo.fodfaeste.dk`
  const response = await fetch(`${origin}/log-ind`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin },
    body: new URLSearchParams({ [SIGN_IN.email]: email, [SIGN_IN.password]: DEMO_PASSWORD }),
  })
  const cookie = response.headers.get('set-cookie')?.split(';')[0]
  if (!cookie) throw new Error(`${who} was not let in: ${response.status}`)
  return cookie
}
