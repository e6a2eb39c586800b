/** Shorter parts make words of nearly everything. */
const SHORTEST_PART = 4

/** What may stand between two parts: bostøtte-medarbejder, lejlighed-s-nøgle, barn-e-barn. */
const JOINTS = ['', 's', 'e']

/**
 * Whether a word is put together from known words, as Danish does at will and no dictionary can
 * follow: `overdragelsesmøde`, `CTI-forløb`.
 */
export function isCompound(word: string, knows: (part: string) => boolean): boolean {
  if (word.includes('-')) {
    const parts = word.split('-').filter((part) => part !== '')
    return parts.every((part) => /\p{Lu}/u.test(part) || knows(part) || isCompound(part, knows))
  }
  for (let end = SHORTEST_PART; end <= word.length - SHORTEST_PART; end++) {
    const rest = word.slice(end)
    const head = word.slice(0, end)
    const isHead = JOINTS.some((joint) => head.endsWith(joint) && isPart(head, joint, knows))
    if (isHead && (knows(rest) || isCompound(rest, knows))) return true
  }
  return false
}

function isPart(head: string, joint: string, knows: (part: string) => boolean): boolean {
  const part = head.slice(0, head.length - joint.length)
  return part.length >= SHORTEST_PART && knows(part)
}
