/** Things by a key that several of them may share; each group in the order its things came in. */
export function grouped<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const thing of things) {
    const key = keyOf(thing)
    const own = groups.get(key)
    if (own) own.push(thing)
    else groups.set(key, [thing])
  }
  return groups
}
