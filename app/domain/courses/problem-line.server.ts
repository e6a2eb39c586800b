import { courseProblems } from '#app/i18n/messages/da/course-problems.ts'
import type { Problem } from './problem.ts'

/** One problem on one line, as editors and terminals know it: `file:line:column code message – cure`. */
export function problemLine({ file, line, column, code, found, hint }: Problem, folder = ''): string {
  const { message, cure } = courseProblems[code](found, hint)
  return `${folder}${file}:${line}:${column} ${code} ${message} \u2013 ${cure}`
}
