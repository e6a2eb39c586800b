import Database from 'better-sqlite3'
import type { Entry } from './entry.ts'
import { type Sentence, sentencesOf } from './excerpt.ts'
import { fold } from './fold.ts'
import type { KnownWord } from './known-word.ts'
import { asParts, asTyped } from './query.ts'
import { MOST_RESULTS } from './results.ts'

/** An entry, with its text in the sentences that a result is shown by. */
export type IndexedEntry = Entry & { sentences: Sentence[] }

/** Entries ready to be searched. */
export type SearchIndex = {
  /** The entries that hold every word, the best first. */
  find: (words: string[]) => IndexedEntry[]
  knownWords: KnownWord[]
}

/** The letters stay as they are, so that "ga" is not "gå". The text is not kept: `rowid` is an entry's place. */
const TABLES = `
  create virtual table entries using fts5(title, headings, texts,
    content='', tokenize='unicode61 remove_diacritics 0');
  create virtual table known using fts5vocab(entries, row);
`

/** A hit in the title weighs ten times one in the text, and one in a heading four times. */
const FIND = `
  select rowid from entries where entries match ? order by bm25(entries, 10, 4, 1) limit ${MOST_RESULTS}
`

/** Makes the index, in memory: it follows from the courses and is nobody's to back up. */
export function indexEntries(entries: Entry[]): SearchIndex {
  const db = new Database(':memory:')
  db.exec(TABLES)
  db.transaction(() => insertAll(db, entries))()

  const statement = db.prepare<[string], number>(FIND).pluck()
  const knownWords = knownWordsOf(db)
  const indexed = entries.map((entry) => ({
    ...entry,
    // A term is shown by what it means; its English word is only looked up.
    sentences: [...entry.texts, ...(entry.kind === 'term' ? [] : entry.headings)].flatMap(sentencesOf),
  }))
  return {
    find: (words) => {
      if (words.length === 0) return []
      const rows = new Set(statement.all(asTyped(words)))
      // Those with the letters as typed come first, and are enough where there are many.
      const parts = rows.size < MOST_RESULTS ? asParts(words, knownWords) : null
      if (parts) for (const row of statement.all(parts)) rows.add(row)
      return [...rows].slice(0, MOST_RESULTS).flatMap((row) => indexed[row] ?? [])
    },
    knownWords,
  }
}

function insertAll(db: Database.Database, entries: Entry[]) {
  const insert = db.prepare('insert into entries (rowid, title, headings, texts) values (?, ?, ?, ?)')
  entries.forEach(({ title, headings, texts }, place) => {
    insert.run(place, title, headings.join('\n'), texts.join('\n'))
  })
}

function knownWordsOf(db: Database.Database): KnownWord[] {
  const words = db.prepare<[], string>('select term from known order by doc desc, term').pluck().all()
  return words.map((word) => ({ word, folded: fold(word) }))
}
