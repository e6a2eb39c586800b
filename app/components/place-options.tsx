import { placeWord } from '#app/domain/people/people-filter.ts'
import { type PlaceInTree, teamsByPlace } from '#app/domain/people/place-tree.ts'

/** The options of a choice among the places below the centre, what lies below another set in. */
export function PlaceOptions({ tree }: { tree: PlaceInTree[] }) {
  return tree
    .filter(({ kind }) => kind !== 'centre')
    .map((place) => (
      <option key={placeWord(place)} value={placeWord(place)}>
        {'\u2003'.repeat(place.depth - 1)}
        {place.name}
      </option>
    ))
}

/** The options of a choice among the teams, under what each of them lies below. */
export function TeamOptions({ tree }: { tree: PlaceInTree[] }) {
  return teamsByPlace(tree).map(({ above, teams }) => (
    <optgroup key={above} label={above}>
      {teams.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </optgroup>
  ))
}
