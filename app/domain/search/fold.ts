const LETTERS: Record<string, string> = { ae: 'æ', ä: 'æ', oe: 'ø', ö: 'ø', aa: 'å' }

/** What decorates a letter; the ring of å is part of it. */
const ACCENTS = /(?!(?<=a)\u030A)\p{M}/gu

/**
 * A text as it is compared: small letters, no accents, and æ, ø, å also where those who lack the keys
 * write ae, oe, aa. Each becomes one letter, so that "bo" is not the beginning of "bør".
 */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/ae|oe|aa|[äö]/g, (letters) => LETTERS[letters] ?? letters)
    .normalize('NFD')
    .replace(ACCENTS, '')
    .normalize('NFC')
}
