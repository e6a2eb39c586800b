/** Digits and capitals that cannot be taken for one another, aloud or in print: no 0, O, 1 or I. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** 28 letters of 5 bits: 140 bits, so that nobody ever guesses one. */
export const CODE_LENGTH = 28

/**
 * A code from as many random bytes as it has letters. 32 letters divide 256, so every letter is as
 * likely as any other.
 */
export function codeFrom(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('')
}

/** As it is printed and read aloud: `7KQM-W3XZ-P9HT-…`. */
export function groupedCode(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? ''
}

/** A code as somebody typed it, or pasted the whole address, in the form in which it is kept. */
export function normaliseCode(typed: string): string {
  return typed
    .replace(/^.*\/bevis\/([^/?#]*).*$/s, '$1')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase()
}

/** Whether it can be a code at all; that somebody has a certificate with it is another matter. */
export function isCode(text: string): boolean {
  return text.length === CODE_LENGTH && Array.from(text).every((letter) => ALPHABET.includes(letter))
}
