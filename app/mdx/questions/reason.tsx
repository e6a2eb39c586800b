import { useMessages } from '#app/i18n/use-messages.ts'

type ReasonProps = {
  id: string
  correct: boolean
  /** It is not right, and the reader has not said that it is. */
  isNeutral?: boolean
  verdict?: string
  reason: string | null
  solution?: string | null
}

/** A tick, a cross and a stroke, so that colour is not all that tells them apart. */
const LOOKS = {
  right: { color: 'success', sign: 'M2 9l4 4 8-10' },
  wrong: { color: 'danger', sign: 'M3 3l10 10M13 3L3 13' },
  neutral: { color: 'neutral', sign: 'M3 8h10' },
}

/** Whether a part of an answer is right, said in words beside its sign, and why when that is told. */
export function Reason({ id, correct, isNeutral, verdict, reason, solution }: ReasonProps) {
  const t = useMessages().lesson.quiz
  const look = correct ? LOOKS.right : isNeutral ? LOOKS.neutral : LOOKS.wrong
  return (
    <p className="quiz-reason" id={id} data-color={look.color}>
      <strong>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d={look.sign} />
        </svg>
        {verdict ?? (correct ? t.right : t.wrongOption)}
      </strong>
      {solution && !correct && <> {t.solution(solution)}</>} {reason}
    </p>
  )
}
