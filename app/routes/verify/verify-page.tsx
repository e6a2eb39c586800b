import { Alert } from '#app/components/alert.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { CodeForm } from '#app/components/verify/code-form.tsx'
import type { FileProblem } from '#app/domain/certificates/verify/sent-certificate.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { FileAnswer, type GivenAnswer } from './file-answer.tsx'
import { FileForm } from './file-form.tsx'

/** What came of a file; what was pasted stands in the form again. */
type Reply = { text: string } & (
  | { status: 'wait' }
  | { status: 'refused'; field: 'file' | 'text'; problem: FileProblem }
  | { status: 'answered'; answer: GivenAnswer }
)

type VerifyPageProps = { codeMissing: boolean; tooLarge: boolean; reply?: Reply }

/** The two ways to verify a certificate: by its code and by its file. */
export function VerifyPage({ codeMissing, tooLarge, reply }: VerifyPageProps) {
  const { verify: t, certificates } = useMessages()
  const problem = reply?.status === 'refused' ? reply.problem : tooLarge ? 'too-large' : null
  const wrong = [
    ...(codeMissing ? [{ fieldId: 'kode', message: t.codeMissing }] : []),
    ...(problem
      ? [{ fieldId: reply?.status === 'refused' ? reply.field : 'file', message: t.problem[problem] }]
      : []),
  ]
  const errorAt = (field: string) => wrong.find(({ fieldId }) => fieldId === field)?.message
  return (
    <main className="page narrow stack" id="indhold" tabIndex={-1}>
      <PageHead title={t.title}>
        <p>{t.intro}</p>
      </PageHead>
      <ErrorSummary errors={wrong} />
      {reply?.status === 'wait' && (
        <Alert color="warning" role="alert">
          <p>{t.waitText}</p>
        </Alert>
      )}
      {reply?.status === 'answered' && <FileAnswer {...reply.answer} />}
      <section className="stack no-print">
        <h2>{t.codeTitle}</h2>
        <CodeForm error={errorAt('kode')} />
      </section>
      <section className="stack no-print">
        <h2 id="fil">{t.fileTitle}</h2>
        <p>{t.fileIntro}</p>
        <FileForm text={reply?.text} errors={{ file: errorAt('file'), text: errorAt('text') }} />
      </section>
      <p className="quiet">{certificates.ownProof}</p>
    </main>
  )
}
