import { cookieOf } from '#tests/support/http.ts'
import type { RunningServer } from '#tests/support/server.ts'
import type { Answer } from './columns.ts'

/**
 * Asks the server as people do, each signed in once, and hands what they are told to `listen`, with the names of
 * the cookies that came with it.
 */
export function asker(
  { origin }: RunningServer,
  things: Map<string, string>,
  listen: (name: string, said: string, cookies: string[]) => void,
) {
  const cookies = new Map<string, Promise<string>>()

  function signIn(name: string): Promise<string> {
    const cookie = cookies.get(name) ?? (name ? cookieOf(origin, name) : Promise.resolve(''))
    cookies.set(name, cookie)
    return cookie
  }

  async function ask(name: string, method: 'GET' | 'POST', address: string): Promise<Answer> {
    const cookie = await signIn(name)
    // Who has signed out signs in again when next they ask.
    if (method === 'POST' && address === '/log-ud') cookies.delete(name)
    const filled = address.replace(/\$(\w+)/g, (_, thing) => things.get(thing) ?? '')
    const response = await fetch(origin + filled, {
      method,
      redirect: 'manual',
      headers: { cookie, origin },
      ...(method === 'POST' && { body: new URLSearchParams() }),
    })
    const set = response.headers.getSetCookie().map((one) => one.split('=')[0] ?? '')
    listen(name, await response.text(), set)
    if (method === 'POST') return response.status === 401 ? 'in' : response.status
    return response.headers.get('location')?.startsWith('/log-ind') ? 'in' : response.status
  }
  return { signIn, ask }
}

/** Where a page's bare data lies. */
export function dataOf(address: string): string {
  const [path = '', query] = address.split('?')
  return `${path === '/' ? '/_root' : path}.data${query ? `?${query}` : ''}`
}
