import { existsSync } from 'node:fs'
import path from 'node:path'
import { and, eq } from 'drizzle-orm'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { openDatabase } from '#db/open.server.ts'
import { usedInstruments as table } from '#db/schema/index.ts'
import { Instrument } from './instrument.ts'

// A row never changes, so what has been read once need not be read again. The server and the app's
// build each load this module; what is known is one for the whole process.
const remembered = globalThis as { __fodfaesteInstruments?: Map<string, Instrument> }
remembered.__fodfaesteInstruments ??= new Map()
const known = remembered.__fodfaesteInstruments

/** Keeps an instrument as it is now, because a review is made with it. One that is kept already stays. */
export function rememberInstrument(tx: Tx, instrument: Instrument, now = new Date()): void {
  const { id: instrumentId, version } = instrument
  tx.insert(table).values({ instrumentId, version, instrument, firstUsed: now }).onConflictDoNothing().run()
}

/**
 * The instrument of a review, as it was when the first review with it was planned.
 * @throws Error when no review was: whoever plans one remembers its instrument
 */
export function usedInstrument(id: string, version: string): Instrument {
  const instrument = findUsedInstrument(id, version)
  if (!instrument) throw new Error(`No review has used the instrument ${id} ${version}`)
  return instrument
}

/** The same of any instrument; null when no review has used it. */
export function findUsedInstrument(id: string, version: string): Instrument | null {
  const key = `${id} ${version}`
  const read = known.get(key) ?? readUsed(id, version)
  // What a transaction has written may be taken back by it.
  if (read && !db.$client.inTransaction) known.set(key, read)
  return read
}

function readUsed(id: string, version: string): Instrument | null {
  const row = db
    .select({ instrument: table.instrument })
    .from(table)
    .where(and(eq(table.instrumentId, id), eq(table.version, version)))
    .get()
  return row ? Instrument.parse(row.instrument) : null
}

/** Every instrument that a review was made with. */
export function usedInstruments(reader: Db = db): Instrument[] {
  const rows = reader.select({ instrument: table.instrument }).from(table).all()
  return rows.map(({ instrument }) => Instrument.parse(instrument))
}

/** The same of another data folder: none where there is no database, or one that keeps none yet. */
export function usedInstrumentsIn(dataDir: string): Instrument[] {
  const file = path.join(dataDir, 'fodfaeste.sqlite')
  if (!existsSync(file)) return []
  const other = openDatabase(file)
  try {
    const keeps = other.$client.prepare('select 1 from sqlite_master where name = ?').get('used_instruments')
    return keeps ? usedInstruments(other) : []
  } finally {
    other.$client.close()
  }
}
