import { expect, test } from 'vitest'
import { type PlaceInTree, teamsByPlace, unfoldedAt } from '#app/domain/people/place-tree.ts'

const place = (kind: PlaceInTree['kind'], id: string, depth: number): PlaceInTree => ({
  kind,
  id,
  name: id,
  depth,
})
const TREE: PlaceInTree[] = [
  { kind: 'centre', id: null, name: '', depth: 0 },
  place('organisation', 'Aalborg', 1),
  place('unit', 'Social', 2),
  place('unit', 'Bo', 3),
  place('team', 'Vest', 4),
  place('team', 'Øst', 3),
  place('team', 'Nord', 2),
  place('organisation', 'Tom', 1),
  place('organisation', 'Varde', 1),
  place('team', 'Syd', 2),
]

const ALL_FOLDED = ['Aalborg', 'Tom', 'Varde']
test.each([
  [null, ALL_FOLDED],
  [{ kind: 'team', id: 'gone' } as const, ALL_FOLDED],
  [{ kind: 'team', id: 'Bo' } as const, ALL_FOLDED], // a unit
  [
    { kind: 'organisation', id: 'Aalborg' } as const,
    ['Aalborg', 'Social', 'Bo', 'Vest', 'Øst', 'Nord', 'Tom', 'Varde'],
  ],
  [{ kind: 'team', id: 'Vest' } as const, ['Aalborg', 'Social', 'Bo', 'Vest', 'Øst', 'Nord', 'Tom', 'Varde']],
  [{ kind: 'organisation', id: 'Tom' } as const, ALL_FOLDED],
  [{ kind: 'team', id: 'Syd' } as const, ['Aalborg', 'Tom', 'Varde', 'Syd']],
])('unfolded at %j: %j', (at, names) => expect(unfoldedAt(TREE, at).map(({ name }) => name)).toEqual(names))

test('teams stand under all that is above them', () => {
  const groups = teamsByPlace(TREE).map(({ above, teams }) => [above, ...teams.map(({ name }) => name)])
  expect(groups).toEqual([
    ['Aalborg, Social, Bo', 'Vest'],
    ['Aalborg, Social', 'Øst'],
    ['Aalborg', 'Nord'],
    ['Varde', 'Syd'],
  ])
})
