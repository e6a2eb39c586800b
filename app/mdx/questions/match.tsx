import { createContext, type ReactNode, useContext } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { partsOf } from '../parts-of.ts'
import { Hint, QuestionFrame, useQuestion } from './question-frame.tsx'
import { Reason } from './reason.tsx'

const ChoicesContext = createContext<string[]>([])

type MatchProps = { id: string; left: string; right: string; choices: string; children: ReactNode }

/** Things to bring together: for each row, what belongs to it is chosen from a list. */
export function Match({ id, left, right, choices, children }: MatchProps) {
  const list: string[] = JSON.parse(choices) // written by hideKey()
  const { parts: rows, rest } = partsOf(children, Row)
  const { parts: hints, rest: asked } = partsOf(rest, Hint)
  return (
    <ChoicesContext.Provider value={list}>
      <QuestionFrame id={id}>
        {asked}
        <p className="quiet">
          {left} &rarr; {right}
        </p>
        {rows}
        {hints}
      </QuestionFrame>
    </ChoicesContext.Provider>
  )
}

/** One thing, and the list to find its match in; once the question is answered, with its reason. */
export function Row({ place, children }: { place: string; children: ReactNode }) {
  const t = useMessages().lesson.quiz
  const { id, feedback } = useQuestion()
  const choices = useContext(ChoicesContext)
  const own = feedback?.kind === 'match' ? feedback : null
  const told = own?.parts[Number(place)]
  const selectId = `${id}-${place}`
  const solution = told?.solution ?? null
  return (
    <div className="quiz-row">
      <label className="ds-label" data-weight="regular" htmlFor={selectId}>
        {children}
      </label>
      <select
        className="ds-input"
        name="chosen"
        id={selectId}
        required
        defaultValue={own ? String(own.chosen[Number(place)]) : ''}
        aria-describedby={told ? `${selectId}-reason` : undefined}
      >
        <option value="">{t.choose}</option>
        {choices.map((choice, index) => (
          <option key={choice} value={index}>
            {choice}
          </option>
        ))}
      </select>
      {told && (
        <Reason
          id={`${selectId}-reason`}
          correct={told.correct}
          reason={told.reason}
          solution={solution === null ? null : choices[solution]}
        />
      )}
    </div>
  )
}
