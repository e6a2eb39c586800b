import { Form } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '#app/components/button.tsx'
import { TextArea } from '#app/components/field.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { PointerWarning } from '#app/components/pointer-warning.tsx'
import { SavedAt } from '#app/components/saved-at.tsx'
import { NOTE_LIMIT } from '#app/domain/fidelity/words.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { ChecklistItem, Given } from './checklist.ts'
import { Before, FactList } from './item-facts.tsx'
import { AgreedNote, RatersNote } from './item-note.tsx'
import { type Filling, type ItemReply, typedFrom } from './item-reply.ts'
import { NewerAnswer } from './newer-answer.tsx'
import { choiceId, Scale } from './scale.tsx'
import { useQuietSaving } from './use-quiet-saving.ts'

type ItemFormProps = {
  intent: 'rate' | 'agree'
  address: string
  item: ChecklistItem
  legend: string
  /** Whether the raters gave it differently: then the note says why it became that score. */
  isApart?: boolean
  reply: ItemReply | undefined
  isMissing: boolean
}

/**
 * One item: its scale with the anchors in view, a note, and for a rater what it builds on. Saved by itself.
 * An answer saved elsewhere meanwhile takes the form's place only where nothing typed is lost.
 */
export function ItemForm(props: ItemFormProps) {
  const { item, reply } = props
  const [filling, setFilling] = useState<Filling>(() =>
    reply && 'typed' in reply && reply.typed.itemId === item.id
      ? { typed: reply.typed, reply }
      : { typed: typedFrom(item.id, item.given), reply: undefined },
  )
  const onTake = (given: Given) => setFilling({ typed: typedFrom(item.id, given), reply: undefined })
  return <FilledForm key={filling.typed.seen} {...props} {...filling} onTake={onTake} />
}

type FilledFormProps = ItemFormProps & Filling & { onTake: (given: Given) => void }

function FilledForm({ intent, address, item, legend, isApart, isMissing, ...filling }: FilledFormProps) {
  const { typed, onTake } = filling
  const messages = useMessages()
  const t = messages.fidelityRating.rate
  const saving = useQuietSaving(address, item, filling)
  const { newer, reply } = saving
  const wrong = reply?.status === 'wrong' && !saving.isSaving ? reply : null
  useEffect(() => {
    if (newer && saving.isIdle()) onTake(newer)
  })

  const error = (field: string) => {
    const problem = wrong?.problems[field]
    return problem && messages.fidelity.problems[problem]
  }
  const isClosed = reply?.status === 'closed' && !saving.isSaving
  const whyUnsaved = isClosed ? t.closed : wrong && Object.keys(wrong.problems).map(error).join(' ')
  function takeNewer(given: Given) {
    // The button pressed goes with the old form: the focus stays at the item.
    flushSync(() => onTake(given))
    document.getElementById(choiceId(item, given.score ?? 'not-relevant'))?.focus()
  }

  return (
    <Form
      method="post"
      action={address}
      id={item.id}
      className="item-form"
      autoComplete="off"
      noValidate
      {...saving.handlers}
    >
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="itemId" value={item.id} />
      <input type="hidden" name="seen" value={saving.overwrites} />
      <Scale
        item={item}
        legend={legend}
        chosen={typed.score}
        error={error('score') ?? (isMissing ? t.unanswered : undefined)}
      >
        <FactList facts={item.facts} />
      </Scale>
      <div className="item-reason">
        <TextArea
          id={`${item.id}-reason`}
          name="reason"
          label={t.reason}
          error={error('reason')}
          defaultValue={typed.reason}
          maxLength={NOTE_LIMIT}
          rows={2}
        />
      </div>
      {intent === 'agree' ? (
        <AgreedNote item={item} typed={typed} error={error} isApart={isApart} />
      ) : (
        <RatersNote item={item} typed={typed} error={error} />
      )}
      {item.before && <Before before={item.before} />}
      {!saving.isSaving && <OfflineNotice reply={reply} />}
      {newer && (
        <NewerAnswer
          text={messages.fidelityRating.newer[intent]}
          item={item}
          given={newer}
          address={address}
          onTake={saving.isQuiet ? () => takeNewer(newer) : null}
        />
      )}
      <PointerWarning pointers={item.pointers} />
      <p className="item-state row">
        {whyUnsaved ? (
          <strong className="item-unsaved" role="alert">
            {t.notSaved}: {whyUnsaved}
          </strong>
        ) : (
          !newer && <SavedAt moment={item.given?.savedAt ?? null} saving={saving.isSaving} />
        )}
        {!saving.isQuiet && !newer && (
          <Button variant="secondary" size="sm" aria-label={t.saveItem(item.label)}>
            {t.save}
          </Button>
        )}
      </p>
    </Form>
  )
}
