import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { refreshLibrary } from '#app/domain/courses/library.server.ts'
import { today } from '#app/domain/dates.ts'
import { noteLook } from '#app/domain/people/looks.server.ts'
import { managedTeams } from '#app/domain/people/teams.server.ts'
import { notFound } from '#app/http/responses.ts'
import { tableFile } from '#app/http/table-file.server.ts'
import { chosenLocale } from '#app/i18n/locale.ts'
import { areaColumns } from './area-columns.ts'
import { areaView } from './area-view.server.ts'

/** The table of the page at the same address, all of its pages, for the same person. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const teams = managedTeams(person)
  if (teams.length === 0) throw notFound('Area')
  await refreshLibrary()

  const { methods, rows } = await areaView(person, teams, new URL(request.url).searchParams)
  const columns = areaColumns(methods, chosenLocale(request.headers.get('cookie')))
  const asked = { name: `teams-${today()}`, file: params.file ?? '', known: 'teams' }
  const file = await tableFile(asked, columns, rows)
  if (!file) throw notFound('File')
  const teamIds = teams.map(({ id }) => id)
  noteLook(person, 'export', 'team', teamIds)
  return file
}
