import { useFetcher } from '@remix-run/react'
import { createContext, type ReactNode, useContext } from 'react'
import { Button } from '#app/components/button.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { SavedAt } from '#app/components/saved-at.tsx'
import type { Feedback, Question } from '#app/domain/courses/question.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { type LessonReply, useLessonState } from './lesson-state.ts'

/** What the options of a question need to know of it. */
const QuizContext = createContext<{ id: string; kind: Question['kind']; feedback: Feedback | null }>({
  id: '',
  kind: 'single',
  feedback: null,
})

type QuizProps = { id: string; kind: Question['kind']; children: ReactNode }

/**
 * A question in the text: a plain form that works before and without scripts. The right answer and
 * the reasons are not here until the server tells them.
 */
export function Quiz({ id, kind, children }: QuizProps) {
  const t = useMessages().lesson.quiz
  const { answers, action, keyFor, problem } = useLessonState()
  const { Form, data: reply, state } = useFetcher<LessonReply>({ key: `answer-${id}` })

  const told = reply && 'intent' in reply && reply.intent === 'answer' ? reply : null
  const answer = told ?? answers[id] ?? null
  const unscripted = problem?.about === id ? problem.error : null
  const error = reply && 'error' in reply ? reply.error : unscripted
  const isSaving = state !== 'idle'

  return (
    <section className="quiz" id={id}>
      <p className="eyebrow">{t.eyebrow}</p>
      <Form method="post" action={action}>
        <input type="hidden" name="intent" value="answer" />
        <input type="hidden" name="question" value={id} />
        <input type="hidden" name="key" value={told?.nextKey ?? keyFor(id)} />
        <fieldset className="ds-fieldset">
          <QuizContext.Provider value={{ id, kind, feedback: answer?.feedback ?? null }}>
            {children}
          </QuizContext.Provider>
        </fieldset>
        {error && (
          <p className="ds-validation-message" role="alert">
            {error}
          </p>
        )}
        <OfflineNotice reply={isSaving ? null : reply} />
        <output>{answer && <Verdict correct={answer.feedback.correct} />}</output>
        <p className="row">
          <Button variant={answer ? 'secondary' : 'primary'}>{answer ? t.again : t.save}</Button>
          <SavedAt moment={answer?.savedAt ?? null} saving={isSaving} />
        </p>
      </Form>
    </section>
  )
}

function Verdict({ correct }: { correct: boolean }) {
  const t = useMessages().lesson.quiz
  return (
    <span className="ds-alert" data-color={correct ? 'success' : 'warning'}>
      <strong>{correct ? t.right : t.notQuite}</strong> {t.readReasons}
    </span>
  )
}

/** The question itself, as the name of the group of options. */
export function Prompt({ children }: { children: ReactNode }) {
  return <legend className="ds-label quiz-prompt">{children}</legend>
}

/** One option, at its place in the source; once the question is answered, with its reason. */
export function Option({ place, children }: { place: string; children: ReactNode }) {
  const { id, kind, feedback } = useContext(QuizContext)
  const told = feedback?.options[Number(place)]
  const inputId = `${id}-${place}`
  return (
    <div className="quiz-option">
      <div className="ds-field">
        <input
          className="ds-input"
          type={kind === 'multiple' ? 'checkbox' : 'radio'}
          name="chosen"
          value={place}
          id={inputId}
          required={kind === 'single'}
          defaultChecked={feedback?.chosen.includes(Number(place))}
          aria-describedby={told && `${inputId}-reason`}
        />
        <label className="ds-label" data-weight="regular" htmlFor={inputId}>
          {children}
        </label>
      </div>
      {told && <Reason id={`${inputId}-reason`} {...told} />}
    </div>
  )
}

function Reason({ id, correct, reason }: { id: string; correct: boolean; reason: string }) {
  const t = useMessages().lesson.quiz
  return (
    <p className="quiz-reason" id={id} data-color={correct ? 'success' : 'danger'}>
      <strong>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d={correct ? 'M2 9l4 4 8-10' : 'M3 3l10 10M13 3L3 13'} />
        </svg>
        {correct ? t.rightOption : t.wrongOption}
      </strong>{' '}
      {reason}
    </p>
  )
}
