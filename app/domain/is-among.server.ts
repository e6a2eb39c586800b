import { type Column, type SQL, sql } from 'drizzle-orm'

/** That a column holds one of these values: one list as JSON, as there can be more than SQLite takes one by one. */
export const isAmong = (column: Column, values: string[]): SQL =>
  sql`${column} in (select value from json_each(${JSON.stringify(values)}))`
