import { isOffline } from '#app/http/offline.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

/** Says that a form did not get through, where the reply to it says so. */
export function OfflineNotice({ reply }: { reply: unknown }) {
  const t = useMessages().shell
  return (
    isOffline(reply) && (
      <p className="ds-validation-message" role="alert">
        {t.offline}
      </p>
    )
  )
}
