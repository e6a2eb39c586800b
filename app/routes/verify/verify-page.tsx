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

/** What came of a code that leads nowhere, and how it was typed. */
type CodeReply = { typed: string; status: 'missing' | 'unknown' | 'wait' }

type VerifyPageProps = { code: CodeReply | null; tooLarge: boolean; reply?: Reply }

/** The two ways to verify a certificate: by its code and by its file. */
export function VerifyPage({ code, tooLarge, reply }: VerifyPageProps) {
  const { verify: t, certificates } = useMessages()
  const wrong = useErrors({ code, tooLarge, reply })
  const errorAt = (field: string) => wrong.find(({ fieldId }) => fieldId === field)?.message
  const mustWait = reply?.status === 'wait' || code?.status === 'wait'
  return (
    <main className="page narrow stack" id="indhold" tabIndex={-1}>
      <PageHead title={t.title}>
        <p>{t.intro}</p>
      </PageHead>
      {(wrong.length > 0 || mustWait) && (
        <div id="svar" tabIndex={-1}>
          <ErrorSummary errors={wrong} />
          {mustWait && (
            <Alert color="warning" role="alert">
              <p>{t.waitText}</p>
            </Alert>
          )}
        </div>
      )}
      {reply?.status === 'answered' && <FileAnswer {...reply.answer} />}
      <section className="stack no-print">
        <h2>{t.codeTitle}</h2>
        <CodeForm typed={code?.typed} error={errorAt('kode')} />
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

/** What is wrong, by field. What was too large never reached the form, so nobody knows which field it was. */
function useErrors({ code, tooLarge, reply }: VerifyPageProps) {
  const t = useMessages().verify
  const errors = []
  if (code?.status === 'missing') errors.push({ fieldId: 'kode', message: t.codeMissing })
  if (code?.status === 'unknown') errors.push({ fieldId: 'kode', message: t.unknownText })
  if (reply?.status === 'refused') errors.push({ fieldId: reply.field, message: t.problem[reply.problem] })
  if (tooLarge && !reply) {
    errors.push({ fieldId: 'file', message: t.tooLarge.file }, { fieldId: 'text', message: t.tooLarge.text })
  }
  return errors
}
