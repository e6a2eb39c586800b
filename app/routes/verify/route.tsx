import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { isCode, normaliseCode } from '#app/domain/certificates/code.ts'
import { readFile, readText } from '#app/domain/certificates/verify/read-file.server.ts'
import { mustWait, recordMiss } from '#app/domain/certificates/verify/throttle.server.ts'
import { verifyFile } from '#app/domain/certificates/verify/verify-file.server.ts'
import { readForm } from '#app/http/form.ts'
import { TOO_MANY } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { VerifyPage } from './verify-page.tsx'

/**
 * The code is asked for with GET, so that it is a plain link to the certificate's own page. The server
 * leads here whoever sent more than it takes.
 */
export function loader({ request, context: { address } }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const { title } = messagesFor(request).verify
  const typed = searchParams.get('kode')
  if (typed === null) {
    const tooLarge = searchParams.has('for-stor')
    return data({ title, code: null, tooLarge }, tooLarge ? 413 : 200)
  }
  const code = normaliseCode(typed)
  if (isCode(code)) throw redirect(`/bevis/${code}`)
  const status: keyof typeof STATUS = code === '' ? 'missing' : mustWait(address) ? 'wait' : 'unknown'
  if (status === 'unknown') recordMiss(address)
  return data({ title, code: { typed, status }, tooLarge: false }, STATUS[status])
}

/** What is answered to a code that leads nowhere. */
const STATUS = { missing: 200, unknown: 404, wait: TOO_MANY } as const

/** A file, or what was pasted of one, from anyone. A file that was chosen counts before the text. */
export async function action({ request, context: { address } }: ActionFunctionArgs) {
  const form = await readForm(request)
  const [file, typed] = [form.get('file'), form.get('text')]
  const text = typeof typed === 'string' ? typed : ''
  const hasFile = file instanceof File && file.size > 0
  if (mustWait(address)) {
    return data({ status: 'wait' as const, text }, TOO_MANY)
  }
  const code = normaliseCode(text)
  if (!hasFile && isCode(code)) throw redirect(`/bevis/${code}`)

  const sent = hasFile ? readFile(new Uint8Array(await file.arrayBuffer())) : readText(text)
  if (typeof sent === 'string') {
    if (sent !== 'nothing') recordMiss(address)
    const field = hasFile || sent === 'nothing' ? ('file' as const) : ('text' as const)
    return data({ status: 'refused' as const, text, field, problem: sent }, { status: 400 })
  }
  const answer = await verifyFile(sent)
  if (!answer.certificate) recordMiss(address)
  return { status: 'answered' as const, text, answer }
}

export const headers: HeadersFunction = ({ loaderHeaders, actionHeaders }) => {
  const all = new Headers([...loaderHeaders, ...(actionHeaders ?? [])])
  all.set('X-Robots-Tag', 'noindex')
  return all
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: pageTitle(page?.title) },
  { name: 'robots', content: 'noindex' },
]

export default function VerifyRoute() {
  const { code, tooLarge } = useLoaderData<typeof loader>()
  return <VerifyPage code={code} tooLarge={tooLarge} reply={useActionData<typeof action>()} />
}
