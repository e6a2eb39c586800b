import { type ReactNode, useEffect, useRef } from 'react'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import type { StoryView } from '#app/domain/courses/cases/debrief.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { useLessonState } from '../lesson-state.ts'
import { partsOf } from '../parts-of.ts'
import { Debrief } from './debrief.tsx'
import { Step } from './step.tsx'
import { StepContext } from './step-context.ts'
import { useStoryFetcher } from './use-story-fetcher.ts'

/**
 * A story whose reader chooses what happens next: how it begins, the steps taken so far, and the one
 * they stand at. It is told in the order of the reader's way, whatever order it was written in.
 */
export function Story({ id, children }: { id: string; children: ReactNode }) {
  const t = useMessages().lesson.story
  const { cases, problem } = useLessonState()
  const { told, reply, isSaving, ...fetcher } = useStoryFetcher(id)
  const { parts: steps, rest: beginning } = partsOf(children, Step)
  const notBegun = { run: 1, taken: [], at: steps[0]?.props.id ?? '', debrief: null }
  const { run, taken, at, debrief }: StoryView = told ?? cases[id] ?? notBegun
  const stepCalled = (stepId: string) => steps.find(({ props }) => props.id === stepId)

  const error = fetcher.error ?? (problem?.about === id ? problem.error : null)

  const here = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!told) return
    here.current?.focus({ preventScroll: true }) // the reader goes on where the new text begins
    here.current?.scrollIntoView({ block: 'start' })
  }, [told])

  return (
    <>
      {beginning}
      {taken.map(({ step, choice }, position) => (
        <StepContext.Provider key={step} value={{ caseId: id, run, position, chosen: choice, ref: null }}>
          {stepCalled(step)}
        </StepContext.Provider>
      ))}
      {error && (
        <p className="ds-validation-message" role="alert">
          {error}
        </p>
      )}
      <StepContext.Provider
        key={`${run}-${taken.length}`}
        value={{ caseId: id, run, position: taken.length, chosen: null, ref: here }}
      >
        {stepCalled(at)}
      </StepContext.Provider>
      {debrief && <Debrief caseId={id} run={run} choices={debrief} />}
      <OfflineNotice reply={isSaving ? null : reply} />
      <p className="visually-hidden" role="status">
        {told && (debrief ? t.ended : t.step(taken.length + 1))}
      </p>
    </>
  )
}
