import type { Database } from 'better-sqlite3'
import { addMonths } from '#app/domain/dates.ts'
import { sortKey } from '#app/domain/people/names.ts'
import { nextId } from './random.ts'
import { rowsOf } from './rows.ts'
import type { Size } from './size.ts'

export type Team = {
  id: string
  organisationId: string
  unitId: string
  organisation: number
  method: 'cti' | 'icm' | 'm-act'
}

const METHODS = ['cti', 'icm', 'm-act'] as const
const UNITS_EACH = 4

/**
 * Organisations, in each an administration with three departments below it, and the teams in the departments.
 * The first organisation is the largest: every tenth team is its.
 */
export function makePlaces(sqlite: Database, size: Size, today: string, now: number): Team[] {
  const organisation = rowsOf(sqlite, 'organisations')
  const unit = rowsOf(sqlite, 'units')
  const named = (name: string) => ({ name, sort_key: sortKey(name), created_at: now })
  const departments = Array.from({ length: size.organisations }, (_, number) => {
    const organisationId = nextId()
    const kind = number % 8 === 7 ? 'ngo' : 'municipality'
    organisation({
      id: organisationId,
      kind,
      ...named(kind === 'ngo' ? `Foreningen ${number}` : `Kommune ${number}`),
    })
    const root = nextId()
    return Array.from({ length: UNITS_EACH }, (__, place) => {
      const id = place === 0 ? root : nextId()
      const below = place === 0 ? { parent_id: null, path: root } : { parent_id: root, path: `${root}/${id}` }
      const name = place === 0 ? 'Socialforvaltningen' : `Afdeling ${place}`
      unit({ id, organisation_id: organisationId, ...below, ...named(name) })
      return { organisationId, unitId: id, organisation: number }
    }).slice(1)
  })

  const team = rowsOf(sqlite, 'teams')
  const method = rowsOf(sqlite, 'team_methods')
  return Array.from({ length: size.teams }, (_, number) => {
    const own = departments[number % 10 === 0 ? 0 : number % size.organisations]
    const where = own?.[Math.floor(number / size.organisations) % own.length]
    const chosen = METHODS[number % METHODS.length]
    if (!where || !chosen) throw new Error(`Team ${number} has no place`)
    const id = nextId()
    team({
      id,
      organisation_id: where.organisationId,
      unit_id: where.unitId,
      slug: `bench-${number}`,
      ...named(`Team ${number}`),
    })
    method({ team_id: id, method: chosen, from_date: addMonths(today, -30) })
    return { id, ...where, method: chosen }
  })
}
