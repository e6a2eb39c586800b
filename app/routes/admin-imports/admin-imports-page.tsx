import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Pages } from '#app/components/pages.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import { ColumnsHelp } from './columns-help.tsx'
import { type ImportInList, ImportsTable } from './imports-table.tsx'
import type { Reply } from './reply.ts'
import { UploadForm } from './upload-form.tsx'

type AdminImportsPageProps = {
  imports: ImportInList[]
  page: number
  pages: number
  isTooLarge: boolean
  reply: Reply | undefined
}

/** Where a file of people is handed in, and the files there have been. */
export function AdminImportsPage({ imports, page, pages, isTooLarge, reply }: AdminImportsPageProps) {
  const { imports: t, people } = useMessages()
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <Breadcrumbs trail={[{ to: '/admin/personer', label: people.title }]} />
      <PageHead title={t.title}>
        <p>{t.lead}</p>
      </PageHead>
      <UploadForm reply={isTooLarge ? { text: '', field: 'file', problem: 'too-large', about: '' } : reply} />
      <ColumnsHelp />
      <section>
        <h2>{t.earlier}</h2>
        {imports.length === 0 ? <p>{t.noneEarlier}</p> : <ImportsTable imports={imports} />}
        <Pages page={page} pages={pages} />
      </section>
    </main>
  )
}
