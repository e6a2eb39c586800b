import { useMessages } from '#app/i18n/use-messages.ts'

type ReasonProps = {
  id: string
  correct: boolean
  verdict?: string
  reason: string | null
  solution?: string | null
}

/** Whether a part of an answer is right, said in words beside its sign, and why when that is told. */
export function Reason({ id, correct, verdict, reason, solution }: ReasonProps) {
  const t = useMessages().lesson.quiz
  return (
    <p className="quiz-reason" id={id} data-color={correct ? 'success' : 'danger'}>
      <strong>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d={correct ? 'M2 9l4 4 8-10' : 'M3 3l10 10M13 3L3 13'} />
        </svg>
        {verdict ?? (correct ? t.right : t.wrongOption)}
      </strong>
      {solution && !correct && <> {t.solution(solution)}</>} {reason}
    </p>
  )
}
