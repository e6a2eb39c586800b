import { existsSync } from 'node:fs'
import path from 'node:path'
import { compileLesson, moduleFile } from './compile-lesson.server.ts'
import { sha256 } from './content-hash.ts'
import { CourseFacts, type DocumentKind, lessonSlug } from './course.ts'
import type { CourseFiles } from './course-files.server.ts'
import type { Draft } from './inspect-document.ts'
import type { GoodDocument, LastGood } from './last-good.server.ts'
import { checkText, foldLineEnds } from './guard/lesson-text.ts'
import { type Finding, finding, type Place, type Problem, problemsIn, START } from './problem.ts'
import { readMedia } from './read-media.ts'
import type { Surroundings } from './surroundings.ts'
import { readVersions, type Version } from './versions.ts'
import { readYaml, type YamlReading } from './yaml.ts'

/** What lessons may refer to outside their own folder. */
export type Glossary = Pick<Surroundings, 'terms' | 'items'>

export type ReadDocument = GoodDocument & { file: string; kind: Draft['kind']; slug: string }

/** A course folder as it was read. Where a file could not be used, what was good last stands in its place. */
export type ReadCourse = {
  slug: string
  factsFile: string
  facts: CourseFacts | null
  placeInFacts: (path: PropertyKey[]) => Place
  documents: ReadDocument[]
  isWhole: boolean // whether every document is there, be it in an earlier version
  media: Map<string, Uint8Array>
  versions: Version[]
  problems: Problem[]
}

const FOLDER_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/
const BANK_NAME = /^proeve(-[a-z0-9]+)*\.mdx$/
const SUMMARY_NAME = 'overblik.mdx'
const LESSON_NAME = /^\d+-[a-z0-9]+(-[a-z0-9]+)*\.mdx$/

/** Reads, checks and compiles one course folder. */
export async function readCourse(
  slug: string,
  files: CourseFiles,
  glossary: Glossary,
  lastGood: LastGood,
): Promise<ReadCourse> {
  const inFolder = [...files].filter(([file]) => path.posix.dirname(file) === slug)
  const factsFile = `${slug}/course.yaml`
  const reading = readFacts(files.get(factsFile))
  const facts = reading.status === 'read' ? reading.value : (lastGood.facts[slug] ?? null)

  const media = readMedia(inFolder)
  const surroundings = { media: media.addresses, ...glossary }
  const frame = { language: facts?.language ?? 'da', surroundings }
  const { documents, problems } = await readDocuments(inFolder, frame, lastGood)
  const versionsFile = `${slug}/versions.json`
  const { versions, findings } = readVersions(files.get(versionsFile)?.toString('utf8') ?? '[]')

  return {
    slug,
    factsFile,
    facts,
    placeInFacts: reading.status === 'read' ? reading.placeOf : () => START,
    documents,
    isWhole: inFolder.filter(isDocument).length === documents.length,
    media: media.served,
    versions,
    problems: [
      ...(FOLDER_NAME.test(slug) ? [] : problemsIn(slug, [finding('T003', START, slug)])),
      ...(reading.status === 'refused' ? problemsIn(factsFile, reading.findings) : []),
      ...media.problems,
      ...problemsIn(versionsFile, findings),
      ...problems,
    ],
  }
}

const isDocument = ([file]: [file: string, bytes: Buffer]) => file.endsWith('.mdx')

/** What a document is, by the name of its file. */
export function kindOf(name: string): DocumentKind {
  if (BANK_NAME.test(name)) return 'bank'
  return name === SUMMARY_NAME ? 'summary' : 'lesson'
}

/** The lessons and banks of a folder, in the order of their numbers. */
async function readDocuments(
  inFolder: [file: string, bytes: Buffer][],
  frame: Omit<Draft, 'kind' | 'text'>,
  lastGood: LastGood,
): Promise<{ documents: ReadDocument[]; problems: Problem[] }> {
  const documents: ReadDocument[] = []
  const problems: Problem[] = []
  const drafts = inFolder.filter(isDocument)
  for (const [file, bytes] of drafts.toSorted(([a], [b]) => inNumberOrder(a, b))) {
    const name = path.posix.basename(file)
    const kind = kindOf(name)
    if (kind === 'lesson' && !LESSON_NAME.test(name)) {
      problems.push(...problemsIn(file, [finding('T003', START, name)]))
      continue
    }
    const { good, findings } = await readDocument(
      file,
      { ...frame, kind, text: bytes.toString('utf8') },
      lastGood,
    )
    problems.push(...problemsIn(file, findings))
    if (good) documents.push({ file, kind, slug: lessonSlug(name), ...good })
  }
  return { documents, problems }
}

function readFacts(bytes: Buffer | undefined): YamlReading<CourseFacts> {
  if (!bytes) return { status: 'refused', findings: [finding('C001', START)] }
  const text = foldLineEnds(bytes.toString('utf8'))
  const unreadable = checkText(text)
  return unreadable.length > 0 ? { status: 'refused', findings: unreadable } : readYaml(text, CourseFacts)
}

async function readDocument(
  file: string,
  draft: Draft,
  lastGood: LastGood,
): Promise<{ good: GoodDocument | null; findings: Finding[] }> {
  const before = standIn(file, draft.kind, lastGood)
  const fingerprint = sha256(JSON.stringify(draft))
  if (before?.fingerprint === fingerprint) return { good: before, findings: [] }

  const outcome = await compileLesson(draft)
  if (outcome.status === 'refused') return { good: before, findings: outcome.findings }
  return { good: { fingerprint, document: outcome.document }, findings: [] }
}

/** What a file held when it was last in order, so long as its module is still there to be shown. */
export function standIn(file: string, kind: Draft['kind'], lastGood: LastGood): GoodDocument | null {
  const good = lastGood.documents[file]
  if (!good) return null
  return kind === 'bank' || existsSync(moduleFile(good.document.contentHash)) ? good : null
}

function inNumberOrder(a: string, b: string) {
  return a.localeCompare(b, 'en', { numeric: true })
}
