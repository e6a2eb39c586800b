import { Bar } from '#app/components/charts/bar.tsx'
import { Table } from '#app/components/table.tsx'
import type { Stop } from '#app/domain/teaching/stops.ts'
import type { People } from '#app/domain/teaching/tellable.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

/** `lesson` is null for the final test. */
export type ShownStop = Stop & { lesson: string | null }

/** How many have begun and done each step of a course, and where they have come to a stop. */
export function StopsTable({ language, stops }: { language: string; stops: ShownStop[] }) {
  const { teaching, courses } = useMessages()
  const t = teaching.stops
  const most = Math.max(...stops.map(({ begun }) => begun ?? 0))
  if (stops.every(({ begun }) => begun === 0)) return <p>{t.none}</p>
  return (
    <>
      <p>{t.lead}</p>
      <div className="wrapping stops">
        <Table caption={t.caption} captionHidden head={[t.step, t.begun, t.done, t.stuck]}>
          {stops.map(({ lesson, begun, done, stuck }, step) => (
            <tr key={step}>
              <th scope="row" lang={lesson === null ? undefined : language}>
                {lesson ?? courses.test}
              </th>
              <Count people={begun} most={most} />
              <Count people={done} most={most} />
              <td>{stuck ?? t.hidden}</td>
            </tr>
          ))}
        </Table>
      </div>
    </>
  )
}

/** A number of people and, where it may be told, how much of the largest it is. */
function Count({ people, most }: { people: People; most: number }) {
  const t = useMessages().teaching.stops
  return (
    <td>
      {people ?? t.hidden}
      {people !== null && most > 0 && <Bar share={people / most} />}
    </td>
  )
}
