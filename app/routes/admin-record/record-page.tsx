import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { Details } from '#app/components/details.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { ProcessingFacts } from './processing-facts.tsx'
import { Table } from '#app/components/table.tsx'
import type { Processing } from '#app/domain/privacy/record.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

/** The record of processing (GDPR art. 30), written from the annotations of the schema. */
export function RecordPage({ record }: { record: Processing[] }) {
  const { keeping, processing, shell } = useMessages()
  const t = processing.record
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <Breadcrumbs trail={[{ to: '/admin', label: shell.admin }]} />
      <PageHead title={t.title}>
        <p>{t.intro}</p>
      </PageHead>
      <p className="no-print">
        <a className="ds-link" href="/admin/fortegnelse/fil/fortegnelse.csv">
          {t.file}
        </a>
        . {t.print}
      </p>
      <section>
        <h2>{t.ownPart}</h2>
        <ul>
          {t.ownItems.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        <p>{t.basisNote}</p>
      </section>
      <section>
        <h2>{t.security}</h2>
        <p>{t.securityText}</p>
      </section>
      {record.map((one) => (
        <section key={one.purpose}>
          <h2>{keeping.purposes[one.purpose]}</h2>
          <ProcessingFacts processing={one} />
          <Columns {...one} />
        </section>
      ))}
    </main>
  )
}

function Columns({ purpose, columns }: Pick<Processing, 'purpose' | 'columns'>) {
  const { keeping, processing } = useMessages()
  const { purposes, categories, retentions } = keeping
  const t = processing.record
  return (
    <Details summary={`${t.columns} (${columns.length})`}>
      <Table
        caption={`${t.columns}: ${purposes[purpose]}`}
        captionHidden
        head={[t.table, t.column, t.category, t.retention]}
      >
        {columns.map(({ table, column, category, retention }) => (
          <tr key={`${table}.${column}`}>
            <td>{table}</td>
            <th scope="row">{column}</th>
            <td>{categories[category]}</td>
            <td>{retentions[retention]}</td>
          </tr>
        ))}
      </Table>
    </Details>
  )
}
