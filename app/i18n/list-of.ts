/** Several words as people say them: "a, b og c", or "a, b eller c". */
export function listOf(
  language: 'da' | 'en',
  words: string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat(language, { type }).format(words)
}
