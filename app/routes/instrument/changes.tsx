import { Tag } from '#app/components/tag.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { NoteView } from './instrument-view.ts'
import { ItemLink } from './item-link.tsx'

export type ChangesProps = { since: string; notes: NoteView[] }

/** What is new since the version before, item by item, and why. */
export function Changes({ since, notes }: ChangesProps) {
  const t = useMessages().instruments
  return (
    <section>
      <h2>{t.changedSince(since)}</h2>
      <p className="quiet">{t.notCompared}</p>
      {notes.length === 0 && <p>{t.noItemChanged}</p>}
      {notes.length > 0 && <Notes notes={notes} />}
    </section>
  )
}

function Notes({ notes }: { notes: NoteView[] }) {
  const t = useMessages().instruments
  return (
    <dl className="instrument-facts">
      {notes.map(({ how, what, why, ...item }) => (
        <div key={item.id}>
          <dt>
            <ItemLink item={item} /> <span className="item-code">{item.id}</span>{' '}
            {how && <Tag>{t.changes[how]}</Tag>}
          </dt>
          <dd lang="da">{what}</dd>
          <dd className="quiet" lang="da">
            {why}
          </dd>
        </div>
      ))}
    </dl>
  )
}
