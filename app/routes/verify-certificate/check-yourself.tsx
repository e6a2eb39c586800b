import { useLocation } from '@remix-run/react'
import { Details } from '#app/components/details.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'

type CheckYourselfProps = { did: string; origin: string; isDemo: boolean; hasFile: boolean }

/**
 * How to check a certificate without trusting this page.
 * @param origin where the issuer publishes its keys; that of a demo is invented
 * @param hasFile whether the signed bytes are here
 */
export function CheckYourself({ did, origin, isDemo, hasFile }: CheckYourselfProps) {
  const t = useMessages().verify
  const { pathname } = useLocation()
  return (
    <Details summary={t.selfTitle}>
      <p>{t.selfText}</p>
      <ul>
        <li className="certificate-did">{t.selfIssuer(did)}</li>
        {!isDemo && (
          <li>
            <a className="ds-link" href={`${origin}/.well-known/did.json`}>
              {t.selfKeys}
            </a>
          </li>
        )}
        {hasFile && (
          <li>
            <a className="ds-link" href={`${pathname.replace(/\/$/, '')}/bevis.json`}>
              {t.selfFile}
            </a>
          </li>
        )}
      </ul>
    </Details>
  )
}
