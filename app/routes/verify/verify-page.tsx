import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { VerifyForm } from '#app/components/verify-form.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'

export function VerifyPage({ codeMissing }: { codeMissing: boolean }) {
  const t = useMessages().certificates
  const error = codeMissing ? t.codeMissing : undefined
  return (
    <main className="page narrow stack" id="indhold" tabIndex={-1}>
      <PageHead title={t.verifyTitle}>
        <p>{t.verifyIntro}</p>
      </PageHead>
      <ErrorSummary errors={error ? [{ fieldId: 'kode', message: error }] : []} />
      <VerifyForm error={error} />
      <p className="quiet">{t.ownProof}</p>
    </main>
  )
}
