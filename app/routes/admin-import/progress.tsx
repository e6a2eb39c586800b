import { Form, Link } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { ProgressBar } from '#app/components/progress-bar.tsx'
import { formatNumber } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { KeepFresh } from '#app/components/keep-fresh.tsx'
import type { Reply } from './reply.ts'

type ProgressProps = {
  id: string
  state: 'running' | 'undoing'
  handled: number
  total: number
  reply: Reply | undefined
}

/** How far the server is; the page looks again by itself, and the link does it at once. */
export function Progress({ id, state, handled, total, reply }: ProgressProps) {
  const t = useMessages().imports
  const locale = useLocale()
  const [done, all] = [formatNumber(locale, handled), formatNumber(locale, total)]
  const address = `/admin/personer/import/${id}`
  return (
    <section>
      <KeepFresh />
      <ProgressBar
        done={handled}
        total={total}
        label={state === 'running' ? t.writing(done, all) : t.undoing(done, all)}
      />
      <p>{t.goesOn}</p>
      <Form method="post" action={address} className="row">
        {state === 'running' && (
          <Button name="intent" value="stop" variant="secondary">
            {t.stop}
          </Button>
        )}
        <Link className="ds-link" to={address}>
          {t.refresh}
        </Link>
      </Form>
      <OfflineNotice reply={reply} />
    </section>
  )
}
