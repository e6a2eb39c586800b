import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { today } from '#app/domain/dates.ts'
import { noteExport } from '#app/domain/privacy/note-use.server.ts'
import { CSV_TYPE, download } from '#app/http/download.ts'
import { badRequest, notFound } from '#app/http/responses.ts'
import { chosenLocale } from '#app/i18n/locale.ts'
import { overviewView, typedFilter } from './overview-view.server.ts'
import { TABLES } from './tables.ts'

/** A table of the overview for the same filter, for the same person. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const file = params.file ?? ''
  const asked = overviewView(person, typedFilter(request), null, today())
  if (!asked) throw notFound('Overview')
  if (asked.status === 'misread') throw badRequest('The filter cannot be read')

  const table = Object.hasOwn(TABLES, file)
    ? TABLES[file]?.(asked.view, chosenLocale(request.headers.get('cookie')))
    : null
  if (table == null) throw notFound('Table')
  noteExport(person, 'fidelity-overview')
  return download(table, `fidelitet-${today()}-${file}`, CSV_TYPE)
}
