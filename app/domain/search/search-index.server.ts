import Database from 'better-sqlite3'
import type { Entry } from './entry.ts'
import { type Sentence, foldedSentences } from './excerpt.ts'
import { fold } from './fold.ts'
import { type KnownWord, knownWordsOf } from './known-word.ts'
import { asName, asParts, asWhole, type Needed, wordsOf } from './query.ts'
import { MOST_RESULTS } from './results.ts'

/** An entry, with its text in the sentences that a result is shown by. */
export type IndexedEntry = Entry & { sentences: Sentence[] }

/** Entries ready to be searched. */
export type SearchIndex = {
  /** The entries that hold all of the words, or any of them, the best first. */
  find: (words: string[], needed: Needed) => IndexedEntry[]
  knownWords: KnownWord[]
}

/** The text is folded before it comes here, and not kept: `rowid` is an entry's place. */
const TABLE = `
  create virtual table entries using fts5(title, belongsTo, headings, texts,
    content='', tokenize='unicode61 remove_diacritics 0')
`

/** What one hit weighs in the title, in what it belongs to, in a heading and in the text. */
const FIND = `
  select rowid from entries where entries match ? order by bm25(entries, 10, 4, 4, 1) limit ${MOST_RESULTS}
`

/** Makes the index, in memory: it follows from the courses and is nobody's to back up. */
export function indexEntries(entries: Entry[]): SearchIndex {
  const db = new Database(':memory:')
  db.exec(TABLE)
  db.transaction(() => insertAll(db, entries))()

  const statement = db.prepare<[string], number>(FIND).pluck()
  const knownWords = knownWordsOf(entries)
  const lengths = entries.map(({ title }) => wordsOf(title).length)
  const indexed = entries.map((entry) => ({
    ...entry,
    // A term is shown by what it means; its English word is only looked up.
    sentences: [...entry.texts, ...(entry.kind === 'term' ? [] : entry.headings)].flatMap(foldedSentences),
  }))

  // Of several that go by these words, the one whose name says least else.
  const named = (words: string[]) =>
    statement.all(asName(words)).toSorted((a, b) => lengths[a]! - lengths[b]!)

  return {
    find: (typed, needed) => {
      if (typed.length === 0) return []
      const words = typed.map(fold)
      const rows = new Set([...named(words), ...statement.all(asWhole(words, needed))])
      // Whole words come first, and are enough where there are many.
      const parts = rows.size < MOST_RESULTS ? asParts(words, knownWords, needed) : null
      if (parts) for (const row of statement.all(parts)) rows.add(row)
      return [...rows].slice(0, MOST_RESULTS).flatMap((row) => indexed[row] ?? [])
    },
    knownWords,
  }
}

function insertAll(db: Database.Database, entries: Entry[]) {
  const insert = db.prepare(
    'insert into entries (rowid, title, belongsTo, headings, texts) values (?, ?, ?, ?, ?)',
  )
  const folded = (texts: string[]) => fold(texts.join('\n'))
  entries.forEach(({ title, belongsTo, headings, texts }, place) => {
    insert.run(place, fold(title), folded(belongsTo), folded(headings), folded(texts))
  })
}
