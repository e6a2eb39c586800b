import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '#app/http/form.ts'
import { choosePassword, findLinkHolder } from '#app/domain/auth/links.server.ts'
import { passwordProblem } from '#app/domain/auth/password.ts'
import { sessionFor } from '#app/domain/auth/sign-in.server.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { ChoosePasswordPage } from './choose-password-page.tsx'

export function loader({ request, params }: LoaderFunctionArgs) {
  const holder = findLinkHolder(params.word ?? '')
  const title = messagesFor(request).auth.chooseTitle
  const answer = { title, holder: holder && { name: holder.name, email: holder.email } }
  return data(answer, { status: holder ? 200 : 404 })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const password = String((await readForm(request)).get('password') ?? '')
  const problem = passwordProblem(password)
  if (problem) return data({ problem }, { status: 400 })

  const personId = await choosePassword(params.word ?? '', password)
  if (!personId) return redirect(`/kodeord/${encodeURIComponent(params.word ?? '')}`)
  return redirect('/', { headers: { 'Set-Cookie': await sessionFor(personId) } })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title) },
  { name: 'referrer', content: 'no-referrer' },
]

export default function ChoosePasswordRoute() {
  const { holder } = useLoaderData<typeof loader>()
  return <ChoosePasswordPage holder={holder} problem={useActionData<typeof action>()?.problem} />
}
