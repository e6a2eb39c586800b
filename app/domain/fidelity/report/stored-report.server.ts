import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { reviewReports } from '#db/schema/index.ts'
import type { OwnText } from './report-text.ts'
import type { FidelityReport } from './report.ts'

/** What is kept of a report: the raters' own sections, and from the day of approval the whole. */
export function storedReport(reviewId: string, reader: Pick<Db | Tx, 'select'>) {
  return reader.select().from(reviewReports).where(eq(reviewReports.reviewId, reviewId)).get() ?? null
}

type Kept = { text: OwnText; savedAt: Date; frozen?: FidelityReport }

/** Keeps it. A frozen one is never written over: a trigger refuses. */
export function keepReport(tx: Tx, reviewId: string, kept: Kept) {
  tx.insert(reviewReports)
    .values({ reviewId, ...kept })
    .onConflictDoUpdate({ target: reviewReports.reviewId, set: kept })
    .run()
}
