import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { Alert } from '#app/components/alert.tsx'
import { ButtonLink } from '#app/components/button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Tag } from '#app/components/tag.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import { EventFacts, type ShownEvent } from './event-facts.tsx'
import { OwnPlace, type OwnPlaceProps } from './own-place.tsx'
import { type SignedUp, SignUpList } from './sign-up-list.tsx'

type EventPageProps = Omit<OwnPlaceProps, 'address'> & {
  title: string
  event: ShownEvent
  /** Null unless it is cancelled. */
  cancelReason: string | null
  /** There is a day on which people can have met. */
  isHeld: boolean
  /** The names of those who have signed up; null: not for the reader. */
  signedUp: SignedUp[] | null
}

/** One event: what, when and where, the reader's own place, and for trainers who comes. */
export function EventPage({ title, event, cancelReason, isHeld, signedUp, ...place }: EventPageProps) {
  const { seatsLeft, phase } = place
  const t = useMessages().events
  const address = `/kalender/${event.id}`
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <Breadcrumbs trail={[{ to: '/kalender', label: t.list.title }]} />
      <PageHead title={title}>
        <p>{t.worth[event.kind]}</p>
        {phase !== 'open' && phase !== 'cancelled' && <Tag>{t.phases[phase]}</Tag>}
      </PageHead>
      {cancelReason && (
        <Alert color="warning">
          <p>{t.event.cancelled}</p>
          <p className="event-text">{cancelReason}</p>
        </Alert>
      )}
      <EventFacts event={event} seatsLeft={seatsLeft} />
      <p>
        <a className="ds-link" href={`${address}/hold.ics`}>
          {t.event.file}
        </a>
      </p>
      {phase !== 'cancelled' && <OwnPlace {...place} address={address} />}
      {signedUp && (
        <section>
          <h2>{t.event.list}</h2>
          <SignUpList signedUp={signedUp} />
          <p className="row">
            {isHeld && <ButtonLink to={`${address}/fremmoede`}>{t.event.attendance}</ButtonLink>}
            {phase !== 'cancelled' && (
              <ButtonLink variant="secondary" to={`${address}/ret`}>
                {t.event.change}
              </ButtonLink>
            )}
          </p>
        </section>
      )}
    </main>
  )
}
