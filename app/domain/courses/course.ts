import { z } from 'zod'
import { METHODS } from './methods.ts'

/** What a major version may ask of those who had done something in the one before. */
export const REDO = ['lessons', 'test'] as const
export type Redo = (typeof REDO)[number]

export const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** Courses that must be completed first: all of some, any of some, nested as needed. Empty: none. */
export type Prerequisites = { allOf?: Requirement[]; anyOf?: Requirement[] }
export type Requirement = string | Prerequisites

const Requirement: z.ZodType<Requirement> = z.lazy(() => z.union([Id, Prerequisites]))
const Prerequisites: z.ZodType<Prerequisites> = z.strictObject({
  allOf: z.array(Requirement).min(1).optional(),
  anyOf: z.array(Requirement).min(1).optional(),
})

/**
 * The fewest months that a certificate can be valid. It can be renewed from 90 days before it expires: with fewer
 * months that would be on the day of issue, and what the first was given for would count for the next as well.
 */
const SHORTEST_VALIDITY = 4

/** What stands in `courses/<course>/course.yaml`. */
export const CourseFacts = z.strictObject({
  id: Id,
  title: z.string().min(1),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  change: z.enum(['patch', 'minor', 'major']),
  redo: z.array(z.enum(REDO)).min(1).default(['lessons']),
  methods: z.array(z.enum(METHODS)).min(1),
  audience: z.array(z.string().min(1)).min(1),
  language: z.enum(['da', 'en']),
  hours: z.number().positive(),
  goals: z.array(z.string().min(1)).min(1),
  prerequisites: Prerequisites,
  pass: z.strictObject({ draw: z.number().int().min(1), mark: z.number().gt(0).max(1) }),
  practiceTask: z.boolean(),
  days: z.number().int().min(0),
  validity: z.strictObject({
    months: z.number().int().min(SHORTEST_VALIDITY),
    graceDays: z.number().int().min(0).optional(), // no default: it would change every course's hash
    renewal: z.strictObject({ lessons: z.array(Id), test: z.boolean(), supervision: z.boolean().optional() }),
  }),
})
export type CourseFacts = z.infer<typeof CourseFacts>

/** A source whose facts a lesson uses; a printed source has no address. */
export const Source = z.strictObject({
  id: Id.optional(), // what a `<Source>` in the text refers to it by
  title: z.string().min(1),
  url: z.url({ protocol: /^https?$/ }).optional(),
  checked: z.iso.date(),
})
export type Source = z.infer<typeof Source>

/** The front matter at the top of every lesson file. */
export const LessonFacts = z.strictObject({
  id: Id,
  title: z.string().min(1),
  minutes: z.number().int().min(1).max(60),
  goals: z.array(z.string().min(1)).min(1),
  sources: z.array(Source),
  fidelity: z.array(z.string()),
  formerSlugs: z.array(z.string()).default([]),
})
export type LessonFacts = z.infer<typeof LessonFacts>

/** What a file with Markdown in it can be. */
export type DocumentKind = 'lesson' | 'bank' | 'summary'

/** The front matter of a bank of questions, `proeve.mdx`, and of an overview, `overblik.mdx`. */
export const BankFacts = z.strictObject({ id: Id, title: z.string().min(1) })
export type BankFacts = z.infer<typeof BankFacts>

/** What no lesson may be called: pages of every course have these names. */
export const RESERVED_SLUGS = [
  'proeve',
  'undervisning',
  'overblik',
  'praksisopgave',
  'supervision',
  'fremmoede',
]

/** `03-de-tre-faser.mdx` is the lesson `de-tre-faser`; the number only orders it. */
export function lessonSlug(filename: string) {
  return filename.replace(/^\d+-/, '').replace(/\.mdx$/, '')
}
