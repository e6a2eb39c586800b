import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { calendarFile } from '#app/domain/events/calendar-file.server.ts'
import { eventFor } from '#app/domain/events/viewing.server.ts'
import { download } from '#app/http/download.ts'
import { notFound } from '#app/http/responses.ts'

/** The event of the page above this address, for the reader's own calendar. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const seen = eventFor(person, params.event ?? '')
  if (!seen) throw notFound('Event')
  return download(calendarFile(seen.event), 'hold.ics', 'text/calendar; charset=utf-8')
}
