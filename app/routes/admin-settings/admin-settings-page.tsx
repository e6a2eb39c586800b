import { Alert } from '#app/components/alert.tsx'
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import type { CentreSettings } from '#app/domain/centre/settings.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { Reply } from './reply.ts'
import { SettingsForm } from './settings-form.tsx'

type AdminSettingsPageProps = { settings: CentreSettings; isSaved: boolean; reply: Reply | undefined }

/** What the centre says of itself, on every page, in every mail and on the certificates to come. */
export function AdminSettingsPage({ settings, isSaved, reply }: AdminSettingsPageProps) {
  const { centre, shell } = useMessages()
  const t = centre.settings
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <Breadcrumbs trail={[{ to: '/admin', label: shell.admin }]} />
      <PageHead title={t.title}>
        <p>{t.intro}</p>
      </PageHead>
      {isSaved && !reply && (
        <Alert color="success" role="status">
          <p>{t.saved}</p>
        </Alert>
      )}
      {reply?.status === 'changed' && (
        <Alert color="warning" role="alert">
          <p>{t.changed}</p>
        </Alert>
      )}
      {/* Drawn anew with what is saved now; what was typed comes back in the reply. */}
      <SettingsForm settings={settings} reply={reply} key={settings.savedAt} />
    </main>
  )
}
