import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { requireFactor } from '#app/domain/auth/confirmed.server.ts'
import { confirmOwnPassword } from '#app/domain/auth/own-password.server.ts'
import { factorsOf } from '#app/domain/auth/second-factor.server.ts'
import { offerApp, setUpNextApp } from '#app/domain/auth/set-up-app.server.ts'
import { sessionIdOf } from '#app/domain/auth/lucia.server.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { readForm } from '#app/http/form.ts'
import { TOO_MANY } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { AccountAppPage } from './account-app-page.tsx'
import { PRESENT, type Problems, type Reply } from './reply.ts'

/** Sets up a code app for whoever is signed in, in place of the one they may have. */
export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const { title } = messagesFor(request).security.setUp
  const hasApp = factorsOf(person).app !== null
  if (!hasApp) requireFactor(person, request) // who has an app shows a code of it in the form
  return { title, hasApp, offer: offerApp(person) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(request)
  const hasApp = factorsOf(person).app !== null
  if (!hasApp) requireFactor(person, request)
  const form = await readForm(request)
  const word = (name: string) => String(form.get(name) ?? '').trim()
  const given = { sealed: word(SIGN_IN.secret), code: word(SIGN_IN.code) }
  const offer = offerApp(person, given.sealed)
  const wrong = (problems: Problems) => data<Reply>({ status: 'wrong', offer, problems }, { status: 400 })
  const wait = (minutes: number) => data<Reply>({ status: 'wait', offer, minutes }, TOO_MANY)

  const own = await confirmOwnPassword(person, form, context.address)
  if (own.status === 'wait') return wait(own.minutes)
  const problems: Problems = {
    ...(own.status !== 'confirmed' && { password: `password-${own.status}` }),
    ...(hasApp && !word(PRESENT) && { present: 'code-missing' }),
    ...(!given.code && { code: 'code-missing' }),
  }
  if (Object.keys(problems).length > 0) return wrong(problems)

  const who = { id: person.id, sessionId: sessionIdOf(request) ?? '', address: context.address }
  const answer = setUpNextApp(who, given, word(PRESENT))
  switch (answer.status) {
    case 'done':
      return data<Reply>({ status: 'codes', codes: answer.codes })
    case 'there':
      return redirect('/sikkerhed?gemt=app-there')
    case 'present':
      return wrong({ present: 'code-wrong' })
    case 'wrong':
      return wrong({ code: 'first-code-wrong' })
    case 'wait':
      return wait(answer.minutes)
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function AccountAppRoute() {
  return <AccountAppPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
