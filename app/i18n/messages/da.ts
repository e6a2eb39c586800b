import { auth } from './da/auth.ts'
import { certificates } from './da/certificates.ts'
import { courseProblems } from './da/course-problems.ts'
import { courses } from './da/courses.ts'
import { fidelity } from './da/fidelity.ts'
import { finalTest } from './da/final-test.ts'
import { lesson } from './da/lesson.ts'
import { people } from './da/people.ts'
import { progress } from './da/progress.ts'
import { home } from './da/home.ts'
import { team } from './da/team.ts'
import { shell } from './da/shell.ts'

/** Danish is the source: every other language has the same shape. One file per subject. */
export const da = {
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
}

export type Messages = typeof da
