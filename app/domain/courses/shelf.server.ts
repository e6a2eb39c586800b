import type { LastGood } from './last-good.server.ts'
import type { Library } from './read-library.server.ts'

/** The courses as they stand now. All of it is in memory; finding something asks no disk. */
export type Shelf = {
  library: Omit<Library, 'media' | 'good'>
  media: Map<string, string>
  stamp: string | null
  lastGood: LastGood | null
  told: Set<string> // problems that stand in the log already
  record: (library: Pick<Library, 'courses' | 'questions'>) => void
  change: Promise<void> | null
}

// The server and the app's build each load this module, and Vite reloads it in
// development; the courses are read once for the whole process.
const remembered = globalThis as { __fodfaesteCourses?: Shelf }
remembered.__fodfaesteCourses ??= {
  library: { courses: [], questions: new Map(), problems: [], terms: {} },
  media: new Map(),
  stamp: null,
  lastGood: null,
  told: new Set(),
  record: () => {},
  change: null,
}
export const shelf = remembered.__fodfaesteCourses
