import { useState } from 'react'
import { ChoiceGroup } from '#app/components/choice-group.tsx'
import { Details } from '#app/components/details.tsx'
import { Field, TextArea } from '#app/components/field.tsx'
import { NOTE_LIMIT } from '#app/domain/fidelity/words.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { ItemFacts } from './checklist.ts'
import type { Typed } from './item-reply.ts'

type NoteProps = { item: ItemFacts; typed: Typed; error: (field: string) => string | undefined }

/** What a rater builds a score on: kinds of evidence, how many forløb, and a note. */
export function RatersNote({ item, typed, error }: NoteProps) {
  const t = useMessages().fidelityRating.rate
  // Open from the start where something is in it; after that it is the reader's to open and close.
  const [isOpen] = useState(typed.note !== '' || typed.cases !== '' || typed.evidence.length > 0)
  return (
    <Details summary={t.more} open={isOpen}>
      <div className="stack">
        <ChoiceGroup
          id={`${item.id}-evidence`}
          name="evidence"
          kind="checkbox"
          legend={t.evidence}
          choices={item.evidence.map((kind) => ({
            value: kind,
            label: <span lang="da">{kind}</span>,
            checked: typed.evidence.includes(kind),
          }))}
        />
        <Cases itemId={item.id} cases={typed.cases} error={error('cases')} />
        <Note itemId={item.id} label={t.note} note={typed.note} error={error('note')} />
      </div>
    </Details>
  )
}

/** The note to an agreed score, and how many forløb it rests on. */
export function AgreedNote({ item, typed, error, isApart }: NoteProps & { isApart?: boolean }) {
  const t = useMessages().fidelityRating
  return (
    <div className="stack">
      <Note
        itemId={item.id}
        label={isApart ? t.agree.why : t.rate.note}
        note={typed.note}
        error={error('note')}
      />
      <Cases itemId={item.id} cases={typed.cases} error={error('cases')} />
    </div>
  )
}

function Note({
  itemId,
  label,
  note,
  error,
}: {
  itemId: string
  label: string
  note: string
  error?: string
}) {
  return (
    <TextArea
      id={`${itemId}-note`}
      name="note"
      label={label}
      hint={useMessages().fidelityRating.rate.noteHint}
      error={error}
      defaultValue={note}
      maxLength={NOTE_LIMIT}
      rows={3}
    />
  )
}

function Cases({ itemId, cases, error }: { itemId: string; cases: string; error?: string }) {
  const t = useMessages().fidelityRating.rate
  return (
    <Field
      id={`${itemId}-cases`}
      name="cases"
      label={t.cases}
      hint={t.casesHint}
      error={error}
      defaultValue={cases}
      inputMode="numeric"
      maxLength={3}
      size={4}
    />
  )
}
