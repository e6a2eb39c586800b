import { Link } from '@remix-run/react'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

export type ProofHolder = { knownFrom: 'register' | 'file'; name: string } | { knownFrom: 'nothing' }

type NameProps = { holder: ProofHolder; issuedOn: string; level: 1 | 3 }

/** Whose certificate it is, exactly as on paper; when nobody knows any more, which it is. */
export function HolderName({ holder, issuedOn, level }: NameProps) {
  const t = useMessages().verify
  const locale = useLocale()
  const Heading = level === 1 ? 'h1' : 'h3'
  const forgotten = holder.knownFrom === 'nothing'
  return (
    <Heading className="ds-heading certificate-holder">
      {forgotten ? t.holderForgotten(formatDate(locale, issuedOn)) : holder.name}
    </Heading>
  )
}

/** Why there is no name, and how one comes to it; or where it is from, when not from our register. */
export function HolderNote({ holder }: { holder: ProofHolder }) {
  const t = useMessages().verify
  if (holder.knownFrom === 'register') return null
  if (holder.knownFrom === 'file') return <p className="quiet">{t.nameFromFile}</p>
  return (
    <p>
      {t.holderForgottenText}{' '}
      <Link className="ds-link" to="/bevis#fil">
        {t.sendFile}
      </Link>
    </p>
  )
}
