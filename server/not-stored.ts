import { data } from '@remix-run/node'
import { OWN_FIELDS } from '#app/domain/auth/sign-in-fields.ts'
import type { NotStored } from '#app/http/not-stored.ts'
import { readForm } from '#app/http/form.ts'
import { requestScope } from '#app/http/request-scope.server.ts'
import { notStoredText, tooMuchText } from './answers.ts'

/** The answer to a request whose writing could not be stored. Nothing was, as every write is all or nothing. */
export function notStored(request: Request, hasPage: boolean) {
  if (!hasPage) return new Response(notStoredText(request), { status: 503 })
  return data(told(request, false), { status: 503 })
}

/**
 * The answer to whoever has sent or fetched so much in a short time that they have to wait. It has not been done.
 * @param minutes until they may go on
 */
export async function tooMuch(request: Request, hasPage: boolean, minutes: number) {
  if (!hasPage) {
    const headers = { 'Retry-After': String(minutes * 60) }
    return new Response(tooMuchText(request, minutes), { status: 429, headers })
  }
  await readForm(request)
  return data(told(request, true), { status: 429 })
}

function told(request: Request, isTooMuch: boolean): NotStored {
  const { pathname, search } = new URL(request.url)
  const address = pathname.replace(/\.data$/, '') + search
  return { notStored: { address, isReading: isReading(request), isTooMuch, fields: postedFields() } }
}

const isReading = ({ method }: Request) => method === 'GET'

const isSecret = (name: string) => OWN_FIELDS.includes(name) || name === 'password'

/** What was posted, unless a password is in it: those do not stand in pages. */
function postedFields(): [string, string][] {
  const posted = [...(requestScope()?.posted ?? [])]
  if (posted.some(([name]) => isSecret(name))) return []
  return posted.flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  )
}
