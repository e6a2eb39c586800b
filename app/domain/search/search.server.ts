import { allCourses, glossary } from '../courses/library.server.ts'
import type { Course } from '../courses/outline.ts'
import { entriesOf } from './entry.ts'
import { excerpt } from './excerpt.ts'
import { wordsOf } from './query.ts'
import { groupByCourse, type SearchResult } from './results.ts'
import { indexEntries, type SearchIndex } from './search-index.server.ts'
import { likelyMeant } from './typing-errors.ts'

let latest: { courses: Course[]; index: SearchIndex } | null = null

/** The index of the courses as they stand. A library that has been read anew hands out another list. */
function currentIndex(): SearchIndex {
  const courses = allCourses()
  if (latest?.courses !== courses) latest = { courses, index: indexEntries(entriesOf(courses, glossary())) }
  return latest.index
}

/** What a person finds with what they typed. Nothing of it is kept. */
export function search(typed: string): SearchResult {
  const { find, knownWords } = currentIndex()
  const words = wordsOf(typed)
  const asked = find(words)
  const meant = asked.length > 0 ? null : likelyMeant(words, knownWords)
  const found = meant ? find(meant) : asked

  const hits = found.map(({ kind, address, title, course, sentences }) => ({
    kind,
    address,
    title,
    course,
    excerpt: excerpt(sentences, meant ?? words),
  }))
  return {
    count: hits.length,
    meant: meant && hits.length > 0 ? meant.join(' ') : null,
    groups: groupByCourse(hits),
  }
}
