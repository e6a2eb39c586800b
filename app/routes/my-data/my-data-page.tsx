import { Link } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { ButtonLink } from '#app/components/button.tsx'
import { ErasureNotice } from '#app/components/erasure-notice.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import type { ErasureAhead } from '#app/domain/privacy/erasure.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { type Held, HeldGroup, type Latest } from './held-group.tsx'
import { OwnAccount, type OwnAccountProps } from './own-account.tsx'
import { type LooksProps, WhoHasSeen } from './who-has-seen.tsx'

type MyDataPageProps = {
  title: string
  /** What has just been done: the name changed, the wish to be forgotten withdrawn. */
  saved: 'name' | 'withdrawn' | null
  /** Null when they have not asked to be forgotten. */
  erasure: ErasureAhead | null
  account: OwnAccountProps
  groups: Held[]
  latest: Latest
  looks: LooksProps
}

/** Everything that is held about somebody, who may see it and has, and what they can do about it. */
export function MyDataPage({ title, saved, erasure, account, groups, latest, looks }: MyDataPageProps) {
  const { ownAccount, ownData: t } = useMessages()
  return (
    <main className="page stack" id="indhold" tabIndex={-1}>
      <PageHead title={title}>
        <p>{t.intro}</p>
      </PageHead>
      {saved && (
        <Alert color="success" role="status">
          <p>{saved === 'name' ? ownAccount.nameSaved : ownAccount.withdrawn}</p>
        </Alert>
      )}
      {erasure && <ErasureNotice {...erasure} />}
      <OwnAccount {...account} />
      <section className="stack" aria-labelledby="kept">
        <h2 id="kept">{t.kept}</h2>
        <p>{t.keptHint}</p>
        {groups.map((held) => (
          <HeldGroup key={held.group} {...held} latest={latest} />
        ))}
      </section>
      <section className="stack" aria-labelledby="hent">
        <h2 id="hent">{t.getTitle}</h2>
        <p>{t.getText}</p>
        <div>
          <ButtonLink to="/mine-oplysninger/fil/mine-oplysninger.zip" reloadDocument>
            {t.get}
          </ButtonLink>
        </div>
      </section>
      <WhoHasSeen {...looks} />
      {!erasure && (
        <section className="stack" aria-labelledby="erase">
          <h2 id="erase">{t.eraseTitle}</h2>
          <p>{t.eraseText}</p>
          <p>
            <Link className="ds-link" to="/mine-oplysninger/slet">
              {t.erase}
            </Link>
          </p>
        </section>
      )}
    </main>
  )
}
