import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { z } from 'zod'
import { attributeOf } from './guard/check-element.ts'
import { closestWord } from './guard/closest-word.ts'
import { contentHash } from './content-hash.ts'
import { BankFacts, type CourseFacts, type DocumentKind, LessonFacts } from './course.ts'
import { FRONT_MATTER_LINE, splitFrontMatter } from './front-matter.ts'
import { checkText, foldLineEnds } from './guard/lesson-text.ts'
import { type Finding, finding, inOrder, type Place } from './problem.ts'
import { type Body, readBody } from './read-body.ts'
import type { Surroundings } from './surroundings.ts'
import { readYaml } from './yaml.ts'

/** A file with Markdown in it: a lesson, the bank of questions for the final test, or the overview. */
export type Draft = {
  kind: DocumentKind
  text: string
  language: CourseFacts['language']
  surroundings: Surroundings
}

/** What is known of a document that may be used. It holds the answer key and stays on the server. */
export type CheckedDocument = Body & {
  facts: LessonFacts | BankFacts
  contentHash: string
  textHash: string // over what it teaches alone
}

export type Inspection =
  | { status: 'checked'; document: CheckedDocument; tree: Root }
  | { status: 'refused'; findings: Finding[] }

/** Reads a document from first to last character, and says what it holds or all that is wrong with it. */
export function inspectDocument(draft: Draft): Inspection {
  const text = foldLineEnds(draft.text)
  const unreadable = checkText(text)
  if (unreadable.length > 0) return { status: 'refused', findings: unreadable }

  const parts = splitFrontMatter(text)
  if (parts.status === 'refused') return parts
  const schema: z.ZodType<LessonFacts | BankFacts> = draft.kind === 'lesson' ? LessonFacts : BankFacts
  const facts = readYaml(parts.yaml, schema, FRONT_MATTER_LINE)
  const sourceIds = facts.status === 'read' ? sourcesOf(facts.value).flatMap(({ id }) => id ?? []) : null
  const reading = readBody(parts.body, draft.kind, { ...draft.surroundings, sourceIds })

  const findings = [
    ...(facts.status === 'refused' ? facts.findings : unknownItems(facts, draft.surroundings)),
    ...(reading.status === 'refused' ? reading.findings : []),
  ]
  if (facts.status === 'refused' || reading.status === 'refused' || findings.length > 0) {
    return { status: 'refused', findings: inOrder(findings) }
  }

  const { tree, body } = reading
  const ids = [{ id: facts.value.id, ...facts.placeOf(['id']) }, ...body.ids]
  const seen = { tree, language: draft.language, ...seenIn(tree, draft.surroundings) }
  const hashes = {
    contentHash: contentHash({ ...seen, facts: facts.value }),
    textHash: contentHash({ ...seen, facts: taughtIn(facts.value) }),
  }
  return { status: 'checked', tree, document: { ...body, facts: facts.value, ids, ...hashes } }
}

/** What stands in the facts of a lesson without teaching anything. */
const BESIDE = new Set(['minutes', 'formerSlugs', 'checked'])

const taughtIn = (facts: LessonFacts | BankFacts): unknown =>
  JSON.parse(JSON.stringify(facts, (key, value: unknown) => (BESIDE.has(key) ? undefined : value)))

/** The sources a document names; a bank and an overview name none. */
export const sourcesOf = (facts: LessonFacts | BankFacts) => ('sources' in facts ? facts.sources : [])

/** Fidelity items the lesson names and no instrument has. */
function unknownItems(
  facts: { value: LessonFacts | BankFacts; placeOf: (path: PropertyKey[]) => Place },
  { items }: Surroundings,
): Finding[] {
  const named = 'fidelity' in facts.value ? facts.value.fidelity : []
  return named.flatMap((item, place) =>
    Object.hasOwn(items, item)
      ? []
      : [finding('F009', facts.placeOf(['fidelity', place]), item, closestWord(item, Object.keys(items)))],
  )
}

/** What the reader sees that does not stand in the file itself. */
function seenIn(tree: Root, { media, terms, items }: Surroundings) {
  const seen: { media: string[]; terms: string[]; items: unknown[] } = { media: [], terms: [], items: [] }
  visit(tree, (node) => {
    if (node.type === 'image') seen.media.push(media[node.url] ?? '')
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return
    const item = attributeOf(node, 'item')
    if (item !== '') seen.items.push(items[item])
    if (node.name === 'Term') seen.terms.push(terms[attributeOf(node, 'id')]?.text ?? '')
    for (const name of ['src', 'captions', 'poster']) {
      const file = attributeOf(node, name)
      if (file !== '') seen.media.push(media[file] ?? '')
    }
  })
  return seen
}
