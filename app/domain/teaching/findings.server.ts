import { adviseCourses } from '#app/domain/courses/advice/advise-courses.server.ts'
import { readCourseFiles } from '#app/domain/courses/course-files.server.ts'
import { allCourses, courseProblems, standingFiles } from '#app/domain/courses/library.server.ts'
import { type CheckedFile, inFileOrder, type Problem } from '#app/domain/courses/problem.ts'
import { findLiveFolder } from '#app/domain/courses/published.server.ts'
import { today } from '#app/domain/dates.ts'
import { env } from '#app/http/env.server.ts'

/** What has been advised on each course, and to which state of the files on which day. */
const advised = new Map<string, { state: string; advice: Problem[] }>()

/**
 * What the check says of one course as it lies in the folder now, file by file. Spelling is left to
 * the command: its dictionary is large, and the server would keep it.
 */
export async function findingsIn(courseSlug: string, day = today()): Promise<CheckedFile[]> {
  const isOwn = ({ file }: Problem) => file.startsWith(`${courseSlug}/`)
  const problems = inFileOrder([...courseProblems(), ...(await adviceOn(courseSlug, day))].filter(isOwn))
  return [...new Set(problems.map(({ file }) => file))].map((file) => ({
    file,
    problems: problems.filter((one) => one.file === file),
  }))
}

/** Reading all the text of a course takes its time, so advice is kept until a file or the day is another. */
async function adviceOn(courseSlug: string, day: string): Promise<Problem[]> {
  const { folder, stamp } = await findLiveFolder(env.COURSES_DIR)
  const state = `${folder} ${stamp} ${day}`
  const kept = advised.get(courseSlug)
  if (kept?.state === state) return kept.advice

  const files = await readCourseFiles(folder)
  const own = new Map([...files].filter(([file]) => file.startsWith(`${courseSlug}/`)))
  const library = { courses: allCourses(), problems: courseProblems(), good: standingFiles() }
  const advice = await adviseCourses(own, library, day)
  advised.set(courseSlug, { state, advice })
  return advice
}
