/** Every word in the courses that could be an id, also of what was deleted and stands in `versions.json`. */
export function usedIds(texts: Iterable<string>): Set<string> {
  const used = new Set<string>()
  for (const text of texts) for (const [word] of text.matchAll(/[a-z0-9]+(?:-[a-z0-9]+)*/g)) used.add(word)
  return used
}

/** An id that has never been anyone's: `base`, or `base-2` and so on. */
export function freshCourseId(base: string, used: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`
    if (isFresh(id, used)) return id
  }
}

/** The first of `cti-1-l1`, `cti-1-l2` … that neither a lesson nor anything in one has used. */
export function freshLessonId(courseId: string, used: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const id = `${courseId}-l${number}`
    if (isFresh(id, used)) return id
  }
}

const isFresh = (id: string, used: ReadonlySet<string>) =>
  ![...used].some((word) => word === id || word.startsWith(`${id}-`))
