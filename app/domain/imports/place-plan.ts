import { slugOf } from '../people/names.ts'
import { pathBelow } from '../people/unit-tree.ts'
import type { Change } from './change.ts'
import { STEP } from './columns.ts'
import type { Fault, PlaceNames } from './import-row.ts'
import type { KnownOrganisation, KnownTeam, KnownUnit, PlaceTree } from './tree.ts'
import type { World } from './world.ts'

/** A place of a row as far as it is there; what is missing at the end of each has to be made. */
export type FoundPlace = {
  names: PlaceNames
  organisation: KnownOrganisation | undefined
  units: KnownUnit[]
  team: KnownTeam | undefined
}

/** What is wrong beside what there is; what stood in the cell is known where the row is. */
export type FoundFault = Omit<Fault, 'value'>

/** Finds the place a row names, or says why nobody can tell which is meant. */
export function findPlace(tree: PlaceTree, names: PlaceNames): FoundPlace | FoundFault {
  const organisation = tree.organisation(names.organisation)
  if (!organisation) return { names, organisation, units: [], team: undefined }

  const units = findUnits(tree, organisation.id, names.units)
  if (!Array.isArray(units)) return units
  const isWhole = units.length >= names.units.length
  if (names.team === null) return { names, organisation, units, team: undefined }

  const team = isWhole ? tree.teamBelow(organisation.id, units.at(-1)?.id ?? null, names.team) : undefined
  const elsewhere = team ? undefined : tree.teamsNamed(organisation.id, names.team)[0]
  if (elsewhere) {
    const about = tree.pathNames(elsewhere.unitId).join(STEP)
    return { column: 'team', problem: 'team-elsewhere', about }
  }
  return { names, organisation, units, team }
}

/** The units of a path as far as they are there. One name alone may stand for a unit further down. */
function findUnits(tree: PlaceTree, organisationId: string, names: string[]): KnownUnit[] | FoundFault {
  const found: KnownUnit[] = []
  for (const name of names) {
    const unit = tree.unitBelow(organisationId, found.at(-1)?.id ?? null, name)
    if (!unit) break
    found.push(unit)
  }
  const [only = '', more] = names
  if (found.length > 0 || more !== undefined) return found
  const [below, another] = tree.unitsNamed(organisationId, only)
  if (another) return { column: 'unit', problem: 'unit-unclear' }
  return below ? [below] : []
}

/** The lowest place that a row names: where its role holds. */
export type LowestPlace = { kind: 'organisation' | 'unit' | 'team'; id: string }

/** The lowest place of a row when all of it is there. */
export function knownPlace({ names, organisation, units, team }: FoundPlace): LowestPlace | null {
  if (names.team !== null) return team ? { kind: 'team', id: team.id } : null
  if (names.units.length > units.length) return null
  const unit = units.at(-1)
  if (unit) return { kind: 'unit', id: unit.id }
  return organisation ? { kind: 'organisation', id: organisation.id } : null
}

/** Makes what is missing of a place, in the world and as changes. */
export function makePlace(
  { tree, slugs }: World,
  place: FoundPlace,
  newId: () => string,
  changes: Change[],
): LowestPlace {
  const { names } = place
  const made = (thing: Change['thing'], id: string, after: Change['after']) => {
    changes.push({ thing, id, before: null, after })
  }

  let organisationId = place.organisation?.id
  if (organisationId === undefined) {
    organisationId = newId()
    tree.addOrganisation({ id: organisationId, name: names.organisation })
    made('organisation', organisationId, { name: names.organisation, kind: kindOf(names.organisation) })
  }

  let lowest = place.units.at(-1)
  for (const name of names.units.slice(place.units.length)) {
    const id = newId()
    const parentId: string | null = lowest?.id ?? null
    lowest = { id, name, organisationId, parentId, path: pathBelow(lowest?.path ?? null, id) }
    tree.addUnit(lowest)
    made('unit', id, { name, organisationId, parentId, path: lowest.path })
  }

  if (names.team === null) {
    return lowest ? { kind: 'unit', id: lowest.id } : { kind: 'organisation', id: organisationId }
  }
  if (place.team) return { kind: 'team', id: place.team.id }
  const [id, unitId] = [newId(), lowest?.id ?? null]
  tree.addTeam({ id, name: names.team, organisationId, unitId, closedOn: null })
  const slug = freeSlug(slugs, names.team, names.organisation)
  made('team', id, { name: names.team, slug, organisationId, unitId })
  return { kind: 'team', id }
}

/** What an organisation is can be read from its name, and put right on its page. */
const kindOf = (name: string) => (/kommune/i.test(name) ? 'municipality' : 'ngo')

/** An address nobody has: the team's name, with the organisation's where that is taken, and then a number. */
function freeSlug(slugs: Set<string>, team: string, organisation: string): string {
  const long = slugOf(`${team} ${organisation}`)
  let slug = slugs.has(slugOf(team)) ? long : slugOf(team)
  for (let number = 2; slugs.has(slug); number++) slug = `${long}-${number}`
  slugs.add(slug)
  return slug
}
