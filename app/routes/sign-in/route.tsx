import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { data, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '#app/http/form.ts'
import { leadOn, readCarried } from '#app/domain/auth/carried.server.ts'
import { findPerson } from '#app/domain/auth/sessions.server.ts'
import { signIn } from '#app/domain/auth/sign-in.server.ts'
import { hasDemoPeople } from '#app/domain/people/demo.server.ts'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { safeReturnTo } from '#app/http/return-to.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { SignInPage } from './sign-in-page.tsx'

export function loader({ request }: LoaderFunctionArgs) {
  const returnTo = safeReturnTo(new URL(request.url).searchParams.get('returnTo'))
  if (findPerson(request)) throw redirect(returnTo)
  return { returnTo, demo: hasDemoPeople(), title: messagesFor(request).auth.signInTitle }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const t = messagesFor(request).auth
  const form = await readForm(request)
  const word = (field: 'email' | 'password') => String(form.get(SIGN_IN[field]) ?? '')
  const carried = readCarried(form)
  const typed = { email: word('email'), ...carried }

  const missing = {
    email: typed.email.includes('@') ? undefined : t.emailMissing,
    password: word('password') ? undefined : t.passwordMissing,
  }
  if (missing.email || missing.password) return data({ ...typed, errors: missing }, { status: 400 })

  const result = await signIn(typed.email, word('password'), context.address, request)
  if (result.status === 'wait') return data({ ...typed, problem: t.wait(result.minutes) }, { status: 429 })
  if (result.status === 'refused') return data({ ...typed, problem: t.refused }, { status: 400 })

  return leadOn(result.personId, result.step, carried, result.cookie)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function SignInRoute() {
  const { returnTo, demo } = useLoaderData<typeof loader>()
  return <SignInPage demo={demo} form={useActionData<typeof action>() ?? { returnTo }} />
}
