import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { askForLink } from '#app/domain/auth/forgotten-password.server.ts'
import { readForm } from '#app/http/form.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { ForgottenPasswordPage, LinkSentPage, type Reply } from './forgotten-password-page.tsx'

/** In the address when somebody has asked, so that reading the answer again asks for nothing. */
const SENT = 'sendt'

export function loader({ request }: LoaderFunctionArgs) {
  const t = messagesFor(request).account
  const isSent = new URL(request.url).searchParams.has(SENT)
  return { title: isSent ? t.sentTitle : t.forgottenTitle, isSent }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const t = messagesFor(request).auth
  const email = String((await readForm(request)).get('email') ?? '')
  if (!email.includes('@')) return data<Reply>({ email, error: t.emailMissing }, { status: 400 })

  const asked = await askForLink(email, context.address)
  if (asked.status === 'wait') return data<Reply>({ email, problem: t.wait(asked.minutes) }, { status: 429 })
  return redirect(`/glemt-kode?${SENT}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function ForgottenPasswordRoute() {
  const { isSent } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return isSent ? <LinkSentPage /> : <ForgottenPasswordPage reply={reply} />
}
