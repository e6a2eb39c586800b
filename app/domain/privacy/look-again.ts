import { asKept } from './kept-text.ts'
import { findPointers, type Pointer } from './pointers.ts'

/**
 * What in a text that cannot be changed afterwards is to be looked at before it is kept; nothing once it was
 * looked at and is sent again as it was.
 * @param text as it is to be kept
 * @param lookedAt the text as the form showed it, if it did
 */
export function pointersToLookAt(text: string, lookedAt: unknown): Pointer[] {
  return typeof lookedAt === 'string' && asKept(lookedAt) === text ? [] : findPointers(text)
}
