import { useFetcher } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { answerField } from '#app/domain/progress/answer-field.ts'
import type { action } from './route.tsx'

/** Saves the answer to one question as it is given. The whole form still carries it when it is handed in. */
export function useSavedAnswer(
  attemptId: string,
  question: { id: string; savedAt: Date | null },
  address: string,
) {
  const fetcher = useFetcher<typeof action>({ key: `${attemptId}-${question.id}` })
  const changedMeanwhile = useRef<HTMLElement | null>(null)
  const isSaving = fetcher.state !== 'idle'

  function save(container: HTMLElement) {
    // One at a time: two on their way at once could arrive in the wrong order.
    if (isSaving) {
      changedMeanwhile.current = container
      return
    }
    const chosen = container.querySelectorAll<HTMLInputElement>('input:checked')
    const fields = new FormData()
    fields.set('intent', 'save')
    fields.set('attempt', attemptId)
    for (const { value } of chosen) fields.append(answerField(question.id), value)
    if (chosen.length === 0) fields.set('emptied', question.id)
    fetcher.submit(fields, { method: 'post', action: address })
  }

  useEffect(() => {
    if (isSaving || !changedMeanwhile.current) return
    const container = changedMeanwhile.current
    changedMeanwhile.current = null
    save(container)
  })

  const reply = fetcher.data
  const savedAt = reply && 'savedAt' in reply ? reply.savedAt : question.savedAt
  return { save, savedAt, isSaving }
}
