import { Field, TextArea } from '#app/components/field.tsx'
import { MOST_DAYS, type TypedDay } from '#app/domain/events/event-days.ts'
import type { Problems, TypedPlan } from '#app/domain/events/event-form.ts'
import { MOST_SEATS, NOTE_LIMIT, PLACE_LIMIT } from '#app/domain/events/event-problems.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

type PlanFieldsProps = { typed: TypedPlan; problems: Problems }

/** What the form of a new event and that of a change have in common: where, when, how many. */
export function PlanFields({ typed, problems }: PlanFieldsProps) {
  const t = useMessages().events
  const error = (field: string) => problems[field] && t.problems[problems[field]]
  return (
    <>
      <Field
        id="place"
        name="place"
        label={t.form.place}
        hint={t.form.placeHint}
        error={error('place')}
        defaultValue={typed.place}
        maxLength={PLACE_LIMIT}
        required
      />
      <DayRows days={typed.days} error={error} />
      <Field
        id="seats"
        name="seats"
        inputMode="numeric"
        label={t.form.seats}
        error={error('seats')}
        defaultValue={typed.seats}
        maxLength={String(MOST_SEATS).length}
        required
      />
      <Field
        id="until"
        name="until"
        type="date"
        label={t.form.until}
        error={error('until')}
        defaultValue={typed.until}
        required
      />
      <TextArea
        id="note"
        name="note"
        label={t.form.note}
        hint={t.form.noteHint}
        error={error('note')}
        defaultValue={typed.note}
        maxLength={NOTE_LIMIT}
      />
      <input type="hidden" name="seen" value={typed.seen} />
    </>
  )
}

const NO_DAY: TypedDay = { id: '', date: '', from: '', to: '' }
const ROWS_LEFT_FREE = 2

type DayRowsProps = { days: TypedDay[]; error: (field: string) => string | undefined }

/** A row for each day, and some that are free: without scripts none can be added. */
function DayRows({ days, error }: DayRowsProps) {
  const t = useMessages().events.form
  const rows = [...days, ...Array.from({ length: ROWS_LEFT_FREE }, () => NO_DAY)].slice(0, MOST_DAYS)
  return (
    <fieldset className="ds-fieldset event-days" aria-describedby="days-hint">
      <legend className="ds-label">{t.days}</legend>
      <p data-field="description" id="days-hint">
        {t.daysHint}
      </p>
      {rows.map((day, place) => (
        <fieldset className="event-day" key={place}>
          <legend className="visually-hidden">{t.day(place + 1)}</legend>
          <input type="hidden" name="day" value={day.id} />
          <Field
            id={`date-${place}`}
            name="date"
            type="date"
            label={t.date}
            error={error(`date-${place}`)}
            defaultValue={day.date}
          />
          <Field
            id={`from-${place}`}
            name="from"
            type="time"
            label={t.from}
            error={error(`from-${place}`)}
            defaultValue={day.from}
          />
          <Field
            id={`to-${place}`}
            name="to"
            type="time"
            label={t.to}
            error={error(`to-${place}`)}
            defaultValue={day.to}
          />
        </fieldset>
      ))}
    </fieldset>
  )
}
