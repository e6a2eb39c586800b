import { courseProblems } from '#app/i18n/messages/da/course-problems.ts'
import { severityWords } from '#app/i18n/messages/da/course-advice.ts'
import { type Problem, severityOf } from './problem.ts'

/** One problem on one line, as editors and terminals know it: `file:12:5 fejl Q003 message → cure`. */
export function problemLine({ file, line, column, code, found, hint }: Problem, folder = ''): string {
  const { message, cure } = courseProblems[code](found, hint)
  return `${folder}${file}:${line}:${column} ${severityWords[severityOf(code)]} ${code} ${message} → ${cure}`
}
