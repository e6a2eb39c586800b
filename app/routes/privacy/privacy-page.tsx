import { Link } from '@remix-run/react'
import { ContactLines } from '#app/components/contact-lines.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { TOLD_PURPOSES } from '#app/domain/privacy/record.ts'
import { DAYS_KEPT } from '#app/domain/running/backup-files.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { ToldPurposeSection } from './told-purpose-section.tsx'

/** Where Datatilsynet says how one complains. */
const COMPLAINTS = 'https://www.datatilsynet.dk/borger/klage/saadan-klager-du'

type PrivacyPageProps = { centre: { name: string; email: string; phone: string } }

/** What everybody is told of their data (GDPR art. 13), to be read in two minutes. */
export function PrivacyPage({ centre }: PrivacyPageProps) {
  const { notice, processing } = useMessages()
  const t = notice.data
  return (
    <main className="page narrow" id="indhold" tabIndex={-1}>
      <PageHead title={t.title}>
        <p>{t.intro}</p>
        <p>{t.noCitizens}</p>
      </PageHead>
      <section>
        <h2>{t.follow}</h2>
        <p>{t.followText}</p>
      </section>
      <section>
        <h2>{t.whatFor}</h2>
        <p>{t.originText}</p>
        {TOLD_PURPOSES.map((purpose) => (
          <ToldPurposeSection key={purpose} purpose={purpose} />
        ))}
      </section>
      <section>
        <h2>{t.deletion}</h2>
        <p>{t.deletionText(DAYS_KEPT)}</p>
      </section>
      <section>
        <h2>{t.others}</h2>
        <p>{t.othersText}</p>
      </section>
      <section>
        <h2>{t.basis}</h2>
        <p>{processing.bases.task}</p>
        <p>
          {t.ofSecurity} {processing.bases.security}
        </p>
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
        <h2>{t.responsible}</h2>
        <p>{t.responsibleText(centre.name)}</p>
        <p>{t.askEmployer}</p>
        <p>{t.writeAbout}</p>
        <ContactLines {...centre} />
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
