import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '#app/http/form.ts'
import { choosePassword } from '#app/domain/auth/choose-password.server.ts'
import { findLink } from '#app/domain/auth/links.server.ts'
import { passwordProblem } from '#app/domain/auth/password.ts'
import { beginSession } from '#app/domain/auth/sign-in.server.ts'
import { addressOfStep } from '#app/domain/auth/staged-session.server.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { ChoosePasswordPage, DeadLinkPage } from './choose-password-page.tsx'

export function loader({ request, params }: LoaderFunctionArgs) {
  const { account, auth } = messagesFor(request)
  const link = findLink(params.word ?? '')
  if (link.state === 'good') {
    const { name, email } = link.holder
    return data({ title: auth.chooseTitle, state: link.state, holder: { name, email } })
  }
  const { state } = link
  // Gone: it was a link of ours once.
  return data({ title: account.links[state].title, state }, { status: state === 'unknown' ? 404 : 410 })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const password = String((await readForm(request)).get('password') ?? '')
  const problem = passwordProblem(password)
  if (problem) return data({ problem }, { status: 400 })

  const personId = await choosePassword(params.word ?? '', password)
  // The page says what has become of the link; so a second click says that the password is chosen.
  if (!personId) return redirect(`/kodeord/${encodeURIComponent(params.word ?? '')}`)
  const { step, cookie } = await beginSession(personId, request)
  return redirect(addressOfStep(step, '/'), { headers: { 'Set-Cookie': cookie } })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function ChoosePasswordRoute() {
  const link = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  if (link.state !== 'good') return <DeadLinkPage state={link.state} />
  return <ChoosePasswordPage holder={link.holder} problem={reply?.problem} />
}
