import { Link } from '@remix-run/react'
import { ContactLines } from '#app/components/contact-lines.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { ProcessingFacts } from '#app/components/processing-facts.tsx'
import type { Processing } from '#app/domain/privacy/record.ts'
import { DAYS_KEPT } from '#app/domain/running/backup-files.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

/** Where Datatilsynet says how one complains. */
const COMPLAINTS = 'https://www.datatilsynet.dk/borger/klage/saadan-klager-du'

type PrivacyPageProps = {
  centre: { name: string; email: string; phone: string }
  record: Omit<Processing, 'columns'>[]
}

/** What everybody is told of their data: who is responsible, what for, how long, who sees it, and their rights. */
export function PrivacyPage({ centre, record }: PrivacyPageProps) {
  const { keeping, notice } = useMessages()
  const t = notice.data
  return (
    <main className="page narrow" id="indhold" tabIndex={-1}>
      <PageHead title={t.title}>
        <p>{t.intro}</p>
        <p>{t.noCitizens}</p>
      </PageHead>
      <section>
        <h2>{t.responsible}</h2>
        <p>{t.responsibleText(centre.name)}</p>
        <p>{t.askEmployer}</p>
        <p>{t.writeAbout}</p>
        <ContactLines {...centre} />
      </section>
      <section>
        <h2>{t.follow}</h2>
        <p>{t.followText}</p>
      </section>
      <section>
        <h2>{t.whatFor}</h2>
        {record.map((one) => (
          <section key={one.purpose}>
            <h3>{keeping.purposes[one.purpose]}</h3>
            <ProcessingFacts processing={one} />
          </section>
        ))}
        <p>{t.backups(DAYS_KEPT)}</p>
      </section>
      <section>
        <h2>{t.origin}</h2>
        <p>{t.originText}</p>
      </section>
      <section>
        <h2>{t.others}</h2>
        <p>{t.othersText}</p>
      </section>
      <section>
        <h2>{t.rights}</h2>
        <ul>
          {t.rightsItems.map((right) => (
            <li key={right}>{right}</li>
          ))}
        </ul>
        <p>
          <Link className="ds-link" to="/mine-oplysninger">
            {t.toOwnData}
          </Link>
        </p>
        <p>{t.rightsNote}</p>
      </section>
      <section>
        <h2>{t.complain}</h2>
        <p>{t.complainText}</p>
        <p>
          <a className="ds-link" href={COMPLAINTS}>
            {t.authority}
          </a>
        </p>
      </section>
    </main>
  )
}
