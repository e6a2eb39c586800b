import { createContext, type ReactNode, useContext } from 'react'
import type { ChoiceQuestion } from '#app/domain/courses/questions/question.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { QuestionFrame, useQuestion } from './question-frame.tsx'
import { Reason } from './reason.tsx'

type Kind = ChoiceQuestion['kind']
const KindContext = createContext<Kind>('single')

/** A question with options, of which one or several are right. */
export function Quiz({ id, kind, children }: { id: string; kind: Kind; children: ReactNode }) {
  return (
    <KindContext.Provider value={kind}>
      <QuestionFrame id={id}>{children}</QuestionFrame>
    </KindContext.Provider>
  )
}

/** One option, at its place in the source; once the question is answered, with its reason. */
export function Option({ place, children }: { place: string; children: ReactNode }) {
  const t = useMessages().lesson.quiz
  const { id, feedback } = useQuestion()
  const kind = useContext(KindContext)
  const own = feedback && 'options' in feedback ? feedback : null
  const told = own?.options[Number(place)]
  const isChosen = own?.chosen.includes(Number(place)) ?? false
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
          defaultChecked={isChosen}
          aria-describedby={told ? `${inputId}-reason` : undefined}
        />
        <label className="ds-label" data-weight="regular" htmlFor={inputId}>
          {children}
        </label>
      </div>
      {told && (
        <Reason
          id={`${inputId}-reason`}
          verdict={told.correct ? t.rightOption : isChosen ? t.wrongOption : t.otherOption}
          isNeutral={!told.correct && !isChosen}
          {...told}
        />
      )}
    </div>
  )
}
