import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { carriedNothing, isTheirs, leadBack, readCarried } from '#app/domain/auth/carried.server.ts'
import { offerApp, setUpFirstApp } from '#app/domain/auth/set-up-app.server.ts'
import { NOT_YOURS, SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { hasDeadSession } from '#app/domain/auth/session-row.server.ts'
import { findStaged, requireStaged } from '#app/domain/auth/staged-session.server.ts'
import { readForm } from '#app/http/form.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { SignInSetUpPage } from './sign-in-set-up-page.tsx'

/** For whoever must have a second factor and has none: nothing else opens before. */
export function loader({ request }: LoaderFunctionArgs) {
  const { title } = messagesFor(request).security.setUp
  const carried = carriedNothing(request)
  // Nobody is sent away for a session that has ended: it ends as the app is set up, and the codes are shown here.
  if (hasDeadSession(request)) return { title, carried, offer: null }
  return { title, carried, offer: offerApp(requireStaged(request, 'set-up')) }
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const carried = readCarried(form)
  const staged = findStaged(request)
  if (staged?.step !== 'set-up') return leadBack(request, carried)
  const t = messagesFor(request).security

  const code = form.get(SIGN_IN.code)
  const sealed = String(form.get(SIGN_IN.secret) ?? '')
  const shown = { status: 'asked' as const, carried, offer: offerApp(staged, sealed) }
  // A form that was posted too late has been sent on here with the password: the app is set up first.
  if (code === null) return data(shown)
  if (!String(code).trim()) return data({ ...shown, error: t.problems['code-missing'] }, { status: 400 })

  const answer = await setUpFirstApp(staged, { sealed, code: String(code) })
  switch (answer.status) {
    case 'in': {
      const { codes, cookie } = answer
      const goOn = isTheirs(staged.id, carried)
        ? carried
        : { returnTo: `/?${NOT_YOURS}`, fields: [], seal: '' }
      return data({ status: 'in' as const, codes, goOn }, { headers: { 'Set-Cookie': cookie } })
    }
    case 'gone':
      return leadBack(request, carried)
    case 'wrong':
      return data({ ...shown, error: t.problems['first-code-wrong'] }, { status: 400 })
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function SignInSetUpRoute() {
  const asked = useLoaderData<typeof loader>()
  return <SignInSetUpPage asked={asked} reply={useActionData<typeof action>()} />
}
