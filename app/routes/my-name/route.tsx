import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { confirmOwnPassword } from '#app/domain/auth/own-password.server.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { centreSettings } from '#app/domain/centre/settings.server.ts'
import { OwnNameForm, problemsOf } from '#app/domain/people/own-name.ts'
import { rename } from '#app/domain/people/people.server.ts'
import { readForm } from '#app/http/form.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { MyNamePage } from './my-name-page.tsx'
import type { Reply } from './reply.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { name } = await requirePerson(request)
  const { name: centre, email, phone } = centreSettings()
  const contact = { name: centre, email, phone }
  return { title: messagesFor(request).ownAccount.nameTitle, name, contact }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(request)
  const form = await readForm(request)
  const typed = String(form.get('name') ?? '')
  const given = OwnNameForm.safeParse({ name: typed })
  if (!given.success)
    return data<Reply>({ status: 'wrong', typed, problems: problemsOf(given.error) }, { status: 400 })

  const confirmed = await confirmOwnPassword(person, form, context.address)
  switch (confirmed.status) {
    case 'wait':
      return data<Reply>({ ...confirmed, typed }, { status: 429 })
    case 'missing':
    case 'wrong': {
      const problems = { password: `password-${confirmed.status}` as const }
      return data<Reply>({ status: 'wrong', typed, problems }, { status: 400 })
    }
    case 'confirmed':
      rename(person.id, given.data.name)
      return redirect('/mine-oplysninger?gemt')
  }
}

export { sendOrSayOffline as clientAction, unlessOffline as shouldRevalidate } from '#app/http/offline.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: pageTitle(page?.title) }]

export default function MyNameRoute() {
  return <MyNamePage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
