import type { Entry } from './entry.ts'
import type { Part } from './excerpt.ts'
import type { Needed } from './query.ts'

/** Nobody reads further down a list of results. */
export const MOST_RESULTS = 50

/** One thing that was found, and the sentence that shows why; `fragment` leads to that sentence, or is empty. */
export type Hit = Pick<Entry, 'kind' | 'address' | 'title'> & { excerpt: Part[]; fragment: string }

/** What was found in one course; `course` is null for the glossary. */
export type Group = { course: Entry['course']; hits: Hit[] }

/**
 * What a search answers; `meant` is the words that were searched for instead of mistyped ones, and
 * `needed` says whether a page has all of the words or, because none has, any of them.
 */
export type SearchResult = { count: number; meant: string | null; needed: Needed; groups: Group[] }

type Found = Hit & Pick<Entry, 'course'>

/** By course; the group of the best hit comes first, and in it the best hit. */
export function groupByCourse(found: Found[]): Group[] {
  const groups = new Map<string, Group>()
  for (const { course, ...hit } of found) {
    const key = course?.slug ?? ''
    const group = groups.get(key) ?? { course, hits: [] }
    group.hits.push(hit)
    groups.set(key, group)
  }
  return [...groups.values()]
}
