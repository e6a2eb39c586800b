import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { carriedNothing, leadBack, leadOn, readCarried } from '#app/domain/auth/carried.server.ts'
import { placeOfPasskeys, passkeysOf } from '#app/domain/auth/passkeys.server.ts'
import { signInByCode, signInByPasskey } from '#app/domain/auth/sign-in.server.ts'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { findStaged, requireStaged } from '#app/domain/auth/staged-session.server.ts'
import { readForm } from '#app/http/form.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { SignInCodePage } from './sign-in-code-page.tsx'

/** The second step of signing in, for whoever has a factor. */
export function loader({ request }: LoaderFunctionArgs) {
  const staged = requireStaged(request, 'code')
  return {
    title: messagesFor(request).security.signIn.title,
    carried: carriedNothing(request),
    passkeys: passkeysOf(staged.id).length === 0 ? ('none' as const) : placeOfPasskeys(request),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const carried = readCarried(form)
  const staged = findStaged(request)
  if (staged?.step !== 'code') return leadBack(request, carried)
  const { auth, passkeys, security } = messagesFor(request)

  const passkey = form.get(SIGN_IN.passkey)
  if (passkey !== null) {
    const answer = await signInByPasskey(staged, request, String(passkey))
    if (answer.status === 'in') return leadOn(staged.id, 'in', carried, answer.cookie)
    if (answer.status === 'gone') return leadBack(request, carried)
    return data({ carried, problem: passkeys.refused }, { status: 400 })
  }

  const typed = form.get(SIGN_IN.code)
  // A form that was posted too late has been sent on here with the password: the code is asked for now.
  if (typed === null) return data({ carried })
  const code = String(typed).trim()
  if (!code) return data({ carried, error: security.problems['code-missing'] }, { status: 400 })

  const answer = await signInByCode(staged, code, context.address)
  switch (answer.status) {
    case 'in':
      return leadOn(staged.id, 'in', carried, answer.cookie)
    case 'gone':
      return leadBack(request, carried)
    case 'wrong':
      return data({ carried, error: security.problems['code-wrong'] }, { status: 400 })
    case 'wait':
      return data({ carried, problem: auth.wait(answer.minutes) }, { status: 429 })
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function SignInCodeRoute() {
  const { carried, passkeys } = useLoaderData<typeof loader>()
  return <SignInCodePage carried={carried} passkeys={passkeys} {...useActionData<typeof action>()} />
}
