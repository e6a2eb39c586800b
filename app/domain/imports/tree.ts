import { sortKey } from '../people/names.ts'

export type KnownOrganisation = { id: string; name: string }
export type KnownUnit = {
  id: string
  name: string
  organisationId: string
  parentId: string | null
  path: string
}
export type KnownTeam = {
  id: string
  name: string
  organisationId: string
  unitId: string | null
  closedOn: string | null
}

/** Organisations, units and teams by their names: what there is, and what the rows before this one make. */
export function placeTree() {
  const organisations = new Map<string, KnownOrganisation>()
  const units = index<KnownUnit>(({ parentId }) => parentId)
  const teams = index<KnownTeam>(({ unitId }) => unitId)
  const unitsById = new Map<string, KnownUnit>()
  return {
    addOrganisation: (organisation: KnownOrganisation) => {
      organisations.set(sortKey(organisation.name), organisation)
    },
    addUnit: (unit: KnownUnit) => {
      units.add(unit)
      unitsById.set(unit.id, unit)
    },
    addTeam: teams.add,
    organisation: (name: string) => organisations.get(sortKey(name)),
    /** The unit of that name right below another, or below the organisation (null). */
    unitBelow: units.below,
    /** The units of that name anywhere in an organisation. */
    unitsNamed: units.named,
    teamBelow: teams.below,
    teamsNamed: teams.named,
    /** The names from the top down to a unit. */
    pathNames: (unitId: string | null): string[] =>
      unitId === null
        ? []
        : (unitsById.get(unitId)?.path.split('/') ?? []).map((id) => unitsById.get(id)?.name ?? ''),
  }
}

export type PlaceTree = ReturnType<typeof placeTree>

type Named = { name: string; organisationId: string }

function index<Place extends Named>(above: (place: Place) => string | null) {
  const byPlace = new Map<string, Place>()
  const byName = new Map<string, Place[]>()
  return {
    add: (place: Place) => {
      const key = sortKey(place.name)
      byPlace.set(`${place.organisationId} ${above(place)} ${key}`, place)
      const alike = byName.get(`${place.organisationId} ${key}`)
      if (alike) alike.push(place)
      else byName.set(`${place.organisationId} ${key}`, [place])
    },
    below: (organisationId: string, parentId: string | null, name: string) =>
      byPlace.get(`${organisationId} ${parentId} ${sortKey(name)}`),
    named: (organisationId: string, name: string) => byName.get(`${organisationId} ${sortKey(name)}`) ?? [],
  }
}
