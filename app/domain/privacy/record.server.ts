import { keptColumns } from '#db/schema/keeping.ts'
import { type Processing, recordOf } from './record.ts'

/** The record of processing, as the database is now. */
export const processingRecord = (): Processing[] => recordOf(keptColumns())
