/** Whether SQLite has found that a file is no database, or not a whole one. */
export const isDamage = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && /^SQLITE_(NOTADB|CORRUPT)/.test(String(thrown.code))
