import { Alert } from '#app/components/alert.tsx'
import { ButtonLink } from '#app/components/button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RecoveryCodes } from '#app/components/recovery-codes.tsx'
import type { Factors } from '#app/domain/auth/second-factor.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { type OwnPasskey, PasskeysSection } from './passkeys-section.tsx'
import { PasswordSection } from './password-section.tsx'
import type { Reply, SavedWord } from './reply.ts'
import { SecondFactorSection } from './second-factor-section.tsx'
import { type OwnSession, SessionsSection } from './sessions-section.tsx'

type AccountSecurityPageProps = {
  title: string
  email: string
  factors: Factors
  mustConfirm: boolean
  passkeys: OwnPasskey[]
  /** Whether browsers make passkeys for the address the page was opened at. */
  canAdd: boolean
  sessions: OwnSession[]
  saved: SavedWord | null
  reply: Reply | undefined
}

/** How I get in: what besides the password, and where I am signed in. */
export function AccountSecurityPage(props: AccountSecurityPageProps) {
  const { title, email, factors, mustConfirm, passkeys, canAdd, sessions, saved, reply } = props
  const t = useMessages().security
  return (
    <main className="page narrow stack" id="indhold" tabIndex={-1}>
      <PageHead title={title}>
        <p>{t.intro}</p>
      </PageHead>
      {saved && !reply && (
        <Alert color="success" role="status">
          <p>{t.saved[saved]}</p>
        </Alert>
      )}
      {reply?.status === 'codes' ? (
        <RecoveryCodes codes={reply.codes}>
          <p>
            <ButtonLink to="/sikkerhed">{t.codes.goOn}</ButtonLink>
          </p>
        </RecoveryCodes>
      ) : (
        <>
          <PasswordSection email={email} mustConfirm={mustConfirm} reply={reply} />
          <SecondFactorSection factors={factors} reply={reply} />
          <PasskeysSection passkeys={passkeys} canAdd={canAdd} reply={reply} />
          <SessionsSection sessions={sessions} />
        </>
      )}
    </main>
  )
}
