import { Form } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { Alert } from '#app/components/alert.tsx'
import { Button } from '#app/components/button.tsx'
import { Details } from '#app/components/details.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { type Reply, RULE_FIELDS } from './reply.ts'

type Preview = Extract<Reply, { status: 'preview' }>

/** Whom the rule would reach, who would be overdue at once, and what they are told; then it is made, or put right. */
export function PreviewStep({ typed, preview, told }: Preview) {
  const t = useMessages().rules.preview
  const locale = useLocale()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), []) // the button that was pressed is gone
  const { reached, names, late, overdue } = preview
  const states = (['asked', 'later', 'met'] as const).filter((state) => preview[state] > 0)
  return (
    <section aria-labelledby="preview">
      <h2 id="preview" tabIndex={-1} ref={heading}>
        {t.title}
      </h2>
      <p>{t.reached(reached)}</p>
      <ul>
        {states.map((state) => (
          <li key={state}>{t[state](preview[state])}</li>
        ))}
      </ul>
      {late + overdue > 0 && (
        <Alert color="warning">
          {overdue > 0 && <p>{t.overdue(overdue)}</p>}
          {late > 0 && <p>{t.late(late)}</p>}
          <p>{t.advice}</p>
        </Alert>
      )}
      {names.length > 0 && (
        <Details summary={t.names}>
          <ul>
            {names.map((name, place) => (
              <li key={place}>{name}</li>
            ))}
            {reached > names.length && <li>{t.others(reached - names.length)}</li>}
          </ul>
        </Details>
      )}
      <p>
        {t.told} {t.example(told.courseTitle, formatDate(locale, told.dueOn), told.reason)}
      </p>
      <Form method="post" action="/admin/regler/ny" className="row">
        {RULE_FIELDS.map((name) => (
          <input key={name} type="hidden" name={name} value={typed[name]} />
        ))}
        <Button name="intent" value="make">
          {t.make}
        </Button>
        <Button variant="secondary" name="intent" value="change">
          {t.change}
        </Button>
      </Form>
    </section>
  )
}
