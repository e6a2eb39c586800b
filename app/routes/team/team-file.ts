import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireConfirmed } from '#app/domain/auth/confirmed.server.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { refreshLibrary } from '#app/domain/courses/library.server.ts'
import { today } from '#app/domain/dates.ts'
import { noteLook } from '#app/domain/people/looks.server.ts'
import { notFound } from '#app/http/responses.ts'
import { tableFile } from '#app/http/table-file.server.ts'
import { chosenLocale } from '#app/i18n/locale.ts'
import { memberColumns } from './member-columns.ts'
import { findManagedTeam, teamView } from './team-view.server.ts'

/** The table of the page at the same address, all of its pages, for the same person. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const team = findManagedTeam(person, params.team ?? '')
  if (!team) throw notFound('Team')
  requireConfirmed(request)
  await refreshLibrary()

  const { table } = teamView(person, team, new URL(request.url).searchParams)
  const columns = memberColumns(table.courses, chosenLocale(request.headers.get('cookie')))
  const asked = { name: `${team.slug}-${today()}`, file: params.file ?? '', known: 'hold' }
  const file = await tableFile(asked, columns, table.rows)
  if (!file) throw notFound('File')
  noteLook(person, 'export', 'team', [team.id])
  return file
}
