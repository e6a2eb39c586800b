import { useFetchers } from '@remix-run/react'
import { type FormEvent, useEffect, useRef } from 'react'

/**
 * The `onSubmit` of the form that ends the test: it waits until the answers being saved have arrived. One
 * that comes back while the next page is on its way has no page to come back to.
 */
export function useAfterSaving() {
  const isSaving = useFetchers().some(({ state }) => state !== 'idle')
  const waiting = useRef<{ form: HTMLFormElement; button: HTMLElement | null } | null>(null)

  useEffect(() => {
    if (isSaving || !waiting.current) return
    const { form, button } = waiting.current
    waiting.current = null
    form.requestSubmit(button)
  }, [isSaving])

  return (event: FormEvent<HTMLFormElement>) => {
    if (!isSaving) return
    event.preventDefault()
    const { nativeEvent } = event
    const button = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null
    waiting.current = { form: event.currentTarget, button }
  }
}
