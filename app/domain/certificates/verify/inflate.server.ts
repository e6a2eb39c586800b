import { inflateSync } from 'node:zlib'
import { LONGEST_TEXT } from './sent-certificate.ts'

/** What was compressed, or null when it was not, or would be longer than any certificate. */
export function inflate(bytes: Uint8Array): Uint8Array | null {
  try {
    return inflateSync(bytes, { maxOutputLength: LONGEST_TEXT })
  } catch {
    return null
  }
}

/** Bytes as text, or null when they are no UTF-8. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
