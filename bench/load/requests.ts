import type { Request } from 'autocannon'
import { answering, asBrowser, loaded, signIn } from './scenarios.ts'
import { weightOf, type Weight } from './weights.ts'

/** A request that the load is made of, and what a page weighs. */
export type Loading = { name: string; request: Request; weight: Weight | null }

/** Signs people in at a server, each once. @returns the cookie of one */
export function sessionsAt(origin: string): (who: string) => Promise<string> {
  const cookies = new Map<string, string>()
  return async (who) => {
    const cookie = cookies.get(who) ?? (await signIn(origin, who))
    cookies.set(who, cookie)
    return cookie
  }
}

/** What the load is put on. The answers come last: a lesson's page has all of them to look through. */
export async function requestsAt(
  origin: string,
  code: string,
  cookieOf: (who: string) => Promise<string>,
): Promise<Loading[]> {
  const pages: Loading[] = []
  const answers: Loading[] = []
  for (const { name, path, who } of loaded(code)) {
    const cookie = await cookieOf(who)
    const headers = asBrowser(cookie)
    const html = await (await fetch(origin + path, { headers })).text()
    const isPage = html.startsWith('<!DOCTYPE')
    pages.push({ name, request: { path, headers }, weight: isPage ? weightOf(html) : null })
    if (name === 'Lesson page')
      answers.push({ name: 'Answer saved', request: answering(origin, cookie, html), weight: null })
  }
  return [...pages, ...answers]
}
