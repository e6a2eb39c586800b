import { z } from 'zod'
import { findCpr } from '../privacy/cpr.ts'
import { foldSpace } from '../text.ts'
import { NAME_LIMIT } from './names.ts'

/** Letters of any alphabet with what stands between them: O'Hara, Anne-Marie, Jens P. Holm. */
const NAME = /^\p{L}[\p{L}\p{M} .,'’\p{Pd}]*$/u

/**
 * A name as it is printed: one line, composed letters, and nothing that nobody sees, such as the marks that
 * turn the direction of writing and would make a name read otherwise than it is stored.
 */
export const asPrinted = (name: string) => foldSpace(name.normalize('NFC').replace(/\p{Cf}/gu, ''))

/**
 * The field of a form for a person's name, which is kept as it is printed.
 * @param words the form's words for what can be wrong; the first of it is told
 */
export function nameField(words: Record<'cpr' | 'tooShort' | 'tooLong' | 'letters', string>) {
  const check = (word: string) => ({ error: word, abort: true })
  return z
    .string()
    .default('')
    .transform(asPrinted)
    .pipe(
      z
        .string()
        .refine((name) => findCpr(name) === null, check(words.cpr))
        .min(2, check(words.tooShort))
        .max(NAME_LIMIT, check(words.tooLong))
        .regex(NAME, check(words.letters)),
    )
}
