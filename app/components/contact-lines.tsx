import { useMessages } from '#app/i18n/use-messages.ts'

type ContactLinesProps = { name: string; address?: string; email: string; phone: string }

/** Who is written or telephoned to; where nothing is said, whom to ask. */
export function ContactLines({ name, address, email, phone }: ContactLinesProps) {
  const t = useMessages().centre.terms
  return (
    <>
      <p>{name}</p>
      {address && <p className="as-typed">{address}</p>}
      {email && (
        <p>
          <a className="ds-link" href={`mailto:${email}`}>
            {email}
          </a>
        </p>
      )}
      {phone && (
        <p>
          <a className="ds-link" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
            {phone}
          </a>
        </p>
      )}
      {!address && !email && !phone && <p>{t.noContact}</p>}
    </>
  )
}
