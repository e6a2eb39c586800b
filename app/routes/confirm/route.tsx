import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { confirmByCode, confirmByPasskey, hasConfirmed } from '#app/domain/auth/confirmed.server.ts'
import { codeIn, lackOfProof } from '#app/domain/auth/own-proof.server.ts'
import { finishUse } from '#app/domain/auth/passkey-use.server.ts'
import { askerOf, passkeysOf, placeOfPasskeys } from '#app/domain/auth/passkeys.server.ts'
import { hasFactor } from '#app/domain/auth/second-factor.server.ts'
import { findPerson, requirePerson } from '#app/domain/auth/sessions.server.ts'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { readForm } from '#app/http/form.ts'
import { TOO_MANY } from '#app/http/responses.ts'
import { safeReturnTo } from '#app/http/return-to.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { ConfirmPage, type Reply } from './confirm-page.tsx'
import { pageOfFile } from './page-of-file.ts'

/** Asks who it is once more, before what is asked for next; a file is then waiting here to be fetched. */
export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const returnTo = returnToOf(request)
  const isDone = hasConfirmed(request)
  const page = pageOfFile(returnTo)
  if (isDone && !page) throw redirect(returnTo)
  return {
    title: messagesFor(request).confirm.title,
    returnTo,
    page,
    isDone,
    asksCode: hasFactor(person.id),
    hasPasskey: placeOfPasskeys(request) === 'here' && passkeysOf(person.id).length > 0,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const lookAgain = (cookie: string | null) =>
    redirect(`/bekraeft?${new URLSearchParams({ returnTo: returnToOf(request) })}`, {
      headers: cookie === null ? undefined : { 'Set-Cookie': cookie },
    })
  const person = findPerson(request)
  // As after a second click, whose token the first has replaced: the page leads on, or to signing in.
  if (!person || hasConfirmed(request)) return lookAgain(null)

  const passkey = form.get(SIGN_IN.passkey)
  if (passkey !== null) {
    const asker = askerOf(request)
    const fits = typeof asker === 'object' && (await finishUse(asker, String(passkey)))
    return fits ? lookAgain(confirmByPasskey(request)) : data<Reply>({ status: 'passkey' }, { status: 400 })
  }

  const lack = await lackOfProof(person, form, context.address, hasFactor(person.id))
  if (lack?.status === 'wait') return data<Reply>(lack, TOO_MANY)
  if (lack) return data<Reply>(lack, { status: 400 })
  const answer = confirmByCode(person.id, codeIn(form), request, context.address)
  switch (answer.status) {
    case 'wait':
      return data<Reply>(answer, TOO_MANY)
    case 'wrong':
      return data<Reply>({ status: 'wrong', problems: { code: 'code-wrong' } }, { status: 400 })
    case 'confirmed':
      return lookAgain(answer.cookie)
  }
}

const returnToOf = (request: Request) => safeReturnTo(new URL(request.url).searchParams.get('returnTo'))

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function ConfirmRoute() {
  return <ConfirmPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
