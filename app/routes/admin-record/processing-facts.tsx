import type { Processing } from '#app/domain/privacy/record.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

type ProcessingFactsProps = { processing: Pick<Processing, 'purpose' | 'kept' | 'aboutPeople'> }

/** What is kept for one purpose: why, which data and how long, who sees it, and by what right. */
export function ProcessingFacts({ processing: { purpose, kept, aboutPeople } }: ProcessingFactsProps) {
  const { keeping, processing } = useMessages()
  const { purposes, record: t } = processing
  const words = purposes[purpose]
  return (
    <dl className="processing-facts">
      <dt>{t.why}</dt>
      <dd>{words.why}</dd>
      <dt>{t.about}</dt>
      <dd>{aboutPeople ? t.people : t.nobody}</dd>
      {kept.map(({ retention, categories: own }) => (
        <KeptData
          key={retention}
          data={own.map((category) => keeping.categories[category]).join('; ')}
          howLong={keeping.retentions[retention]}
        />
      ))}
      <dt>{t.recipients}</dt>
      <dd>{words.recipients}</dd>
      <dt>{t.basis}</dt>
      <dd>{words.basis}</dd>
    </dl>
  )
}

function KeptData({ data, howLong }: { data: string; howLong: string }) {
  const t = useMessages().processing.record
  return (
    <>
      <dt>{t.categories}</dt>
      <dd>
        {data}. <strong>{t.retention}:</strong> {howLong}
      </dd>
    </>
  )
}
