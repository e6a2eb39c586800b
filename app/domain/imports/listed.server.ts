import { sql } from 'drizzle-orm'

/** A list of any length as one parameter of a query. */
export const listed = (values: Iterable<string | number>) =>
  sql`(select value from json_each(${JSON.stringify([...values])}))`
