import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { confirm, hasConfirmed } from '#app/domain/auth/confirmed.server.ts'
import { confirmOwnPassword } from '#app/domain/auth/own-password.server.ts'
import { finishUse } from '#app/domain/auth/passkey-use.server.ts'
import { askerOf, passkeysOf, placeOfPasskeys } from '#app/domain/auth/passkeys.server.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
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
    hasPasskey: placeOfPasskeys(request) === 'here' && passkeysOf(person.id).length > 0,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(request)
  const form = await readForm(request)
  const again = redirect(`/bekraeft?${new URLSearchParams({ returnTo: returnToOf(request) })}`)
  if (hasConfirmed(request)) return again // as after a second click: the page leads on

  const passkey = form.get(SIGN_IN.passkey)
  if (passkey !== null) {
    const asker = askerOf(request)
    const fits = typeof asker === 'object' && (await finishUse(asker, String(passkey)))
    if (!fits) return data<Reply>({ status: 'passkey' }, { status: 400 })
  } else {
    const own = await confirmOwnPassword(person, form, context.address)
    if (own.status === 'wait') return data<Reply>(own, TOO_MANY)
    if (own.status !== 'confirmed') return data<Reply>(own, { status: 400 })
  }
  confirm(request)
  return again
}

const returnToOf = (request: Request) => safeReturnTo(new URL(request.url).searchParams.get('returnTo'))

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function ConfirmRoute() {
  return <ConfirmPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
