import { Form } from '@remix-run/react'
import { useState } from 'react'
import { Button } from '#app/components/button.tsx'
import { ChoiceGroup } from '#app/components/choice-group.tsx'
import { Details } from '#app/components/details.tsx'
import { TextArea } from '#app/components/field.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { SavedAt } from '#app/components/saved-at.tsx'
import { NOTE_LIMIT } from '#app/domain/fidelity/words.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { ChecklistItem } from './checklist.ts'
import type { Reply, Typed } from './moves.server.ts'
import { Scale } from './scale.tsx'
import { useQuietSaving } from './use-quiet-saving.ts'

type ItemFormProps = {
  intent: 'rate' | 'agree'
  address: string
  item: ChecklistItem
  legend: string
  reply: Reply | undefined
  isMissing: boolean
}

/** What was given, as the form would have sent it. */
function typedFrom({ id: itemId, given }: ChecklistItem): Typed {
  if (!given) return { itemId, score: '', reason: '', note: '', evidence: [] }
  const { score, notRelevantReason, note, evidence = [] } = given
  return { itemId, score: String(score ?? 'not-relevant'), reason: notRelevantReason ?? '', note, evidence }
}

/** One item: its scale with the anchors in view, a note, and for a rater what it builds on. Saved by itself. */
export function ItemForm({ intent, address, item, legend, reply, isMissing }: ItemFormProps) {
  const t = useMessages().fidelity
  const saving = useQuietSaving(address)
  const answer = saving.reply ?? reply
  const wrong = answer?.status === 'wrong' && answer.typed.itemId === item.id ? answer : null
  const typed = wrong?.typed ?? typedFrom(item)
  // Open from the start where something is in it; after that it is the reader's to open and close.
  const [isOpen] = useState(typed.note !== '' || typed.evidence.length > 0)
  const error = (field: string) => {
    const problem = wrong?.problems[field]
    return problem && t.problems[problem]
  }
  const note = (
    <TextArea
      id={`${item.id}-note`}
      name="note"
      label={t.rate.note}
      hint={t.rate.noteHint}
      error={error('note')}
      defaultValue={typed.note}
      maxLength={NOTE_LIMIT}
      rows={3}
    />
  )

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
      <Scale
        item={item}
        legend={legend}
        chosen={typed.score}
        error={error('score') ?? (isMissing ? t.rate.unanswered : undefined)}
      />
      <div className="item-reason">
        <TextArea
          id={`${item.id}-reason`}
          name="reason"
          label={t.rate.reason}
          error={error('reason')}
          defaultValue={typed.reason}
          maxLength={NOTE_LIMIT}
          rows={2}
        />
      </div>
      {intent === 'agree' ? (
        note
      ) : (
        <Details summary={t.rate.more} open={isOpen}>
          <div className="stack">
            <ChoiceGroup
              id={`${item.id}-evidence`}
              name="evidence"
              kind="checkbox"
              legend={t.rate.evidence}
              choices={item.evidence.map((kind) => ({
                value: kind,
                label: <span lang="da">{kind}</span>,
                checked: typed.evidence.includes(kind),
              }))}
            />
            {note}
          </div>
        </Details>
      )}
      {!saving.isSaving && <OfflineNotice reply={saving.reply} />}
      <p className="item-state row">
        {wrong && !saving.isSaving ? (
          <strong className="item-unsaved" role="alert">
            {t.rate.notSaved}: {Object.keys(wrong.problems).map(error).join(' ')}
          </strong>
        ) : (
          <SavedAt moment={item.given?.savedAt ?? null} saving={saving.isSaving} />
        )}
        {!saving.isQuiet && (
          <Button variant="secondary" size="sm" aria-label={t.rate.saveItem(item.label)}>
            {t.rate.save}
          </Button>
        )}
      </p>
    </Form>
  )
}
