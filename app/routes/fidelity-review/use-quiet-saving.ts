import { useFetcher } from '@remix-run/react'
import { type FocusEvent, type FormEvent, useEffect, useRef, useSyncExternalStore } from 'react'
import { isOffline } from '#app/http/offline.ts'
import type { action } from './route.tsx'

const contentOf = (form: HTMLFormElement) => JSON.stringify([...new FormData(form)])

/** Whether anything differs from what the server wrote into the page. */
function isTouched(form: HTMLFormElement): boolean {
  return [...form.elements].some((field) =>
    field instanceof HTMLTextAreaElement
      ? field.value !== field.defaultValue
      : field instanceof HTMLInputElement && field.checked !== field.defaultChecked,
  )
}

const never = () => () => {}

/**
 * Saves a form as it is filled in: a choice at once, a text on leaving it. It makes pleasant what also
 * works without scripts, where the form has a button (`isQuiet` tells when that can go).
 */
export function useQuietSaving(address: string) {
  const fetcher = useFetcher<typeof action>()
  const form = useRef<HTMLFormElement>(null)
  const sent = useRef<string | null>(null)
  const waits = useRef(false)
  const isSaving = fetcher.state !== 'idle'
  const isQuiet = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

  function save() {
    if (!form.current) return
    waits.current = isSaving
    // One at a time: two on their way at once could arrive in the wrong order.
    if (isSaving) return
    sent.current = contentOf(form.current)
    const fields = new FormData(form.current)
    fields.set('quietly', 'yes')
    fetcher.submit(fields, { method: 'post', action: address })
  }

  useEffect(() => {
    if (!form.current || isSaving) return
    if (sent.current === null) {
      sent.current = contentOf(form.current)
      // A choice made before the scripts were there still waits to be saved.
      waits.current = isTouched(form.current)
    }
    if (waits.current) save()
  })

  function saveChanged() {
    if (form.current && (isOffline(fetcher.data) || contentOf(form.current) !== sent.current)) save()
  }

  return {
    // What did not get through is for the person to send again: the button is there once more.
    isQuiet: isQuiet && !isOffline(fetcher.data),
    isSaving,
    reply: fetcher.data,
    handlers: {
      ref: form,
      onChange: ({ target }: FormEvent) => target instanceof HTMLInputElement && saveChanged(),
      onBlur: ({ target }: FocusEvent) => target instanceof HTMLTextAreaElement && saveChanged(),
      onSubmit: (event: FormEvent) => {
        event.preventDefault()
        save()
      },
    },
  }
}
