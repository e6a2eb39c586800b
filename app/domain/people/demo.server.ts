import { like } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { people } from '#db/schema/index.ts'
import { DEMO_DOMAIN } from './demo.ts'

/** Whether the database holds demo people, whose password everyone knows. */
export function hasDemoPeople(): boolean {
  return (
    db
      .select({ id: people.id })
      .from(people)
      .where(like(people.email, `%@${DEMO_DOMAIN}`))
      .get() !== undefined
  )
}
