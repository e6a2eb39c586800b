import { z } from 'zod'

/** Kinds of note: remember, a tip, an example, careful, and what must be checked in the manual. */
export const NOTE_TYPES = ['husk', 'tip', 'eksempel', 'vigtigt', 'tjek'] as const
export type NoteType = (typeof NOTE_TYPES)[number]

const Id = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const Title = z.string().trim().min(1).max(120)
const Sentence = z.string().trim().min(1).max(300)
const FileName = z.string().max(80)

/** How many tries before the solution shows, and whether it ever shows to one who has not found it. */
const Question = z.strictObject({
  id: Id,
  tries: z.enum(['1', '2', '3', '4', '5']).optional(),
  show: z.enum(['rigtigt']).optional(),
})

/** `root` is the lesson itself. */
type Parent = 'root' | 'Case' | 'Step' | 'Cards' | 'Quiz' | 'Order' | 'Match' | 'Gap'

/**
 * Where an element may stand. A `word` stands inside a sentence; all others have lines of their
 * own, directly in one of these.
 */
export const PARENTS = {
  section: ['root'],
  box: ['root', 'Case', 'Step'],
  step: ['Case'],
  choice: ['Step'],
  card: ['Cards'],
  hint: ['Quiz', 'Order', 'Match', 'Gap'],
  word: [],
} as const satisfies Record<string, readonly Parent[]>

type Entry = {
  standing: keyof typeof PARENTS
  attributes: z.ZodObject
  /** `<Anchor item="…" />`: all is said by the attributes. */
  isEmpty?: boolean
}

/** Every element an author may write, and what may be said about it. There is nothing else. */
export const VOCABULARY = {
  Note: {
    standing: 'box',
    attributes: z.strictObject({ type: z.enum(NOTE_TYPES), title: Title.optional() }),
  },
  Quiz: { standing: 'section', attributes: Question },
  Order: { standing: 'section', attributes: Question },
  Match: { standing: 'section', attributes: Question },
  Gap: { standing: 'section', attributes: Question },
  Hint: { standing: 'hint', attributes: z.strictObject({}) },
  Reflect: { standing: 'section', attributes: z.strictObject({ id: Id }) },
  Case: { standing: 'section', attributes: z.strictObject({ id: Id.optional(), title: Title }) },
  Step: { standing: 'step', attributes: z.strictObject({ id: Id }) },
  Choice: { standing: 'choice', attributes: z.strictObject({ to: Id, item: Id.optional() }) },
  Tasks: { standing: 'section', attributes: z.strictObject({ id: Id, title: Title }) },
  Cards: { standing: 'section', attributes: z.strictObject({ title: Title }) },
  Card: { standing: 'card', attributes: z.strictObject({ front: Sentence }) },
  Anchor: { standing: 'box', attributes: z.strictObject({ item: Id }), isEmpty: true },
  Phases: {
    standing: 'box',
    attributes: z.strictObject({ title: Title, contact: z.enum(['faldende']).optional() }),
  },
  Compare: { standing: 'box', attributes: z.strictObject({ title: Title }) },
  Figure: {
    standing: 'box',
    attributes: z.strictObject({ src: FileName, alt: Sentence, caption: Sentence.optional() }),
  },
  Video: {
    standing: 'section',
    attributes: z.strictObject({
      src: FileName,
      captions: FileName,
      poster: FileName.optional(),
      title: Title,
    }),
  },
  Audio: { standing: 'section', attributes: z.strictObject({ src: FileName, title: Title }) },
  Term: { standing: 'word', attributes: z.strictObject({ id: Id }) },
  Source: { standing: 'word', attributes: z.strictObject({ id: Id }), isEmpty: true },
} satisfies Record<string, Entry>

export type ElementName = keyof typeof VOCABULARY
export const ELEMENT_NAMES = Object.keys(VOCABULARY) as ElementName[] // its keys are exactly these

/** Whether this is one of ours. `constructor` and its kin are on every object and still are not. */
export function isElementName(name: string): name is ElementName {
  return Object.hasOwn(VOCABULARY, name)
}

export const entryOf = (name: ElementName): Entry => VOCABULARY[name]
