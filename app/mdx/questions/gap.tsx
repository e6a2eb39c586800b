import type { ReactNode } from 'react'
import { LONGEST_WORD } from '#app/domain/courses/questions/question.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Prompt, QuestionFrame, useQuestion } from './question-frame.tsx'
import { Reason } from './reason.tsx'

/** A text with words left out, to be typed where they are missing. */
export function Gap({ id, children }: { id: string; children: ReactNode }) {
  const t = useMessages().lesson.quiz
  return (
    <QuestionFrame id={id}>
      <Prompt>{t.fillGaps}</Prompt>
      {children}
      <Reasons />
    </QuestionFrame>
  )
}

/** The field where a word is missing. It stands in its sentence, so its name is its number alone. */
export function Blank({ place }: { place: string }) {
  const t = useMessages().lesson.quiz
  const { id, feedback } = useQuestion()
  const own = feedback?.kind === 'gap' ? feedback : null
  const inputId = `${id}-${place}`
  return (
    <input
      className="ds-input blank"
      name="chosen"
      id={inputId}
      required
      maxLength={LONGEST_WORD}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      defaultValue={own?.chosen[Number(place)]}
      aria-label={t.blank(Number(place) + 1)}
      aria-describedby={own ? `${inputId}-reason` : undefined}
    />
  )
}

/** What is told of each word, below the text so that the sentence stays whole. */
function Reasons() {
  const t = useMessages().lesson.quiz
  const { id, feedback } = useQuestion()
  if (feedback?.kind !== 'gap') return null
  return feedback.parts.map(({ correct, reason, solution }, place) => (
    <Reason
      // The gaps of a text do not change places.
      // oxlint-disable-next-line react/no-array-index-key
      key={place}
      id={`${id}-${place}-reason`}
      correct={correct}
      verdict={`${t.blank(place + 1)}: ${correct ? t.rightWord : t.wrongWord}`}
      reason={reason}
      solution={solution}
    />
  ))
}
