import { keptColumns } from '#db/schema/keeping.ts'
import { type Processing, recordOf } from './record.ts'

/** The record of processing, as the database is now. */
export const processingRecord = (): Processing[] => recordOf(keptColumns())

/** What people are told of it: what is about them, without the columns. */
export const toldRecord = (): Omit<Processing, 'columns'>[] =>
  processingRecord()
    .filter(({ aboutPeople }) => aboutPeople)
    .map(({ purpose, aboutPeople, kept }) => ({
      purpose,
      aboutPeople,
      kept: kept.filter(({ retention }) => retention !== 'for-good'),
    }))
