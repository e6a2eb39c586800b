import { useFetcher } from '@remix-run/react'
import {
  type FocusEvent,
  type FormEvent,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { isOffline } from '#app/http/offline.ts'
import type { ChecklistItem } from './checklist.ts'
import type { Filling, ItemReply } from './item-reply.ts'
import { QuietForms, type SavingState } from './use-quiet-forms.ts'

/** What the person has put into a form. When its filling was saved is no part of it. */
const contentOf = (form: HTMLFormElement) =>
  JSON.stringify([...new FormData(form)].filter(([name]) => name !== 'seen'))

/** A choice is made at once, and a text is done when one leaves it. */
const isChoice = (field: EventTarget) =>
  field instanceof HTMLInputElement && ['radio', 'checkbox'].includes(field.type)

/** Whether anything differs from what the server wrote into the page. */
function isTouched(form: HTMLFormElement): boolean {
  return [...form.elements].some((field) =>
    field instanceof HTMLInputElement
      ? field.value !== field.defaultValue || field.checked !== field.defaultChecked
      : field instanceof HTMLTextAreaElement && field.value !== field.defaultValue,
  )
}

const never = () => () => {}
const timeOf = (answer: { savedAt: Date } | null | undefined) => answer?.savedAt.getTime() ?? 0

/**
 * Saves a form as it is filled in: a choice at once, a text on leaving it. It makes pleasant what also
 * works without scripts, where the form has a button (`isQuiet` tells when that can go).
 * @param item what is saved of it, as far as the page knows: newer than the form when somebody else saved
 * @param filling what the form was filled with, and what was said of it when it came back
 */
export function useQuietSaving(address: string, item: ChecklistItem, filling: Filling) {
  const fetcher = useFetcher<ItemReply>()
  const forms = useContext(QuietForms)
  const form = useRef<HTMLFormElement>(null)
  const sent = useRef<string | null>(null)
  const waits = useRef(false)
  // Known from the press itself: on a slow phone the page is drawn after the next one.
  const isUnderWay = useRef(false)
  /** The answer there was when the save under way was sent. */
  const answerBefore = useRef<ItemReply | undefined>()
  const [savedAt, setSavedAt] = useState(filling.typed.seen)
  const isSaving = fetcher.state !== 'idle'
  const isQuiet = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

  const reply = fetcher.data ?? filling.reply
  const seen = reply?.status === 'saved' ? Math.max(savedAt, timeOf(reply)) : savedAt
  // An own save is remembered past the next reply.
  if (seen !== savedAt) setSavedAt(seen)

  const told = reply?.status === 'newer' ? reply.stored : null
  const newest = timeOf(told) > timeOf(item.given) ? told : item.given
  const newer = !isSaving && timeOf(newest) > seen ? newest : null

  const overwrites = newer ? timeOf(newer) : seen

  function save(over = seen) {
    if (!form.current) return
    waits.current = isUnderWay.current
    // One at a time: two on their way at once could arrive in the wrong order.
    if (isUnderWay.current) return
    isUnderWay.current = true
    answerBefore.current = fetcher.data
    sent.current = contentOf(form.current)
    const fields = new FormData(form.current)
    fields.set('seen', String(over))
    fields.set('quietly', 'yes')
    fetcher.submit(fields, { method: 'post', action: address })
  }

  useEffect(() => {
    if (!form.current || isSaving) return
    // Ended by its answer, and not by `isSaving` alone: a save can be over before it was ever drawn.
    if (fetcher.data !== answerBefore.current) isUnderWay.current = false
    if (sent.current === null) {
      sent.current = contentOf(form.current)
      // A choice made before the scripts were there still waits to be saved.
      waits.current = isTouched(form.current)
    }
    if (waits.current && !isUnderWay.current) save()
  })

  useEffect(() => {
    forms.set(item.id, stateNow)
    return () => void forms.delete(item.id)
  })

  function saveChanged() {
    if (form.current && (isOffline(reply) || contentOf(form.current) !== sent.current)) save()
  }

  /** How far it is now: refs know more than what is drawn. */
  function stateNow(): SavingState {
    if (isUnderWay.current || waits.current) return 'saving'
    const isKept = form.current && contentOf(form.current) === sent.current
    return isKept && (!reply || reply.status === 'saved') ? 'saved' : 'unsaved'
  }

  /** Whether nothing typed is lost when the form is filled anew: all of it is saved, and nobody is in it. */
  const isIdle = () => stateNow() === 'saved' && !form.current?.contains(document.activeElement)

  return {
    // What did not get through is for the person to send again: the button is there once more.
    isQuiet: isQuiet && !isOffline(reply),
    isSaving,
    isIdle,
    reply,
    /** What somebody else, or another tab, has saved since; null when there is nothing. */
    newer,
    /** What a press of the button overwrites, knowingly. */
    overwrites,
    handlers: {
      ref: form,
      onChange: ({ target }: FormEvent) => isChoice(target) && saveChanged(),
      onBlur: ({ target }: FocusEvent) =>
        (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) && saveChanged(),
      onSubmit: (event: FormEvent) => {
        event.preventDefault()
        save(overwrites)
      },
    },
  }
}
