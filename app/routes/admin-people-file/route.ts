import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireConfirmed } from '#app/domain/auth/confirmed.server.ts'
import { requireAdmin } from '#app/domain/auth/sessions.server.ts'
import { today } from '#app/domain/dates.ts'
import { COLUMNS, HEADS } from '#app/domain/imports/columns.ts'
import { peopleRows } from '#app/domain/imports/people-rows.server.ts'
import { csvFile } from '#app/domain/paper/csv.ts'
import { noteLook } from '#app/domain/people/looks.server.ts'
import { readPeopleFilter } from '#app/domain/people/people-filter.ts'
import { CSV_TYPE, download } from '#app/http/download.ts'

/** The people that the list shows for the same address, as a file that can be imported again. */
export async function loader({ request }: LoaderFunctionArgs) {
  const admin = await requireAdmin(request)
  requireConfirmed(request)
  const rows = peopleRows(readPeopleFilter(new URL(request.url).searchParams))
  const lookedAt = rows.map(({ personId }) => personId)
  noteLook(admin, 'export', 'person', lookedAt)
  const columns = COLUMNS.map((column) => ({
    head: HEADS[column],
    of: (row: (typeof rows)[number]) => {
      const cell = row[column]
      return (column === 'from' || column === 'to') && cell !== null ? { date: cell } : cell
    },
  }))
  return download(csvFile(columns, rows), `personer-${today()}.csv`, CSV_TYPE)
}
