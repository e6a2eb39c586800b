import { db } from '#db/client.server.ts'

/** Every value in the database, as text. */
export function storedValues(): string[] {
  const tables = db.$client.prepare("select name from sqlite_master where type = 'table'").pluck().all()
  return tables.flatMap((table) => {
    const rows = db.$client.prepare(`select * from "${table}"`).raw().all() as unknown[][] // what raw() gives
    return rows.flat().map(String)
  })
}

/** Ten digits or more that no letter parts. */
const DIGITS = /\d(?:[^\p{L}\d]{0,4}\d){9,}/gu

/**
 * Looks for CPR numbers in texts, however they are written there.
 * @param tried the numbers as ten digits, each with where it came from
 * @returns where those came from that were found
 */
export function numbersIn(texts: string[], tried: ReadonlyMap<string, string>): string[] {
  return texts.flatMap((text) =>
    (text.normalize('NFKC').match(DIGITS) ?? []).flatMap((run) => {
      const digits = run.replace(/\D/g, '')
      const windows = Array.from({ length: digits.length - 9 }, (_, from) => digits.slice(from, from + 10))
      return windows.flatMap((window) => tried.get(window) ?? [])
    }),
  )
}
