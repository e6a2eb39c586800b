import { ContactLines } from '#app/components/contact-lines.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'

type TermsPageProps = {
  centre: { name: string; email: string; phone: string; address: string }
  terms: string[]
}

export function TermsPage({ centre, terms }: TermsPageProps) {
  const t = useMessages().centre.terms
  return (
    <main className="page narrow" id="indhold" tabIndex={-1}>
      <PageHead title={t.title} />
      <section>
        <h2>{t.terms}</h2>
        {terms.length === 0 && <p>{t.none}</p>}
        {terms.map((paragraph, place) => (
          <p className="as-typed" key={place}>
            {paragraph}
          </p>
        ))}
      </section>
      <section>
        <h2>{t.contact}</h2>
        <ContactLines {...centre} />
      </section>
    </main>
  )
}
