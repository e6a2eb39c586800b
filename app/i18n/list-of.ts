/** Several words as people say them: "a, b og c". */
export function listOf(language: 'da' | 'en', words: string[]): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(words)
}
