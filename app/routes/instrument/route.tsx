import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { can } from '#app/domain/auth/permissions.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import {
  findInstrument,
  newestInstruments,
  versionsOf,
} from '#app/domain/fidelity/instruments/instruments.server.ts'
import { notFound } from '#app/http/responses.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { InstrumentPage } from './instrument-page.tsx'
import { domainsOf, factsOf, minimumsOf, notesOf } from './instrument-view.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const { instrument: id = '', version } = params
  const newest = newestInstruments().find((one) => one.id === id)
  const instrument = version === undefined ? newest : findInstrument(id, version)
  if (!instrument || !can(person, 'read', { kind: 'course' })) throw notFound('Instrument')

  const { changes, adaptation, includes, source } = instrument
  const { title, method, scale, aggregation, neededShare, bands, followUpAt } = instrument
  return {
    id,
    version: instrument.version,
    newest: newest?.version ?? null,
    title,
    method,
    adaptation: adaptation ?? null,
    scoring: { scale, aggregation, neededShare, bands, followUpAt, minimums: minimumsOf(instrument) },
    includes,
    source,
    domains: domainsOf(instrument),
    facts: factsOf(instrument),
    changes: changes
      ? { since: changes.since, notes: notesOf(instrument, findInstrument(id, changes.since)) }
      : null,
    versions: versionsOf(id).map((one) => ({
      version: one.version,
      organisation: one.adaptation?.organisation ?? null,
    })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data && `${data.title} ${data.version}`) },
]

export default function InstrumentRoute() {
  return <InstrumentPage {...useLoaderData<typeof loader>()} />
}
