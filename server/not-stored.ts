import { data } from '@remix-run/node'
import { OWN_FIELDS } from '#app/domain/auth/sign-in-fields.ts'
import type { NotStored } from '#app/http/not-stored.ts'
import { requestScope } from '#app/http/request-scope.server.ts'
import { notStoredText } from './answers.ts'

/** The answer to a request whose writing could not be stored. Nothing was, as every write is all or nothing. */
export function notStored(request: Request, hasPage: boolean) {
  if (!hasPage) return new Response(notStoredText(request), { status: 503 })
  const { pathname, search } = new URL(request.url)
  const address = pathname.replace(/\.data$/, '') + search
  return data<NotStored>(
    { notStored: { address, isReading: isReading(request), fields: postedFields() } },
    { status: 503 },
  )
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
