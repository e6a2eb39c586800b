import { isOffline } from '#app/http/offline.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

/**
 * Says that a form did not get through, where the reply to it says so.
 * @param intent which form it stands in, on a page with several
 */
export function OfflineNotice({ reply, intent }: { reply: unknown; intent?: string }) {
  const t = useMessages().shell
  return (
    isOffline(reply) &&
    (intent === undefined || reply.sent === intent) && (
      <p className="ds-validation-message" role="alert">
        {{ network: t.offline, store: t.notStored.notice, pace: t.tooMuch.notice }[reply.cause]}
      </p>
    )
  )
}
