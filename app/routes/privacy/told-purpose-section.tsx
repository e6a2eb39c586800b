import type { ToldPurpose } from '#app/domain/privacy/record.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

/** What is kept for one purpose, why, who sees it and how long. */
export function ToldPurposeSection({ purpose }: { purpose: ToldPurpose }) {
  const { keeping, notice, processing } = useMessages()
  const t = notice.data
  const { what, howLong } = t.told[purpose]
  const { why, recipients } = processing.purposes[purpose]
  return (
    <section>
      <h3>{keeping.purposes[purpose]}</h3>
      <p>
        {what} {why}
      </p>
      <p>
        <strong>{t.whoSees}:</strong> {recipients}
      </p>
      <p>
        <strong>{t.howLong}:</strong> {howLong}
      </p>
    </section>
  )
}
