import { severityWords } from '#app/i18n/messages/da/course-advice.ts'
import { courseProblems } from '#app/i18n/messages/da/course-problems.ts'
import { courseTools } from '#app/i18n/messages/da/course-tools.ts'
import type { CheckedCourses } from './check-courses.server.ts'
import { type Problem, type Severity, severityOf } from './problem.ts'
import { problemLine } from './problem-line.server.ts'

/** For people, for programs, and for GitHub, which shows each at its line in the pull request. */
export const FORMATS = ['text', 'json', 'github'] as const
export type Format = (typeof FORMATS)[number]

/** What GitHub calls the severities. */
const LEVELS: Record<Severity, string> = { error: 'error', warning: 'warning', tip: 'notice' }

type Wishes = {
  format: Format
  tips: boolean // whether they are shown too; a program gets them in any case
  folder: string // stands before each file's name, so that the path can be opened from where one stands
}

export function reportOn(checked: CheckedCourses, { format, tips, folder }: Wishes): string {
  const { problems } = checked
  if (format === 'json')
    return JSON.stringify(
      problems.map((one) => asData(one, folder)),
      null,
      2,
    )
  const shown = problems.filter(({ code }) => tips || severityOf(code) !== 'tip')
  if (format === 'github') return shown.map((one) => asCommand(one, folder)).join('\n')
  return [...shown.map((one) => problemLine(one, folder)), summaryOf(checked)].join('\n')
}

/** `5 kurser, 0 fejl, 0 advarsler, 12 tips` */
function summaryOf({ courses, problems }: CheckedCourses): string {
  const count = (severity: Severity) => problems.filter(({ code }) => severityOf(code) === severity).length
  return courseTools.summary(courses, count('error'), count('warning'), count('tip'))
}

function asData(problem: Problem, folder: string) {
  const { file, line, column, code, found, hint } = problem
  const severity = severityOf(code)
  return { file: folder + file, line, column, severity, code, ...courseProblems[code](found, hint) }
}

/** One annotation. GitHub reads a command to the end of the line, and its values to a comma or colon. */
function asCommand({ file, line, column, code, found, hint }: Problem, folder: string): string {
  const { message, cure } = courseProblems[code](found, hint)
  const severity = severityOf(code)
  const title = `${code} ${severityWords[severity]}`
  const values = { file: folder + file, line: String(line), col: String(column), title }
  const list = Object.entries(values).map(([name, value]) => `${name}=${escape(value, /[%\r\n:,]/g)}`)
  return `::${LEVELS[severity]} ${list.join(',')}::${escape(`${message} → ${cure}`, /[%\r\n]/g)}`
}

function escape(text: string, special: RegExp): string {
  return text.replaceAll(
    special,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}
