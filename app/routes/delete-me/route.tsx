import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { confirmOwnPassword } from '#app/domain/auth/own-password.server.ts'
import type { SignedInPerson } from '#app/domain/auth/permissions.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import {
  askErasure,
  erasureAhead,
  previewErasure,
  withdrawErasure,
} from '#app/domain/privacy/erasures.server.ts'
import { readForm } from '#app/http/form.ts'
import { badRequest } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { DeleteMePage } from './delete-me-page.tsx'
import type { Reply } from './reply.ts'

const ADDRESS = '/mine-oplysninger/slet'

export async function loader({ request }: LoaderFunctionArgs) {
  const { id } = await requirePerson(request)
  return {
    title: messagesFor(request).ownAccount.eraseTitle,
    erasure: erasureAhead(id),
    preview: previewErasure(id),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(request)
  const form = await readForm(request)
  switch (form.get('intent')) {
    case 'ask':
      return ask(person, form, context.address)
    case 'withdraw':
      withdrawErasure(person.id, person.id) // not asked for any more: it is as they wish already
      return redirect('/mine-oplysninger?fortrudt')
    default:
      throw badRequest('No such form')
  }
}

async function ask(person: SignedInPerson, form: FormData, address: string) {
  const understood = form.get('understood') === 'yes'
  if (!understood)
    return data<Reply>({ status: 'wrong', understood, problem: 'not-understood' }, { status: 400 })
  const confirmed = await confirmOwnPassword(person, form, address)
  switch (confirmed.status) {
    case 'wait':
      return data<Reply>({ ...confirmed, understood }, { status: 429 })
    case 'missing':
    case 'wrong':
      return data<Reply>(
        { status: 'wrong', understood, problem: `password-${confirmed.status}` },
        { status: 400 },
      )
    case 'confirmed':
      askErasure(person.id, 'asked', person.id)
      // The page says when; or what has come to stand in the way since it was shown.
      return redirect(ADDRESS)
  }
}

export { sendOrSayOffline as clientAction, unlessOffline as shouldRevalidate } from '#app/http/offline.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: pageTitle(page?.title) }]

export default function DeleteMeRoute() {
  return <DeleteMePage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
