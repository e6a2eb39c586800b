import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Alert } from '#app/components/alert.tsx'
import { Button } from '#app/components/button.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { SavedAt } from '#app/components/saved-at.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { Reply } from './reply.ts'

type Attendant = {
  id: string
  name: string
  place: 'seat' | 'waiting' | null
  present: boolean
  counted: boolean
}

export type PresenceFormProps = {
  address: string
  attendants: Attendant[]
  /** Others who take the course, as they were searched for. */
  found: { id: string; name: string }[]
  reply: Reply | undefined
}

/** A tick for each who was there. What was ticked when the page was shown goes along: only changes are saved. */
export function PresenceForm({ address, attendants, found, reply }: PresenceFormProps) {
  const t = useMessages().events.attendance
  const saved = reply?.status === 'saved' ? reply : null
  const typed = reply?.status === 'stranger' ? reply.present : null
  const isTicked = (id: string, present = false) => typed?.includes(id) ?? present
  const present = attendants.filter((one) => one.present)
  return (
    <Form method="post" action={address} className="presence stack" autoComplete="off">
      {typed && (
        <Alert color="warning" role="alert">
          <p>{t.stranger}</p>
        </Alert>
      )}
      {saved && saved.stay.length > 0 && (
        <Alert color="warning" role="alert">
          <p>{t.stay(saved.stay.join(', '))}</p>
        </Alert>
      )}
      {present.map(({ id }) => (
        <input key={id} type="hidden" name="was" value={id} />
      ))}
      <fieldset className="ds-fieldset" aria-describedby="who-hint">
        <legend className="ds-label">{t.who}</legend>
        <p data-field="description" id="who-hint">
          {t.whoHint}
        </p>
        {attendants.length === 0 && <p>{t.nobody}</p>}
        {attendants.map(({ id, name, place, present, counted }) => (
          // Drawn anew when it is recorded otherwise than before, so that it shows what goes along.
          <Tick
            key={`${id} ${present} ${counted && saved?.at.getTime()}`}
            id={id}
            ticked={isTicked(id, present)}
          >
            {name}
            {place === 'waiting' && <span className="quiet"> ({t.waiting})</span>}
            {place === null && <span className="quiet"> ({t.unannounced})</span>}
            {counted && <span className="quiet"> ({t.counted})</span>}
          </Tick>
        ))}
      </fieldset>
      {found.length > 0 && (
        <fieldset className="ds-fieldset">
          <legend className="ds-label">{t.found}</legend>
          {found.map(({ id, name }) => (
            <Tick key={id} id={id} ticked={isTicked(id)}>
              {name}
            </Tick>
          ))}
        </fieldset>
      )}
      <OfflineNotice reply={reply} />
      <p className="row">
        <Button>{t.save}</Button>
        <SavedAt moment={saved?.at ?? null} />
        <span className="quiet">{t.present(present.length)}</span>
      </p>
    </Form>
  )
}

function Tick({ id, ticked, children }: { id: string; ticked: boolean; children: ReactNode }) {
  return (
    <div className="ds-field">
      <input
        className="ds-input"
        type="checkbox"
        name="present"
        id={`present-${id}`}
        value={id}
        defaultChecked={ticked}
      />
      <label className="ds-label" data-weight="regular" htmlFor={`present-${id}`}>
        {children}
      </label>
    </div>
  )
}
