import { z } from 'zod'
import { findCpr } from './cpr.ts'

/** A text as it is kept: without what browsers and hands add around it. */
export const asKept = (text: string) => text.replaceAll('\r\n', '\n').trim()

/**
 * A free text as it is kept: trimmed, at most so many characters, and without a CPR number. Browsers
 * send a line break as two characters but count it as one. It may be empty.
 * @param tooLong the problem's word when it is; a CPR number's is `cpr`
 */
export const keptText = (limit: number, tooLong = 'too-long') =>
  z
    .string()
    .default('')
    .transform(asKept)
    .pipe(
      z
        .string()
        .max(limit, { error: tooLong })
        .refine((text) => findCpr(text) === null, { error: 'cpr' }),
    )
