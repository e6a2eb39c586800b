import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireConfirmed } from '#app/domain/auth/confirmed.server.ts'
import { requireAdmin } from '#app/domain/auth/sessions.server.ts'
import type { WrongRow } from '#app/domain/imports/check-file.ts'
import { COLUMNS, FAULT_HEAD, HEADS } from '#app/domain/imports/columns.ts'
import { wrongRowsOf } from '#app/domain/imports/look-through.server.ts'
import { csvFile } from '#app/domain/paper/csv.ts'
import { noteExport } from '#app/domain/privacy/note-use.server.ts'
import { CSV_TYPE, download } from '#app/http/download.ts'
import { notFound } from '#app/http/responses.ts'
import { chosenLocale } from '#app/i18n/locale.ts'
import { faultWords } from './row-words.ts'

/** The wrong rows of an import with what is wrong in each, to put right and hand in again. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const admin = await requireAdmin(request)
  const wrong = wrongRowsOf(params.import ?? '')
  if (!wrong) throw notFound('Import')
  requireConfirmed(request)
  noteExport(admin, 'wrong-rows', { kind: 'import', id: params.import ?? '' })
  const locale = chosenLocale(request.headers.get('cookie'))
  const columns = [
    ...COLUMNS.map((column) => ({ head: HEADS[column], of: ({ row }: WrongRow) => row.cells[column] })),
    {
      head: FAULT_HEAD,
      of: ({ faults }: WrongRow) => faults.map((fault) => faultWords(locale, fault)).join(' '),
    },
  ]
  return download(csvFile<WrongRow>(columns, wrong), 'forkerte-raekker.csv', CSV_TYPE)
}
