import { Form } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { Button } from '#app/components/button.tsx'
import { Card } from '#app/components/card.tsx'
import { ChoiceGroup } from '#app/components/choice-group.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { Settling } from './plan-view.server.ts'
import type { Reply } from './replies.server.ts'

type SettleFormProps = { address: string; settling: Settling; reply: Reply | undefined }

/** Ends the planning: everything that asks has an answer, and the day of the next review is chosen. */
export function SettleForm({ address, settling, reply }: SettleFormProps) {
  const t = useMessages().fidelityActions
  const locale = useLocale()
  const { missing, usual, days } = settling
  const problem = reply?.status === 'wrong' ? reply.problems.months : undefined
  return (
    <Card>
      <Form method="post" action={address} className="stack" noValidate>
        <h2>{t.settle.title}</h2>
        {missing.length > 0 && (
          <div>
            <p>{t.settle.missing}</p>
            <ul lang="da">
              {missing.map(({ id, label, title }) => (
                <li key={id}>
                  <a href={`#${id}`}>{t.item(label, title)}</a>
                </li>
              ))}
            </ul>
          </div>
        )}
        <ChoiceGroup
          id="months"
          name="months"
          kind="radio"
          legend={t.settle.legend}
          hint={t.settle.hint}
          error={problem && t.problems[problem]}
          choices={days.map(({ months, date }) => ({
            value: String(months),
            label: t.settle.choice(months, formatDate(locale, date)),
            checked: months === usual,
          }))}
        />
        <OfflineNotice reply={reply} />
        <div>
          <Button name="intent" value="settle">
            {t.settle.submit}
          </Button>
        </div>
      </Form>
    </Card>
  )
}

/** When the team is measured again. */
export function Settled({ nextReviewOn }: { nextReviewOn: string }) {
  const t = useMessages().fidelityActions.settle
  return (
    <Alert color="success">
      <p>{t.settled(formatDate(useLocale(), nextReviewOn))}</p>
    </Alert>
  )
}
