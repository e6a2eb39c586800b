import { data } from '@remix-run/node'
import type { ZodError } from 'zod'
import * as people from '#app/domain/people/people.server.ts'
import { PersonForm } from '#app/domain/people/person-form.ts'
import { TeamForm } from '#app/domain/people/team-form.ts'
import * as teams from '#app/domain/people/teams.server.ts'
import { env } from '#app/http/env.server.ts'
import { notFound } from '#app/http/responses.ts'

const field = (form: FormData, name: string) => String(form.get(name) ?? '')

/** A new link for choosing a password, as the administrator hands it on. */
export const linkFor = (person: { id: string; name: string }) => ({
  name: person.name,
  address: env.APP_URL + people.createLinkFor(person.id),
})

/** Makes the person of a posted form, or says what is wrong with it. */
export function makePerson(form: FormData) {
  const typed = {
    name: field(form, 'name'),
    email: field(form, 'email'),
    teamId: field(form, 'teamId'),
    roles: form.getAll('roles'),
    managedTeamId: field(form, 'managedTeamId'),
  }
  const given = PersonForm.safeParse(typed)
  if (!given.success) {
    return data({ typed, problems: problemsIn(given.error) }, { status: 400 })
  }
  const teamIds = [given.data.teamId, given.data.managedTeamId].filter((id) => id !== null)
  if (!teamIds.every(teams.findTeamById)) throw notFound('Team')

  const id = people.createPerson(given.data)
  if (!id) return data({ typed, problems: { email: 'emailTaken' } }, { status: 400 })
  return { link: linkFor({ id, name: given.data.name }) }
}

/** Makes the team of a posted form, or says what is wrong with it. */
export function makeTeam(form: FormData) {
  const typed = { teamName: field(form, 'teamName'), organisationName: field(form, 'organisationName') }
  const given = TeamForm.safeParse(typed)
  if (!given.success) return data({ typed, problems: problemsIn(given.error) }, { status: 400 })
  if (!teams.createTeam(given.data))
    return data({ typed, problems: { teamName: 'teamTaken' } }, { status: 400 })
  return { made: given.data.teamName }
}

/** What is wrong, as one word a field. */
const problemsIn = (error: ZodError): Record<string, string> =>
  Object.fromEntries(error.issues.map(({ path, message }) => [String(path[0]), message]))
