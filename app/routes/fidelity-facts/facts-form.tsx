import { Form } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { formatFact } from '#app/components/fidelity/format-fact.ts'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { FactField } from './fact-field.tsx'
import type { FactView, SheetState } from './fact-view.ts'
import { fieldOf, type Reply, wasFieldOf } from './facts-reply.ts'

type FactsFormProps = {
  facts: FactView[]
  state: SheetState
  reply: Reply | undefined
  address: string
}

/**
 * The fact sheet to fill in. Beside each answer goes what the page showed, so that only what was changed
 * here is saved, and what somebody else has told meanwhile stays.
 */
export function FactsForm({ facts, state, reply, address }: FactsFormProps) {
  const t = useMessages().fidelityPlan.facts
  const locale = useLocale()
  const typed = reply && 'typed' in reply ? reply.typed : null
  const stored = reply?.status === 'newer' ? reply.stored : {}
  const errorOf = ({ id, kind, decimals }: FactView) => {
    const other = stored[id]
    if (other !== undefined) return t.newer(formatFact(locale, kind, other))
    const problem = reply?.status === 'wrong' ? reply.problems[fieldOf(id)] : undefined
    return problem && (problem === 'number' ? t.number(decimals) : t.problems[problem])
  }
  const errors = facts.flatMap((fact) => {
    const message = errorOf(fact)
    return message ? [{ fieldId: fieldOf(fact.id), message }] : []
  })

  return (
    <Form method="post" action={address} className="stack" autoComplete="off" noValidate>
      <ErrorSummary errors={errors} />
      {facts.map((fact) => (
        // Its key is what is stored: what somebody else has told meanwhile is shown once this is saved.
        <FactField
          key={`${fact.id} ${fact.value}`}
          fact={fact}
          typed={typed?.[fact.id] ?? formatFact(locale, fact.kind, fact.value)}
          error={errorOf(fact)}
        />
      ))}
      {facts.map(({ id, value }) => (
        <input key={id} type="hidden" name={wasFieldOf(id)} value={stored[id] ?? value} />
      ))}
      {reply?.status === 'asks' && (
        <Alert color="warning" role="alert">
          {t.empty(reply.emptyCount)}
        </Alert>
      )}
      <OfflineNotice reply={reply} />
      {state === 'due' && <p className="quiet">{t.handInHint}</p>}
      <p className="row">
        <Button name="intent" value="save" variant={state === 'due' ? 'secondary' : 'primary'}>
          {t.save}
        </Button>
        {state === 'due' &&
          (reply?.status === 'asks' ? (
            <Button name="intent" value="hand-in-anyway">
              {t.handInAnyway}
            </Button>
          ) : (
            <Button name="intent" value="hand-in">
              {t.handIn}
            </Button>
          ))}
      </p>
    </Form>
  )
}
