import { useFetchers } from '@remix-run/react'
import { type FormEvent, useEffect, useRef } from 'react'

/**
 * The `onSubmit` of a form that ends what is saved quietly: it waits until all of it has arrived, so
 * that a lock never overtakes a note.
 */
export function useAfterSaving() {
  const isSaving = useFetchers().some(({ state }) => state !== 'idle')
  const waiting = useRef<HTMLFormElement | null>(null)
  useEffect(() => {
    if (isSaving || !waiting.current) return
    const form = waiting.current
    waiting.current = null
    form.requestSubmit()
  }, [isSaving])
  return (event: FormEvent<HTMLFormElement>) => {
    if (!isSaving) return
    event.preventDefault()
    waiting.current = event.currentTarget
  }
}
