import { useFetchers } from '@remix-run/react'
import { createContext, type FormEvent, useEffect, useRef, useState } from 'react'

/** How far a form that saves itself is. `unsaved`: something in it is not kept, and no save is on its way. */
export type SavingState = 'saved' | 'saving' | 'unsaved'

/** The forms of a page that save themselves, by item. Each tells how far it is at the moment it is asked. */
export const QuietForms = createContext(new Map<string, () => SavingState>())

type Stopped = { unsaved: string[]; stops: number }

/**
 * For a page of forms that save themselves, with one after them that ends it all: its `onSubmit` waits
 * until every save has its answer, and stops when something is left that is not kept. What is ended
 * stands for good, and nobody could put it right afterwards.
 * @returns also `forms` for the provider, the items at which it stopped, and how often it has (`stops`):
 * as the key of what tells it, so that a second press is told as well
 */
export function useQuietForms() {
  const [forms] = useState(() => new Map<string, () => SavingState>())
  const [{ unsaved, stops }, setStopped] = useState<Stopped>({ unsaved: [], stops: 0 })
  const waiting = useRef<HTMLFormElement | null>(null)
  const itemsThatAre = (state: SavingState) =>
    [...forms].flatMap(([itemId, stateNow]) => (stateNow() === state ? [itemId] : []))

  useFetchers() // so that the page is drawn, and asked again, when a save has its answer
  useEffect(() => {
    const form = waiting.current
    if (!form || itemsThatAre('saving').length > 0) return
    waiting.current = null
    form.requestSubmit()
  })

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const left = itemsThatAre('unsaved')
    if (itemsThatAre('saving').length > 0) {
      event.preventDefault()
      waiting.current = event.currentTarget
    } else if (left.length > 0) {
      event.preventDefault()
      setStopped({ unsaved: left, stops: stops + 1 })
    } else if (unsaved.length > 0) setStopped({ unsaved: [], stops })
  }

  return { forms, unsaved, stops, onSubmit }
}
