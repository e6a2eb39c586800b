import { Alert } from '#app/components/alert.tsx'
import type { Problem } from '#app/domain/courses/problem.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

/** What is wrong in the course files now: where it stands, what it is, and what to write instead. */
export function CourseProblems({ problems }: { problems: Problem[] }) {
  const t = useMessages()
  return (
    <Alert color="warning">
      <h2 className="ds-heading" data-size="2xs">
        {t.courses.problems.title(problems.length)}
      </h2>
      <p>{t.courses.problems.text}</p>
      <ul className="course-problems">
        {problems.map(({ file, line, column, code, found, hint }) => {
          const { message, cure } = t.courseProblems[code](found, hint)
          return (
            <li key={`${file}:${line}:${column}:${code}`}>
              <code>{file}</code>, {t.courses.problems.place(line, column)}
              <p>
                {message} {cure}
              </p>
            </li>
          )
        })}
      </ul>
    </Alert>
  )
}
