import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml'
import { z } from 'zod'
import { closestWord } from './guard/closest-word.ts'
import { type Finding, finding, type Place } from './problem.ts'

/** What was read, and where the value at a path stands; or why it cannot be used. */
export type YamlReading<T> =
  | { status: 'read'; value: T; placeOf: (path: PropertyKey[]) => Place }
  | { status: 'refused'; findings: Finding[] }

/**
 * Reads YAML against a schema: plain values only, no anchors, aliases, tags or keys that are not words.
 * @param firstLine the file's line on which this text begins
 */
export function readYaml<T>(text: string, schema: z.ZodType<T>, firstLine = 1): YamlReading<T> {
  const lines = new LineCounter()
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: line + firstLine - 1, column: col }
  }

  const document = parse(text, lines)
  if (!document) return refused([finding('M015', { line: firstLine, column: 1 })])
  const [broken] = document.errors // the others mostly follow from the first
  if (broken) return refused([finding('F004', placeAt(broken.pos[0]), broken.code)])
  const clever = cleverNodes(document)
  if (clever.length > 0)
    return refused(clever.map(({ offset, found }) => finding('F008', placeAt(offset), found)))

  const placeOf = (path: PropertyKey[]) => placeAt(offsetOf(document, path))
  const result = schema.safeParse(document.toJS())
  if (result.success) return { status: 'read', value: result.data, placeOf }
  return refused(result.error.issues.flatMap((issue) => explain(issue, document, schema, placeOf)))
}

function refused(findings: Finding[]): { status: 'refused'; findings: Finding[] } {
  return { status: 'refused', findings }
}

/** Null where the text is nested beyond what the parser's stack can hold. */
function parse(text: string, lineCounter: LineCounter): Document | null {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false, schema: 'core' })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Nodes that say more than they hold: `*alias`, `&anchor`, `!!tag`, and keys that are lists or maps. */
function cleverNodes(document: Document) {
  const clever: { offset: number; found: string }[] = []
  visit(document, {
    Node(_key, node) {
      const offset = node.range?.[0] ?? 0
      if (isAlias(node)) clever.push({ offset, found: `*${node.source}` })
      else if ('anchor' in node && node.anchor) clever.push({ offset, found: `&${node.anchor}` })
      else if (node.tag) clever.push({ offset, found: node.tag })
      if (!isMap(node)) return
      for (const { key } of node.items) {
        if (!isScalar(key))
          clever.push({ offset: isNode(key) ? (key.range?.[0] ?? offset) : offset, found: '?' })
      }
    },
  })
  return clever
}

/** Where the last word of a path stands: a key where there is one, else the value. */
function offsetOf(document: Document, path: PropertyKey[]): number {
  let node: unknown = document.contents
  let offset = 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (!pair || !isScalar(pair.key)) return offset
      offset = pair.key.range?.[0] ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      if (isMap(node) || isSeq(node) || isScalar(node)) offset = node.range?.[0] ?? offset
    }
  }
  return offset
}

function explain(
  issue: z.core.$ZodIssue,
  document: Document,
  schema: z.ZodType,
  placeOf: (path: PropertyKey[]) => Place,
): Finding[] {
  const { path } = issue
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      finding('F005', placeOf([...path, key]), key, closestWord(key, keysIn(schema))),
    )
  }
  const isMissing = issue.code === 'invalid_type' && path.length > 0 && !document.hasIn(path)
  if (isMissing) return [finding('F006', placeOf(path.slice(0, -1)), String(path.at(-1)))]
  return [finding('F007', placeOf(path), path.map(String).join('.'), String(path[0] ?? ''))]
}

/** Every key the schema knows, at any depth. */
function keysIn(schema: z.ZodType): string[] {
  const keys = new Set<string>()
  JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), (key, value: unknown) => {
    if (key === 'properties') for (const name of Object.keys(value as object)) keys.add(name) // a JSON schema's
    return value
  })
  return [...keys]
}
