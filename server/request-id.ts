import { randomBytes } from 'node:crypto'

/** 32 signs that nobody takes for one another on the telephone: no 0 and O, no 1 and I. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const LENGTH = 10

/** A number for a request, short enough to be read aloud, such as `K7PXQ2M9RD`. */
export function newRequestId(): string {
  return Array.from(randomBytes(LENGTH), (byte) => SIGNS[byte % SIGNS.length]).join('')
}
