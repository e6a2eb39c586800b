import { inPortions } from '#app/domain/jobs/in-portions.server.ts'
import { db } from '#db/client.server.ts'
import { people } from '#db/schema/index.ts'

const NEVER = new AbortController().signal

/** What is worked out of some people at a time, over all there are; others are answered in between. */
export async function ofEverybody<Row>(work: (personIds: string[]) => Row[]): Promise<Row[]> {
  const ids = db
    .select({ id: people.id })
    .from(people)
    .all()
    .map(({ id }) => id)
  const rows: Row[] = []
  await inPortions(
    ids,
    (some) => {
      for (const row of work(some)) rows.push(row)
    },
    NEVER,
  )
  return rows
}
