import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { mustShowFactor } from '#app/domain/auth/confirmed.server.ts'
import { sessionsOf } from '#app/domain/auth/own-sessions.server.ts'
import { passkeysOf, placeOfPasskeys } from '#app/domain/auth/passkeys.server.ts'
import { factorsOf } from '#app/domain/auth/second-factor.server.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { readForm } from '#app/http/form.ts'
import { badRequest } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { AccountSecurityPage } from './account-security-page.tsx'
import { makeMove } from './moves.server.ts'
import { MOVES, SAVED, SAVED_WORDS } from './reply.ts'

/** How whoever is signed in gets in, and nobody else. */
export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const { searchParams } = new URL(request.url)
  return {
    title: messagesFor(request).security.title,
    email: person.email,
    factors: factorsOf(person),
    mustConfirm: mustShowFactor(person, request),
    passkeys: passkeysOf(person.id),
    canAdd: placeOfPasskeys(request) === 'here',
    sessions: sessionsOf(person.id, request),
    saved: SAVED_WORDS.find((word) => word === searchParams.get(SAVED)) ?? null,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(request)
  const form = await readForm(request)
  const move = MOVES.find((word) => word === form.get('intent'))
  if (!move) throw badRequest('No such form')
  return makeMove({ person, request, move, form, address: context.address })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function AccountSecurityRoute() {
  return <AccountSecurityPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
