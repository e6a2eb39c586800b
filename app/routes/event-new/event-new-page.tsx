import { Form } from '@remix-run/react'
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { Button } from '#app/components/button.tsx'
import { EventErrors } from '#app/components/events/event-errors.tsx'
import { PlanFields } from '#app/components/events/plan-fields.tsx'
import { Select } from '#app/components/field.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { EVENT_KINDS } from '#app/domain/events/event.ts'
import type { TypedEvent } from '#app/domain/events/event-form.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { Reply } from './reply.ts'

type EventNewPageProps = {
  title: string
  /** The id that the event will have. */
  id: string
  choices: { courses: { id: string; title: string }[]; organisations: { id: string; name: string }[] }
  reply: Reply | undefined
}

const nothing = (id: string): TypedEvent => ({
  id,
  kind: '',
  course: '',
  organisation: '',
  place: '',
  note: '',
  seats: '',
  until: '',
  days: [],
  seen: '',
})

export function EventNewPage({ title, id, choices, reply }: EventNewPageProps) {
  const t = useMessages().events
  const wrong = reply?.status === 'wrong' ? reply : null
  const typed = wrong?.typed ?? nothing(id)
  const problems = wrong?.problems ?? {}
  const error = (field: string) => problems[field] && t.problems[problems[field]]
  return (
    <main className="page narrow" id="indhold" tabIndex={-1}>
      <Breadcrumbs trail={[{ to: '/kalender', label: t.list.title }]} />
      <PageHead title={title} />
      <Form method="post" action="/kalender/ny" className="stack" autoComplete="off" noValidate>
        <EventErrors problems={problems} />
        <input type="hidden" name="id" value={typed.id} />
        <Select
          id="kind"
          name="kind"
          label={t.form.kind}
          error={error('kind')}
          defaultValue={typed.kind}
          required
        >
          <option value="">{t.form.choose}</option>
          {EVENT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t.kinds[kind]}
            </option>
          ))}
        </Select>
        <Select
          id="course"
          name="course"
          label={t.form.course}
          error={error('course')}
          defaultValue={typed.course}
          required
        >
          <option value="">{t.form.choose}</option>
          {choices.courses.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
        <Select
          id="organisation"
          name="organisation"
          label={t.form.organisation}
          hint={t.form.organisationHint}
          error={error('organisation')}
          defaultValue={typed.organisation}
        >
          <option value="">{t.form.everyone}</option>
          {choices.organisations.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <PlanFields typed={typed} problems={problems} />
        <OfflineNotice reply={reply} />
        <div>
          <Button>{t.form.create}</Button>
        </div>
      </Form>
    </main>
  )
}
