import { useFetcher } from '@remix-run/react'
import { createContext, type ReactNode, useContext } from 'react'
import { Button } from '#app/components/button.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { SavedAt } from '#app/components/saved-at.tsx'
import type { Feedback } from '#app/domain/courses/questions/feedback.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { type LessonReply, useLessonState } from '../lesson-state.ts'

/** What the parts of a question need to know of it. */
const QuestionContext = createContext<{ id: string; feedback: Feedback | null }>({ id: '', feedback: null })
export const useQuestion = () => useContext(QuestionContext)

/**
 * A question in the text: a plain form that works before and without scripts. The right answer and
 * the reasons are not here until the server tells them.
 */
export function QuestionFrame({ id, children }: { id: string; children: ReactNode }) {
  const t = useMessages().lesson.quiz
  const { answers, action, contentHash, keyFor, problem } = useLessonState()
  const { Form, data: reply, state } = useFetcher<LessonReply>({ key: `answer-${id}-${contentHash}` })

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
        <input type="hidden" name="content" value={contentHash} />
        <input type="hidden" name="key" value={told?.nextKey ?? keyFor(id)} />
        <fieldset className="ds-fieldset">
          <QuestionContext.Provider value={{ id, feedback: answer?.feedback ?? null }}>
            {children}
          </QuestionContext.Provider>
        </fieldset>
        {error && (
          <p className="ds-validation-message" role="alert">
            {error}
          </p>
        )}
        <OfflineNotice reply={isSaving ? null : reply} />
        <output>{answer && <Verdict {...answer.feedback} />}</output>
        <p className="row">
          <Button variant={answer ? 'secondary' : 'primary'}>{answer ? t.again : t.save}</Button>
          <SavedAt moment={answer?.savedAt ?? null} saving={isSaving} />
        </p>
      </Form>
    </section>
  )
}

function Verdict({ correct, told, triesLeft }: Feedback) {
  const t = useMessages().lesson.quiz
  const next = told ? t.readReasons : triesLeft === null ? t.tryAgain : t.triesLeft(triesLeft)
  return (
    <span className="ds-alert" data-color={correct ? 'success' : 'warning'}>
      <strong>{correct ? t.right : t.notQuite}</strong> {next}
    </span>
  )
}

/** The question itself, as the name of the group of things to answer. */
export function Prompt({ children }: { children: ReactNode }) {
  return <legend className="ds-label quiz-prompt">{children}</legend>
}

/** Help to think with, before the answer. The next hint is there when this one has been opened. */
export function Hint({ children }: { children: ReactNode }) {
  const t = useMessages().lesson.quiz
  return (
    <details className="hint">
      <summary>{t.hint}</summary>
      {children}
    </details>
  )
}
