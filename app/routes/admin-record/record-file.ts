import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAdmin } from '#app/domain/auth/sessions.server.ts'
import { type Column, csvFile } from '#app/domain/paper/csv.ts'
import type { KeptColumn } from '#app/domain/privacy/keeping.ts'
import { processingRecord } from '#app/domain/privacy/record.server.ts'
import { CSV_TYPE, download } from '#app/http/download.ts'
import { messagesFor } from '#app/i18n/locale.ts'

/** The record of processing as a table, a row for each column of the database. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdmin(request)
  const { keeping, processing } = messagesFor(request)
  const { purposes, record: t } = processing
  const columns: Column<KeptColumn>[] = [
    { head: t.purpose, of: ({ purpose }) => keeping.purposes[purpose] },
    { head: t.why, of: ({ purpose }) => purposes[purpose].why },
    { head: t.basis, of: ({ purpose }) => purposes[purpose].basis },
    { head: t.recipients, of: ({ purpose }) => purposes[purpose].recipients },
    { head: t.category, of: ({ category }) => keeping.categories[category] },
    { head: t.retention, of: ({ retention }) => keeping.retentions[retention] },
    { head: t.table, of: ({ table }) => table },
    { head: t.column, of: ({ column }) => column },
  ]
  const rows = processingRecord().flatMap((one) => one.columns)
  return download(csvFile(columns, rows), 'fortegnelse.csv', CSV_TYPE)
}
