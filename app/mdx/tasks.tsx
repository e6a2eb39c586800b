import { useFetcher } from '@remix-run/react'
import { createContext, type ReactNode, useContext, useEffect, useId, useRef, useState } from 'react'
import { Button } from '#app/components/button.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { SavedAt } from '#app/components/saved-at.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import { type LessonReply, useLessonState } from './lesson-state.ts'

/** What each thing to do needs to know of its list. */
const TasksContext = createContext<{ id: string; done: number[] }>({ id: '', done: [] })

type TasksProps = { id: string; title: string; children: ReactNode }

/** Things to do away from the screen. A tick is saved as it is set; without scripts there is a button. */
export function Tasks({ id, title, children }: TasksProps) {
  const t = useMessages().lesson.tasks
  const { ticks, action, contentHash } = useLessonState()
  const { Form, data: reply, state, submit } = useFetcher<LessonReply>({ key: `tasks-${id}-${contentHash}` })
  // What is kept as far as this page knows: only what differs from it is saved.
  const [was, setWas] = useState(ticks[id] ?? [])
  if (reply && 'done' in reply && reply.done !== was) setWas(reply.done)
  const form = useRef<HTMLFormElement>(null)
  const changedMeanwhile = useRef(false)
  const titleId = useId()
  const isSaving = state !== 'idle'

  function save() {
    // One at a time: two on their way at once could arrive in the wrong order.
    changedMeanwhile.current = isSaving
    if (!isSaving) submit(form.current)
  }
  useEffect(() => {
    if (!isSaving && changedMeanwhile.current) save()
  })

  return (
    <section className="tasks" id={id} aria-labelledby={titleId}>
      <p className="eyebrow">{t.eyebrow}</p>
      <p className="tasks-title" id={titleId}>
        {title}
      </p>
      {/* A reload shows what is kept, and not what was ticked here before. */}
      <Form method="post" action={action} ref={form} onChange={save} autoComplete="off">
        <input type="hidden" name="intent" value="tick" />
        <input type="hidden" name="tasks" value={id} />
        <input type="hidden" name="content" value={contentHash} />
        {was.map((place) => (
          <input type="hidden" name="was" value={place} key={place} />
        ))}
        <TasksContext.Provider value={{ id, done: was }}>
          <ul className="plain-list">{children}</ul>
        </TasksContext.Provider>
        <OfflineNotice reply={isSaving ? null : reply} />
        <p className="row no-print">
          <Button variant="secondary">{t.save}</Button>
          <SavedAt moment={reply && 'savedAt' in reply ? reply.savedAt : null} saving={isSaving} />
        </p>
      </Form>
    </section>
  )
}

/** One thing to do, with a box to tick on the screen and on paper. */
export function Task({ place, children }: { place: string; children: ReactNode }) {
  const { id, done } = useContext(TasksContext)
  const boxId = `${id}-${place}`
  return (
    <li className="ds-field">
      <input
        className="ds-input"
        type="checkbox"
        name="done"
        value={place}
        id={boxId}
        defaultChecked={done.includes(Number(place))}
      />
      <label className="ds-label" data-weight="regular" htmlFor={boxId}>
        {children}
      </label>
    </li>
  )
}
