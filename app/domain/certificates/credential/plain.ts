/** How deep, and how wide in all, a document may be that is to be looked at any further: ours have 5 and 80. */
const DEEPEST = 16
const MOST_VALUES = 1_000

/**
 * Whether a document says what it says in plain words. A keyword of JSON-LD other than the contexts could
 * give our words another meaning under the same signature, and of `null` the signature does not know that
 * it is there. A very deep document would be too much for those who walk through it.
 */
export function isPlain(document: unknown): boolean {
  const open = [{ value: document, depth: 0 }]
  for (let seen = 0; seen < open.length; seen++) {
    const { value, depth } = open[seen] ?? { value: null, depth: 0 }
    if (value === null) return false
    if (typeof value !== 'object') continue
    const entries = Object.entries(value)
    if (depth >= DEEPEST || open.length + entries.length > MOST_VALUES) return false
    if (entries.some(([key]) => !isPlainKey(key, depth))) return false
    for (const [, below] of entries) open.push({ value: below, depth: depth + 1 })
  }
  return true
}

const isPlainKey = (key: string, depth: number) =>
  key !== '__proto__' && (!key.startsWith('@') || (depth === 0 && key === '@context'))
