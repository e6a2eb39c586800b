import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { requireAdmin } from '#app/domain/auth/sessions.server.ts'
import { today } from '#app/domain/dates.ts'
import { deletePlace, isEmpty } from '#app/domain/people/empty-places.server.ts'
import { branchBelow } from '#app/domain/people/organisation-tree.server.ts'
import { MoveForm, NothingForm, RenameForm, tryForm } from '#app/domain/people/place-form.ts'
import { findUnit, moveUnit, renameUnit, unitsOf } from '#app/domain/people/units.server.ts'
import { DEEPEST, isWithin } from '#app/domain/people/unit-tree.ts'
import { readForm } from '#app/http/form.ts'
import { badRequest, notFound } from '#app/http/responses.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { UnitPage } from './unit-page.tsx'

async function requireUnit({ request, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  await requireAdmin(request)
  const unit = findUnit(params.unit ?? '')
  if (!unit || unit.organisationId !== params.organisation) throw notFound('Unit')
  return unit
}

export async function loader(args: LoaderFunctionArgs) {
  const { id, name, path, parentId, organisationId, organisation } = await requireUnit(args)
  const others = unitsOf(organisationId).filter((unit) => unit.id !== id)
  const choices = others.filter((unit) => !isWithin(path, unit.path) && unit.depth < DEEPEST)
  return {
    unit: { id, name, parentId },
    organisation: { id: organisationId, name: organisation },
    above: others.filter((unit) => isWithin(unit.path, path)).map(({ id, name }) => ({ id, name })),
    choices: choices.map(({ id, name, depth }) => ({ id, name, depth })),
    branch: branchBelow(organisationId, id),
    today: today(),
    isEmpty: isEmpty('unit', id),
    saved: new URL(args.request.url).searchParams.has('gemt'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const unit = await requireUnit(args)
  const form = await readForm(args.request)
  const intent = form.get('intent')
  if (intent === 'remove') {
    const done = tryForm(form, NothingForm, () => deletePlace('unit', unit.id))
    if ('problems' in done) return data({ intent, ...done }, { status: 409 })
    return redirect(`/admin/organisation?organisation=${unit.organisationId}&slettet=ja`)
  }
  if (intent !== 'rename' && intent !== 'move') throw badRequest('No such form')
  const done =
    intent === 'rename'
      ? tryForm(form, RenameForm, ({ name }) => renameUnit(unit, name))
      : tryForm(form, MoveForm, ({ parent }) => moveUnit(unit, parent))
  if ('problems' in done) return data({ intent, ...done }, { status: 400 })
  return redirect(`/admin/organisation/${unit.organisationId}/enheder/${unit.id}?gemt=ja`)
}

export { sendOrSayOffline as clientAction, unlessOffline as shouldRevalidate } from '#app/http/offline.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.unit.name, data?.organisation.name) },
]

export default function AdminUnitRoute() {
  return <UnitPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
