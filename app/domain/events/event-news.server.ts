import { queueMail } from '#app/domain/mail/outbox.server.ts'
import { env } from '#app/http/env.server.ts'
import { eventMail } from '#app/mail/event-mail.ts'
import type { Tx } from '#db/client.server.ts'
import { courseOf, type Event, type EventDay } from './events.server.ts'
import type { EventNews } from './news.ts'

type Told = { name: string; signUpId: string }

/**
 * Tells people by mail what has happened to their place at an event, or to the event itself.
 * @param at when it happened: the same news of the same moment is told once
 * @param more why it is cancelled, and which days it has no more
 */
export function tellOf(
  tx: Tx,
  event: Event,
  people: (Told & { id: string })[],
  news: EventNews,
  at: Date,
  { reason = '', gone = [] }: { reason?: string; gone?: EventDay[] } = {},
): void {
  const about = { ...event, course: courseOf(event), reason, gone }
  for (const { id, name, signUpId } of people) {
    queueMail(tx, {
      personId: id,
      key: `event:${signUpId}:${news}:${at.getTime()}`,
      ...eventMail(name, about, news, env.APP_URL),
    })
  }
}
