/** Control characters but the line break, halves of characters, and the two that are none. */
const UNPRINTABLE = /(?!\n)[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu

/**
 * A text as a file of paper can hold it: accents are one with their letters, and what XML forbids and no
 * font draws is gone. Word processors leave such characters in what people paste. Line breaks stay.
 */
export const printable = (text: string): string =>
  text.normalize('NFC').replaceAll(/\r\n?/g, '\n').replaceAll(UNPRINTABLE, ' ')
