import { useFetcher } from '@remix-run/react'
import { type ReactNode, useId } from 'react'
import { Button } from '#app/components/button.tsx'
import { TextArea } from '#app/components/field.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { SavedAt } from '#app/components/saved-at.tsx'
import { REFLECTION_LENGTH } from '#app/domain/progress/reflection.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { type LessonReply, useLessonState } from './lesson-state.ts'

/** A prompt to think about one's own work. What is written is saved for the person alone. */
export function Reflect({ id, children }: { id: string; children: ReactNode }) {
  const t = useMessages().lesson.reflect
  const { reflections, action, problem } = useLessonState()
  const { Form, data: reply, state } = useFetcher<LessonReply>({ key: `reflect-${id}` })
  const promptId = useId()
  const isSaving = state !== 'idle'
  const unscripted = problem?.about === id ? problem : null

  const saved = reply && 'savedAt' in reply ? reply.savedAt : (reflections[id]?.savedAt ?? null)
  return (
    <section className="reflect" id={id} aria-labelledby={promptId}>
      <p className="eyebrow">{t.eyebrow}</p>
      <div id={promptId}>{children}</div>
      <Form method="post" action={action}>
        <input type="hidden" name="intent" value="reflect" />
        <input type="hidden" name="reflection" value={id} />
        <TextArea
          id={`${id}-text`}
          name="text"
          label={t.label}
          hint={t.hint}
          error={reply && 'error' in reply ? reply.error : unscripted?.error}
          defaultValue={unscripted?.typed ?? reflections[id]?.text}
          maxLength={REFLECTION_LENGTH}
          rows={5}
        />
        <OfflineNotice reply={isSaving ? null : reply} />
        <p className="row">
          <Button variant="secondary">{t.save}</Button>
          <SavedAt moment={saved} saving={isSaving} />
        </p>
      </Form>
    </section>
  )
}
