import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import type { Counts } from '#app/domain/imports/change.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Progress } from './progress.tsx'
import { Question } from './question.tsx'
import type { Reply } from './reply.ts'
import { Result } from './result.tsx'
import { type RowsView, RowsToWrite } from './rows-to-write.tsx'
import { Undone } from './undone.tsx'
import type { StaysView } from './kept-table.tsx'

export type Head = {
  id: string
  total: number
  handled: number
  counts: Counts
  startedBy: string
  createdAt: Date
}

type View =
  | ({ shows: 'rows' } & RowsView)
  | { shows: 'progress'; state: 'running' | 'undoing' }
  | { shows: 'result'; state: 'done' | 'stopped'; hasFile: boolean }
  | ({ shows: 'question' } & StaysView)
  | ({ shows: 'undone' } & StaysView)

type AdminImportPageProps = { title: string; head: Head; view: View; reply: Reply | undefined }

/** One file of people on its way: looked through, written, and, when it was wrong, undone. */
export function AdminImportPage({ title, head, view, reply }: AdminImportPageProps) {
  const { erasures, imports: t, people } = useMessages()
  const locale = useLocale()
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <Breadcrumbs
        trail={[
          { to: '/admin/personer', label: people.title },
          { to: '/admin/personer/import', label: t.title },
        ]}
      />
      <PageHead title={title}>
        <p>{t.broughtBy(head.startedBy || erasures.someone, formatMoment(locale, head.createdAt))}</p>
      </PageHead>
      {view.shows === 'rows' && <RowsToWrite {...view} id={head.id} reply={reply} />}
      {view.shows === 'progress' && <Progress {...view} {...head} reply={reply} />}
      {view.shows === 'result' && <Result {...view} {...head} reply={reply} />}
      {view.shows === 'question' && <Question {...view} id={head.id} reply={reply} />}
      {view.shows === 'undone' && <Undone {...view} />}
    </main>
  )
}
