/** Nobody means one of our words by more letters than this, and comparing takes time. */
const LONGEST_WORD = 60

/** The word a person most likely meant, for "mente du …?"; empty when none is near. */
export function closestWord(written: string, known: readonly string[]): string {
  if (written.length > LONGEST_WORD) return ''
  const nearest = known
    .map((word) => ({ word, distance: editDistance(written.toLowerCase(), word.toLowerCase()) }))
    .toSorted((a, b) => a.distance - b.distance)[0]
  return nearest && nearest.distance <= Math.ceil(nearest.word.length / 3) ? nearest.word : ''
}

/** How many letters must be added, removed or changed to make one word into the other (Levenshtein). */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, place) => place)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const kept = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(kept, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[to.length]!
}
