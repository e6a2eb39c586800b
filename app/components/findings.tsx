import { Tag } from '#app/components/tag.tsx'
import { type CheckedFile, type Severity, severityOf } from '#app/domain/courses/problem.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

const COLORS: Record<Severity, string> = { error: 'danger', warning: 'warning', tip: 'info' }

/** What the check says of a course, file by file: where, how bad, what, and what to do. */
export function Findings({ files }: { files: CheckedFile[] }) {
  const t = useMessages()
  return (
    <>
      {files.length === 0 && <p>{t.teaching.findings.none}</p>}
      {files.map(({ file, problems }) => (
        <div className="finding-file" key={file}>
          <h3>
            <code>{file}</code>
          </h3>
          <ul>
            {problems.map(({ line, column, code, found, hint }, place) => {
              const { message, cure } = t.courseProblems[code](found, hint)
              const severity = severityOf(code)
              return (
                <li key={place}>
                  <code>
                    {line}:{column}
                  </code>{' '}
                  <Tag color={COLORS[severity]}>{t.teaching.findings.severity[severity]}</Tag> {code}
                  <p>
                    {message} {cure}
                  </p>
                </li>
              )
            })}
          </ul>
        </div>
      ))}
      <p className="quiet">{t.teaching.findings.spelling}</p>
    </>
  )
}
