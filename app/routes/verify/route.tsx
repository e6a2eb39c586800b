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
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { VerifyPage } from './verify-page.tsx'

/**
 * The code is asked for with GET, so that it is a plain link to the certificate's own page. The server
 * leads here whoever sent more than it takes.
 */
export function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const typed = searchParams.get('kode')
  const code = normaliseCode(typed ?? '')
  if (code) throw redirect(`/bevis/${encodeURIComponent(code)}`)
  const page = { title: messagesFor(request).verify.title, codeMissing: typed !== null }
  const tooLarge = searchParams.has('for-stor')
  return data({ ...page, tooLarge }, { status: tooLarge ? 413 : 200 })
}

/** A file, or what was pasted of one, from anyone. A file that was chosen counts before the text. */
export async function action({ request, context: { address } }: ActionFunctionArgs) {
  const form = await readForm(request)
  const [file, typed] = [form.get('file'), form.get('text')]
  const text = typeof typed === 'string' ? typed : ''
  const hasFile = file instanceof File && file.size > 0
  if (mustWait(address)) {
    return data({ status: 'wait' as const, text }, { status: 429, headers: { 'Retry-After': '60' } })
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
  const { codeMissing, tooLarge } = useLoaderData<typeof loader>()
  return <VerifyPage codeMissing={codeMissing} tooLarge={tooLarge} reply={useActionData<typeof action>()} />
}
