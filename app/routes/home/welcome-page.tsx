import { ButtonLink } from '#app/components/button.tsx'
import { Card } from '#app/components/card.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'

/** What this is, for whoever is not signed in. */
export function WelcomePage({ demo }: { demo: boolean }) {
  const t = useMessages()
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <PageHead title={t.home.welcome}>
        <p className="lead">{t.home.welcomeLead}</p>
      </PageHead>
      <p className="row">
        <ButtonLink to="/log-ind">{t.shell.signIn}</ButtonLink>
        <ButtonLink to="/bevis" variant="secondary">
          {t.shell.verifyLink}
        </ButtonLink>
      </p>
      {demo && <p className="quiet">{t.shell.demo}</p>}
      <ul className="plain-list cards welcome-parts">
        {t.home.parts.map(({ title, text }) => (
          <li key={title}>
            <Card>
              <h2 className="ds-heading" data-size="xs">
                {title}
              </h2>
              <p>{text}</p>
            </Card>
          </li>
        ))}
      </ul>
    </main>
  )
}
