import { z } from 'zod'

/** Kinds of note: remember, a tip, an example, careful, and what must be checked in the manual. */
export const NOTE_TYPES = ['husk', 'tip', 'eksempel', 'vigtigt', 'tjek'] as const
export type NoteType = (typeof NOTE_TYPES)[number]

const Id = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const Title = z.string().trim().min(1).max(120)

/**
 * - `section`: on lines of its own, directly in the lesson
 * - `box`: the same, and inside a section too
 * - `word`: inside a sentence
 */
type Standing = 'section' | 'box' | 'word'
type Entry = { standing: Standing; attributes: z.ZodObject }

/** Every element an author may write, and what may be said about it. There is nothing else. */
export const VOCABULARY = {
  Note: {
    standing: 'box',
    attributes: z.strictObject({ type: z.enum(NOTE_TYPES), title: Title.optional() }),
  },
  Case: { standing: 'section', attributes: z.strictObject({ title: Title }) },
  Quiz: { standing: 'section', attributes: z.strictObject({ id: Id }) },
  Reflect: { standing: 'section', attributes: z.strictObject({ id: Id }) },
  Tasks: { standing: 'section', attributes: z.strictObject({ title: Title }) },
  Term: { standing: 'word', attributes: z.strictObject({ id: Id }) },
} satisfies Record<string, Entry>

export type ElementName = keyof typeof VOCABULARY
export const ELEMENT_NAMES = Object.keys(VOCABULARY) as ElementName[] // its keys are exactly these

/** Whether this is one of ours. `constructor` and its kin are on every object and still are not. */
export function isElementName(name: string): name is ElementName {
  return Object.hasOwn(VOCABULARY, name)
}
