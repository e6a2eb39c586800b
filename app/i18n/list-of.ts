/** Several words as people say them: "a, b og c", "a, b eller c". */
export function listOf(language: 'da' | 'en', joined: 'and' | 'or', words: string[]): string {
  const type = joined === 'and' ? 'conjunction' : 'disjunction'
  return new Intl.ListFormat(language, { type }).format(words)
}
