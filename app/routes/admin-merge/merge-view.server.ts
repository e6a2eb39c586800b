import { readPage } from '#app/domain/list-query.ts'
import { holdingsOf } from '#app/domain/people/merge/holdings.server.ts'
import { findObstacles } from '#app/domain/people/merge/obstacles.server.ts'
import { findAccount } from '#app/domain/people/people.server.ts'
import { countPeople, listPeople, PEOPLE_A_PAGE } from '#app/domain/people/person-list.server.ts'
import { typedIn } from '#app/domain/search/query.ts'
import { notFound } from '#app/http/responses.ts'
import type { Named, Others, PairView } from './merge-view.ts'

/** The account that is to stay. One that is itself part of another has no such page. */
export function keptAccount(id = '') {
  const account = findAccount(id)
  if (!account || account.mergedInto) throw notFound('Person')
  return account
}

/** Those whom the account may be merged with: to begin with, who bears the same name. */
export function findOthers(kept: Named, search: URLSearchParams): Others {
  const typed = search.has('q') ? typedIn(search) : kept.name
  const filter = { typed, place: null, role: null, state: null }
  const pages = Math.ceil(countPeople(filter) / PEOPLE_A_PAGE)
  const page = readPage(search, pages)
  const people = listPeople(filter, { by: 'navn', descending: false }, page)
    .filter(({ id }) => id !== kept.id)
    .map(({ id, name, email, teams }) => ({ id, name, email, teams }))
  return { typed, people, page, pages }
}

/** What the two have and what stands in the way; or that they are one already. */
export function pairView(admin: { id: string }, keptId: string, goneId: string): PairView {
  const gone = findAccount(goneId)
  const counts = { kept: holdingsOf(keptId), gone: holdingsOf(goneId) }
  if (!gone || !counts.kept || !counts.gone || goneId === keptId) throw notFound('Person')
  const named = { id: gone.id, name: gone.name, email: gone.email }
  if (gone.mergedInto?.id === keptId) return { status: 'done', gone: named }
  if (gone.mergedInto) throw notFound('Person')
  return {
    status: 'open',
    gone: named,
    counts: { kept: counts.kept, gone: counts.gone },
    invites: findAccount(keptId)?.hasPassword === false,
    obstacles: findObstacles({ keptId, goneId }, admin.id),
  }
}
