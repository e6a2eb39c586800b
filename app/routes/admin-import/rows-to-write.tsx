import { Alert } from '#app/components/alert.tsx'
import { Pages } from '#app/components/pages.tsx'
import type { Counts } from '#app/domain/imports/change.ts'
import type { RowKind } from '#app/domain/imports/row-kinds.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { CountsList } from './counts-list.tsx'
import { KindLinks } from './kind-links.tsx'
import type { Reply } from './reply.ts'
import { RowsTable } from './rows-table.tsx'
import type { SeenRow } from './seen-row.ts'
import { StartForm } from './start-form.tsx'
import { WrongFile } from './wrong-file.tsx'

export type RowsView = {
  extra: string[]
  counts: Counts
  hasManagers: boolean
  /** How many rows of each kind there are, and which are shown. */
  count: Record<RowKind, number>
  kind: RowKind
  shown: SeenRow[]
  page: number
  pages: number
}

/** What would happen, row by row, and the button that lets it. */
export function RowsToWrite(props: RowsView & { id: string; reply: Reply | undefined }) {
  const { id, extra, counts, hasManagers, count, kind, shown, page, pages, reply } = props
  const t = useMessages().imports
  return (
    <>
      {extra.length > 0 && (
        <Alert color="info">
          <p>{t.extra(extra.join(', '))}</p>
        </Alert>
      )}
      <CountsList counts={counts} made={t.willMake} changed={t.willChange} />
      <StartForm
        id={id}
        rows={count.new + count.changed}
        wrong={count.wrong}
        hasManagers={hasManagers}
        reply={reply}
      />
      <section>
        <h2>{t.rowsTitle}</h2>
        <KindLinks count={count} kind={kind} />
        {kind === 'wrong' && shown.length > 0 && <WrongFile id={id} />}
        {shown.length === 0 ? <p>{t.noRowsOfKind}</p> : <RowsTable rows={shown} kind={kind} />}
        <Pages page={page} pages={pages} />
      </section>
    </>
  )
}
