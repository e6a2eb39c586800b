import { Link } from '@remix-run/react'
import { AccountTag } from '#app/components/account-tag.tsx'
import { Alert } from '#app/components/alert.tsx'
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import type { Invitation } from '#app/domain/people/invitation.ts'
import type { AccountState } from '#app/domain/people/people-filter.ts'
import type { PlaceInTree } from '#app/domain/people/place-tree.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Access } from './access.tsx'
import { type Account, AccountFacts } from './account-facts.tsx'
import { type ComingErasure, WillBeErased } from './will-be-erased.tsx'
import { type HeldRole, Roles } from './roles.tsx'
import { type Membership, Memberships } from './memberships.tsx'
import type { Reply, SavedWord } from './reply.ts'

type AdminPersonPageProps = {
  account: Account
  state: AccountState
  invitation: Invitation
  memberships: Membership[]
  roles: HeldRole[]
  places: PlaceInTree[]
  today: string
  hasFactor: boolean
  /** Whether the administrator is to show who they are once more before they give or take access. */
  mustConfirm: boolean
  isOneself: boolean
  erasure: ComingErasure | null
  saved: SavedWord | null
  /** What the page's address asks for: the dates of a membership, the end of a role, the end of the account. */
  changing: Membership | null
  ending: HeldRole | null
  isClosing: boolean
  /** Another word each time the page is read anew. */
  drawn: string
  reply: Reply | undefined
}

/** One account as the centre's administrators see it: whose it is, where they belong and what they may. */
export function AdminPersonPage(props: AdminPersonPageProps) {
  const { account, state, saved, reply, today, drawn } = props
  const { people, person: t } = useMessages()
  const isFixed = account.mergedInto !== null
  const form = { address: `/admin/personer/${account.id}`, reply, mustConfirm: props.mustConfirm }
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <Breadcrumbs trail={[{ to: '/admin/personer', label: people.title }]} />
      <PageHead title={account.name}>
        <AccountTag state={state} />
      </PageHead>
      {account.mergedInto && (
        <Alert color="info">
          <p>{t.merged}</p>
          <p>
            <Link className="ds-link" to={`/admin/personer/${account.mergedInto.id}`}>
              {t.toKept(account.mergedInto.name)}
            </Link>
          </p>
        </Alert>
      )}
      {props.erasure && <WillBeErased {...props.erasure} />}
      {saved && !reply && (
        <Alert color="success" role="status">
          <p>{t.saved[saved]}</p>
        </Alert>
      )}
      {reply?.status === 'link' && <NewLink holder={account.name} address={reply.address} />}
      {/* Drawn anew with the page: what was typed before something was saved is not to stand there still. */}
      <div key={drawn} className="stack">
        <AccountFacts {...form} account={account} today={today} />
        <Memberships {...form} {...props} isFixed={isFixed} />
        <Roles {...form} {...props} isFixed={isFixed} />
        {!isFixed && <Access {...props} {...form} />}
      </div>
    </main>
  )
}

function NewLink({ holder, address }: { holder: string; address: string }) {
  const t = useMessages().person
  return (
    <Alert color="success" role="status">
      <h2 className="ds-heading" data-size="2xs">
        {t.linkTitle(holder)}
      </h2>
      <p>{t.linkText}</p>
      <p>
        <code className="wrap-anywhere">{address}</code>
      </p>
      <p>{t.linkLife}</p>
    </Alert>
  )
}
