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
  const container = useRef<HTMLDivElement>(null)
  const changedMeanwhile = useRef(false)
  const isSaving = fetcher.state !== 'idle'

  function save() {
    if (!container.current) return
    changedMeanwhile.current = isSaving
    // One at a time: two on their way at once could arrive in the wrong order.
    if (isSaving) return
    const chosen = container.current.querySelectorAll<HTMLInputElement>('input:checked')
    const fields = new FormData()
    fields.set('intent', 'save')
    fields.set('attempt', attemptId)
    for (const { value } of chosen) fields.append(answerField(question.id), value)
    if (chosen.length === 0) fields.set('emptied', question.id)
    fetcher.submit(fields, { method: 'post', action: address })
  }

  useEffect(() => {
    if (!isSaving && changedMeanwhile.current) save()
  })

  const reply = fetcher.data
  const savedAt = reply && 'savedAt' in reply ? reply.savedAt : question.savedAt
  return { container, save, reply, savedAt, isSaving }
}
