import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAdmin } from '#app/domain/auth/sessions.server.ts'
import { refreshLibrary } from '#app/domain/courses/library.server.ts'
import { noteExport } from '#app/domain/privacy/note-use.server.ts'
import { spreadsheet, XLSX_TYPE } from '#app/domain/paper/spreadsheet.server.ts'
import { csvFile } from '#app/domain/paper/csv.ts'
import { CSV_TYPE, download } from '#app/http/download.ts'
import { badRequest, notFound } from '#app/http/responses.ts'
import { chosenLocale } from '#app/i18n/locale.ts'
import { askedOverview } from './overview-view.server.ts'
import { tableOf } from './tables.server.ts'

/** A table of the overview for the same filter and in the same order, and of the teams all pages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const admin = await requireAdmin(request)
  await refreshLibrary()
  const asked = askedOverview(request)
  const { filter, day } = asked
  if (!filter) throw badRequest('The filter cannot be read')

  const [, name = '', ending] = /^([a-z]+)\.(csv|xlsx)$/.exec(params.file ?? '') ?? []
  const table = tableOf(name, { ...asked, filter }, chosenLocale(request.headers.get('cookie')))
  if (!table) throw notFound('Table')
  noteExport(admin, 'overview')
  const file = `oversigt-${day}-${params.file}`
  if (ending === 'csv') return download(csvFile(table.columns, table.rows), file, CSV_TYPE)
  return download(new Uint8Array(await spreadsheet(table.columns, table.rows)), file, XLSX_TYPE)
}
