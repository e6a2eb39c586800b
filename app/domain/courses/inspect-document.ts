import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { z } from 'zod'
import { attributeOf } from './check-element.ts'
import { closestWord } from './closest-word.ts'
import { contentHash } from './content-hash.ts'
import { BankFacts, type CourseFacts, LessonFacts } from './course.ts'
import { FRONT_MATTER_LINE, splitFrontMatter } from './front-matter.ts'
import { type Surroundings } from './lesson-guard.ts'
import { checkText, foldLineEnds } from './lesson-text.ts'
import { type Finding, finding, inOrder, type Place } from './problem.ts'
import type { Question } from './question.ts'
import { type PlacedId, readBody } from './read-body.ts'
import { readYaml } from './yaml.ts'

/** A file with Markdown in it: a lesson, or the bank of questions for the final test. */
export type Draft = {
  kind: 'lesson' | 'bank'
  text: string
  language: CourseFacts['language']
  surroundings: Surroundings
  fidelityItems: string[]
}

/** What is known of a document that may be used. It holds the answer key and stays on the server. */
export type CheckedDocument = {
  facts: LessonFacts | BankFacts
  questions: Question[]
  reflectionIds: string[]
  ids: PlacedId[]
  contentHash: string
}

export type Inspection =
  | { status: 'checked'; document: CheckedDocument; tree: Root }
  | { status: 'refused'; findings: Finding[] }

/** Reads a lesson or a bank from first to last character, and says what it holds or all that is wrong with it. */
export function inspectDocument(draft: Draft): Inspection {
  const text = foldLineEnds(draft.text)
  const unreadable = checkText(text)
  if (unreadable.length > 0) return { status: 'refused', findings: unreadable }

  const parts = splitFrontMatter(text)
  if (parts.status === 'refused') return parts
  const schema: z.ZodType<LessonFacts | BankFacts> = draft.kind === 'lesson' ? LessonFacts : BankFacts
  const facts = readYaml(parts.yaml, schema, FRONT_MATTER_LINE)
  const body = readBody(parts.body, draft.kind, draft.surroundings)

  const findings = [
    ...(facts.status === 'refused' ? facts.findings : unknownItems(facts, draft.fidelityItems)),
    ...(body.status === 'refused' ? body.findings : []),
  ]
  if (facts.status === 'refused' || body.status === 'refused' || findings.length > 0) {
    return { status: 'refused', findings: inOrder(findings) }
  }

  const { tree, questions, reflectionIds } = body
  const ids = [{ id: facts.value.id, ...facts.placeOf(['id']) }, ...body.ids]
  const seen = { language: draft.language, ...seenIn(tree, draft.surroundings) }
  const hash = contentHash({ tree, facts: facts.value, ...seen })
  return {
    status: 'checked',
    tree,
    document: { facts: facts.value, questions, reflectionIds, ids, contentHash: hash },
  }
}

/** Fidelity items the lesson names and no instrument has. */
function unknownItems(
  facts: { value: LessonFacts | BankFacts; placeOf: (path: PropertyKey[]) => Place },
  known: string[],
): Finding[] {
  const named = 'fidelity' in facts.value ? facts.value.fidelity : []
  return named.flatMap((item, place) =>
    known.includes(item)
      ? []
      : [finding('F009', facts.placeOf(['fidelity', place]), item, closestWord(item, known))],
  )
}

/** What the reader sees that does not stand in the file itself. */
function seenIn(tree: Root, { pictures, terms }: Surroundings) {
  const media: string[] = []
  const explanations: string[] = []
  visit(tree, (node) => {
    if (node.type === 'image') media.push(pictures[node.url] ?? '')
    if (node.type === 'mdxJsxTextElement') explanations.push(terms[attributeOf(node, 'id')] ?? '')
  })
  return { media, terms: explanations }
}
