import { type Column, or, type SQL, sql } from 'drizzle-orm'
import { fold } from '#app/domain/search/fold.ts'
import { sortKey } from './names.ts'

/**
 * A name is found by its letters, and also where æ, ø, å are written ae, oe, aa in it or in what is typed.
 * @param column holds sort keys of names
 */
export function hasLetters(column: Column, word: string): SQL | undefined {
  const folded = sql`replace(replace(${column}, 'ae', '{'), 'oe', '|')`
  return or(sql`instr(${column}, ${sortKey(word)}) > 0`, sql`instr(${folded}, ${sortKey(fold(word))}) > 0`)
}

/** What is typed, word by word. */
export const wordsIn = (typed: string) => typed.split(/\s+/).filter(Boolean)
