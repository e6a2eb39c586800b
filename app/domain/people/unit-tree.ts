/** How many units may lie one below the other. */
export const DEEPEST = 5

/** How deep a unit lies: 1 for one right below its organisation. */
export const depthOf = (path: string): number => path.split('/').length

/** The path of a unit below another; null: right below its organisation. */
export const pathBelow = (parentPath: string | null, id: string): string =>
  parentPath === null ? id : `${parentPath}/${id}`

/** Whether the second unit is the first one or lies somewhere below it. Both are paths. */
export const isWithin = (path: string, other: string): boolean =>
  other === path || other.startsWith(`${path}/`)

/** The path of a unit after one that it is, or lies below, has moved. */
export const movedPath = (path: string, from: string, to: string): string => to + path.slice(from.length)

export type MoveProblem = 'belowItself' | 'tooDeep'

/**
 * What speaks against a unit lying somewhere else, or null.
 * @param branch the paths of the unit and of all below it
 * @param parentPath of the unit it would lie below; null: right below the organisation
 */
export function moveProblem(path: string, branch: string[], parentPath: string | null): MoveProblem | null {
  if (parentPath !== null && isWithin(path, parentPath)) return 'belowItself'
  const above = parentPath === null ? 0 : depthOf(parentPath)
  const height = Math.max(...branch.map(depthOf)) - depthOf(path) + 1
  return above + height > DEEPEST ? 'tooDeep' : null
}

type UnitPlace = { parentId: string | null; organisationId: string }
type PlaceOfTeam = { unitId: string | null; organisationId: string }

/**
 * Says what lies right below an organisation or a unit, by its id. The order of the rows is kept.
 * @param teams with the unit each is in; null: right below its organisation
 */
export function whatLiesBelow<U extends UnitPlace, T extends PlaceOfTeam>(units: U[], teams: T[]) {
  const unitsBelow = groups(units, ({ parentId, organisationId }) => parentId ?? organisationId)
  const teamsBelow = groups(teams, ({ unitId, organisationId }) => unitId ?? organisationId)
  return (id: string) => ({ units: unitsBelow.get(id) ?? [], teams: teamsBelow.get(id) ?? [] })
}

function groups<T>(rows: T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}
