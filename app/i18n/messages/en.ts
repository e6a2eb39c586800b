import type { Messages } from './da.ts'
import { auth } from './en/auth.ts'
import { certificates } from './en/certificates.ts'
import { courseProblems } from './en/course-problems.ts'
import { courses } from './en/courses.ts'
import { fidelity } from './en/fidelity.ts'
import { finalTest } from './en/final-test.ts'
import { lesson } from './en/lesson.ts'
import { library } from './en/library.ts'
import { people } from './en/people.ts'
import { progress } from './en/progress.ts'
import { search } from './en/search.ts'
import { home } from './en/home.ts'
import { teaching } from './en/teaching.ts'
import { team } from './en/team.ts'
import { shell } from './en/shell.ts'
import { versions } from './en/versions.ts'

export const en: Messages = {
  shell,
  home,
  team,
  auth,
  people,
  fidelity,
  certificates,
  courses,
  courseProblems,
  lesson,
  progress,
  finalTest,
  library,
  search,
  versions,
  teaching,
}
