import type { ReactElement, ReactNode } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { partsOf } from '../parts-of.ts'
import { useStepPlace } from './step-context.ts'
import { useStoryFetcher } from './use-story-fetcher.ts'

type StepProps = { id: string; children: ReactNode }
type ChoiceProps = { place: string; children: ReactNode }

/** A stretch of a story: its text, and what the reader can do or has done. */
export function Step({ id, children }: StepProps) {
  const t = useMessages().lesson.story
  const { position, chosen, ref } = useStepPlace()
  const { parts: choices, rest: text } = partsOf(children, Choice)
  const name = choices.length > 0 ? t.step(position + 1) : t.ending
  return (
    <>
      <div className="step" ref={ref} role="group" tabIndex={-1} aria-label={name}>
        <p className="eyebrow" aria-hidden="true">
          {name}
        </p>
        {text}
      </div>
      {chosen !== null && (
        <p className="step-chosen">
          <span className="quiet">{t.chosen}</span> {labelAt(choices, chosen)}
        </p>
      )}
      {chosen === null && choices.length > 0 && <Choices stepId={id}>{choices}</Choices>}
    </>
  )
}

const labelAt = (choices: ReactElement<ChoiceProps>[], place: number) =>
  choices.find(({ props }) => Number(props.place) === place)?.props.children

/** A plain form: each choice is a button that sends it. */
function Choices({ stepId, children }: { stepId: string; children: ReactNode }) {
  const t = useMessages().lesson.story
  const { caseId, run, position } = useStepPlace()
  const { Form, action, contentHash, isSaving } = useStoryFetcher(caseId)
  return (
    <Form method="post" action={action} aria-busy={isSaving}>
      <input type="hidden" name="intent" value="choose" />
      <input type="hidden" name="case" value={caseId} />
      <input type="hidden" name="run" value={run} />
      <input type="hidden" name="position" value={position} />
      <input type="hidden" name="step" value={stepId} />
      <input type="hidden" name="content" value={contentHash} />
      <fieldset className="ds-fieldset">
        <legend className="ds-label">{t.whatNow}</legend>
        <div className="choices">{children}</div>
      </fieldset>
    </Form>
  )
}

/** One thing the reader can do. */
export function Choice({ place, children }: ChoiceProps) {
  return (
    <button type="submit" className="ds-button choice" data-variant="secondary" name="choice" value={place}>
      {children}
    </button>
  )
}
