/**
 * How far an import is: looked through and nothing written yet, being written, written, stopped on the way,
 * being undone, undone.
 */
export const IMPORT_STATES = ['checked', 'running', 'done', 'stopped', 'undoing', 'undone'] as const
export type ImportState = (typeof IMPORT_STATES)[number]

/** What an import can have made or changed. */
export const IMPORTED_THINGS = ['organisation', 'unit', 'team', 'person', 'membership', 'grant'] as const
export type ImportedThing = (typeof IMPORTED_THINGS)[number]
