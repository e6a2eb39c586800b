import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { today } from '#app/domain/dates.ts'
import { csvFile } from '#app/domain/paper/csv.ts'
import { noteExport } from '#app/domain/privacy/note-use.server.ts'
import { CSV_TYPE, download } from '#app/http/download.ts'
import { notFound } from '#app/http/responses.ts'
import { chosenLocale } from '#app/i18n/locale.ts'
import { figureColumns, figuresOf } from './figures.ts'
import { teamView } from './team-view.server.ts'

/** The numbers of the page at the same address, for the same person. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const asked = new URL(request.url).searchParams.get('metode')
  const view = teamView(person, params.team ?? '', asked, today())
  if (!view) throw notFound('Team')

  noteExport(person, 'fidelity-team')
  const locale = chosenLocale(request.headers.get('cookie'))
  const name = ['fidelitet', view.team.slug, view.chosen?.method, today()].filter(Boolean).join('-')
  return download(csvFile(figureColumns(locale), figuresOf(view, locale)), `${name}.csv`, CSV_TYPE)
}
