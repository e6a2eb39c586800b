import type { PlaceBelow } from './people-filter.ts'
import type { ScopeKind } from './roles.ts'

/** A place as it stands in the tree, told from the top down. `depth`: 0 for the centre, 1 for an organisation. */
export type PlaceInTree = { kind: ScopeKind; id: string | null; name: string; depth: number }

/** The tree with one branch unfolded: every organisation, and what lies in the one that holds the place. */
export function unfoldedAt(tree: PlaceInTree[], place: PlaceBelow | null): PlaceInTree[] {
  const isOrganisation = ({ kind }: PlaceInTree) => kind === 'organisation'
  const at = tree.findIndex(({ kind, id }) => kind === place?.kind && id === place.id)
  if (at === -1) return tree.filter(isOrganisation)
  const first = tree.slice(0, at + 1).findLastIndex(isOrganisation)
  const next = tree.findIndex((one, index) => index > first && isOrganisation(one))
  const branch = tree.slice(first, next === -1 ? undefined : next)
  return [
    ...tree.slice(0, first).filter(isOrganisation),
    ...branch,
    ...(next === -1 ? [] : tree.slice(next).filter(isOrganisation)),
  ]
}

export type TeamGroup = { above: string; teams: { id: string; name: string }[] }

/** The teams of a tree, those right below one place together: `Aalborg Kommune, Socialområdet`. */
export function teamsByPlace(tree: PlaceInTree[]): TeamGroup[] {
  const above: string[] = []
  const groups: TeamGroup[] = []
  for (const { kind, id, name, depth } of tree) {
    above.length = depth
    above[depth] = name
    if (kind !== 'team' || id === null) continue
    const where = above.slice(1, depth).join(', ')
    if (groups.at(-1)?.above !== where) groups.push({ above: where, teams: [] })
    groups.at(-1)?.teams.push({ id, name })
  }
  return groups
}
