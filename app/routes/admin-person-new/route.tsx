import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { confirmOwnPassword } from '#app/domain/auth/own-password.server.ts'
import { requireAdmin } from '#app/domain/auth/sessions.server.ts'
import { today } from '#app/domain/dates.ts'
import { type AccountProblem, PersonForm, problemsOf } from '#app/domain/people/account-form.ts'
import { createPerson } from '#app/domain/people/people.server.ts'
import { allPlaces } from '#app/domain/people/places.server.ts'
import { readForm } from '#app/http/form.ts'
import { forbidden } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { NewPersonPage } from './new-person-page.tsx'
import type { Reply, Typed } from './reply.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdmin(request)
  return { title: messagesFor(request).people.add, today: today(), places: allPlaces() }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const admin = await requireAdmin(request)
  const form = await readForm(request)
  const typed = typedIn(form)
  const wrong = (problems: Record<string, AccountProblem>, takenBy?: string) =>
    data<Reply>({ status: 'wrong', typed, problems, takenBy }, { status: 400 })

  const given = PersonForm.safeParse(typed)
  if (!given.success) return wrong(problemsOf(given.error))
  if (given.data.roles.length > 0) {
    const own = await confirmOwnPassword(admin, form, context.address)
    if (own.status === 'missing') return wrong({ password: 'password-missing' })
    if (own.status === 'wrong') return wrong({ password: 'password-wrong' })
    if (own.status === 'wait')
      return data<Reply>({ status: 'wait', typed, minutes: own.minutes }, { status: 429 })
  }
  const result = createPerson(admin, given.data)
  switch (result.status) {
    case 'email-taken':
      return wrong({ email: 'email-taken' }, result.id)
    case 'team-closed':
      return wrong({ team: 'team-closed' })
    case 'team-gone':
      return wrong({ team: 'place-gone' })
    case 'place-gone':
      return wrong({ place: 'place-gone' })
    case 'refused':
      throw forbidden('They are no administrator any more')
    case 'made':
      return redirect(`/admin/personer/${result.id}?gemt=${given.data.invite ? 'invited' : 'made'}`)
  }
}

function typedIn(form: FormData): Typed {
  const word = (name: string) => String(form.get(name) ?? '')
  return {
    name: word('name'),
    email: word('email'),
    team: word('team'),
    from: word('from'),
    roles: form.getAll('roles').map(String),
    place: word('place'),
    invite: word('invite'),
  }
}

export { sendOrSayOffline as clientAction, unlessOffline as shouldRevalidate } from '#app/http/offline.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function NewPersonRoute() {
  return <NewPersonPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
