import { CertificateProof, type ProvenCertificate } from '#app/components/verify/certificate-proof.tsx'
import { VerdictNotice } from '#app/components/verify/verdict-notice.tsx'
import type { Genuineness, Verdict } from '#app/domain/certificates/verify/verdict.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

export type GivenAnswer = { verdict: Verdict } & (
  | { certificate: ProvenCertificate; genuineness: Genuineness }
  | { certificate: null }
)

/** What we can say of the file, and, when it is genuine, the certificate as the register has it. */
export function FileAnswer(answer: GivenAnswer) {
  const t = useMessages().verify
  const { verdict, certificate } = answer
  return (
    <section className="stack" aria-labelledby="svar">
      <h2 id="svar" tabIndex={-1}>
        {t.answerTitle}
      </h2>
      <VerdictNotice verdict={verdict} certificate={certificate} />
      {certificate && (
        <>
          {!certificate.demo && <p>{t.fromRegister[answer.genuineness]}</p>}
          <CertificateProof certificate={certificate} level={3} />
        </>
      )}
    </section>
  )
}
