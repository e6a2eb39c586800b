import { isNull } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { credentials } from '#db/schema/index.ts'
import { startJobs } from '#server/jobs.ts'
import { prepare } from '#server/prepare.ts'

// What a server does at start, but for listening, until nothing waits for its signature.
await prepare(() => {})
const stop = startJobs()
const waiting = () => db.select().from(credentials).where(isNull(credentials.jsonDigest)).all().length
while (waiting() > 0) await new Promise((resolve) => setTimeout(resolve, 20))
await stop()
