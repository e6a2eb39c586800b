import { allCourses, glossary } from '../courses/library.server.ts'
import type { Course } from '../courses/outline.ts'
import { entriesOf } from './entry.ts'
import { excerpt, tellingSentence } from './excerpt.ts'
import { findBest } from './find-best.server.ts'
import { wordsOf } from './query.ts'
import { groupByCourse, type SearchResult } from './results.ts'
import { type IndexedEntry, indexEntries, type SearchIndex } from './search-index.server.ts'
import { textFragment } from './text-fragment.ts'

let latest: { courses: Course[]; index: SearchIndex } | null = null

/** The index of the courses as they stand. A library that has been read anew hands out another list. */
function currentIndex(): SearchIndex {
  const courses = allCourses()
  if (latest?.courses !== courses) latest = { courses, index: indexEntries(entriesOf(courses, glossary())) }
  return latest.index
}

/** What a person finds with what they typed. Nothing of it is kept. */
export function search(typed: string): SearchResult {
  const asked = wordsOf(typed)
  const { found, words, needed } = findBest(currentIndex(), asked)
  const isMended = words !== asked && found.length > 0
  return {
    count: found.length,
    meant: isMended ? words.join(' ') : null,
    needed,
    groups: groupByCourse(found.map((entry) => foundBy(words, entry))),
  }
}

function foundBy(words: string[], { kind, address, title, course, sentences }: IndexedEntry) {
  const telling = tellingSentence(sentences, words)
  return {
    kind,
    address,
    title,
    course,
    excerpt: excerpt(telling ?? sentences[0]?.text ?? '', words),
    // A term and a checklist have a place of their own on the page, and a summary is one page.
    fragment: kind === 'lesson' && telling ? textFragment(telling) : '',
  }
}
