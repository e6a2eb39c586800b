/** Characters in a person's name: the longest that has room on a certificate. */
export const NAME_LIMIT = 70

const LETTERS: Record<string, string> = { æ: '{', ä: '{', ø: '|', ö: '|', å: '}' }

/**
 * A key that sorts names as Danes do, byte by byte: æ, ø and å last, aa as å, accents and case apart.
 * The three letters become the three characters that follow `z`.
 */
export function sortKey(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFC')
    .replaceAll('aa', 'å')
    .replace(/[æäøöå]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .trim()
}

/** An address of lower-case letters, digits and hyphens: `Team Nørresundby` → `team-noerresundby`. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
