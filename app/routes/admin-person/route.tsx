import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { mustShowFactor } from '#app/domain/auth/confirmed.server.ts'
import { hasFactor } from '#app/domain/auth/second-factor.server.ts'
import { requireAdmin } from '#app/domain/auth/sessions.server.ts'
import { today } from '#app/domain/dates.ts'
import { membershipsOf } from '#app/domain/people/belonging.server.ts'
import { noteLook } from '#app/domain/people/looks.server.ts'
import { findAccount, invitationOf } from '#app/domain/people/people.server.ts'
import { stateOf } from '#app/domain/people/account-state.ts'
import { allPlaces } from '#app/domain/people/places.server.ts'
import { rolesOf } from '#app/domain/people/role-holding.server.ts'
import { comingErasure } from '#app/domain/privacy/leavers.server.ts'
import { readForm } from '#app/http/form.ts'
import { badRequest, forbidden, notFound } from '#app/http/responses.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { AdminPersonPage } from './admin-person-page.tsx'
import { makeMove } from './moves.server.ts'
import { CHANGING, CLOSING, ENDING, MOVES, SAVED, SAVED_WORDS } from './reply.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const admin = await requireAdmin(request)
  const account = find(params.person)
  noteLook(admin, 'account', 'person', [account.id])
  const { searchParams } = new URL(request.url)
  const memberships = membershipsOf(account.id)
  const roles = rolesOf(account.id)
  return {
    account,
    state: stateOf(account, today()),
    invitation: invitationOf(account),
    memberships,
    roles,
    hasFactor: hasFactor(account.id),
    mustConfirm: mustShowFactor(admin, request),
    isOneself: account.id === admin.id,
    erasure: comingErasure(account.id),
    places: allPlaces(),
    today: today(),
    saved: SAVED_WORDS.find((word) => word === searchParams.get(SAVED)) ?? null,
    changing: memberships.find(({ id }) => id === searchParams.get(CHANGING)) ?? null,
    ending: roles.find(({ id }) => id === searchParams.get(ENDING)) ?? null,
    // Closing asks first.
    isClosing: searchParams.has(CLOSING),
    // Every form is drawn anew when the page has been read anew, and not when a form did not get through.
    drawn: crypto.randomUUID(),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const admin = await requireAdmin(request)
  const account = find(params.person)
  const form = await readForm(request)
  const move = MOVES.find((word) => word === form.get('intent'))
  if (!move) throw badRequest('No such form')
  if (account.mergedInto) throw forbidden('The account was a duplicate')
  return makeMove({ admin, request, account, move, form, address: context.address })
}

function find(id = '') {
  const account = findAccount(id)
  if (!account) throw notFound('Person')
  return account
}

export { sendOrSayOffline as clientAction, unlessOffline as shouldRevalidate } from '#app/http/offline.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.account.name) }]

export default function AdminPersonRoute() {
  return <AdminPersonPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
