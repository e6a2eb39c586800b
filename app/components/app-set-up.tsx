import type { AppOffer } from '#app/domain/auth/app-offer.ts'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { CodeField } from './code-field.tsx'

type AppSetUpProps = { offer: AppOffer; error?: string }

/** Puts a secret into an app on somebody's phone, step by step, and asks for the first code. For inside a form. */
export function AppSetUp({ offer: { sealed, typed, address, picture }, error }: AppSetUpProps) {
  const t = useMessages().security.setUp
  const { install, scan, confirm } = t.steps
  return (
    <ol className="set-up-steps">
      <li>
        <h2>{install.title}</h2>
        <p>{install.text}</p>
      </li>
      <li>
        <h2>{scan.title}</h2>
        <svg
          className="qr-picture"
          role="img"
          aria-label={scan.picture}
          viewBox={`0 0 ${picture.size} ${picture.size}`}
          shapeRendering="crispEdges"
        >
          <path d={picture.path} />
        </svg>
        <p>
          {scan.typed} <code className="app-secret">{typed}</code>
        </p>
        <p>
          <a className="ds-link" href={address}>
            {scan.open}
          </a>
        </p>
      </li>
      <li>
        <h2>{confirm.title}</h2>
        <input type="hidden" name={SIGN_IN.secret} value={sealed} />
        <CodeField
          id="code"
          name={SIGN_IN.code}
          inputMode="numeric"
          label={t.code}
          hint={t.codeHint}
          error={error}
        />
      </li>
    </ol>
  )
}
