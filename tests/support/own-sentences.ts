import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readManuscript } from '#app/domain/courses/advice/manuscript.ts'
import { stretchesOf } from '#app/domain/courses/advice/stretches.ts'
import { kindOf } from '#app/domain/courses/read-course.server.ts'
import { sentencesOf } from '#app/domain/text.ts'

const FOLDER = 'courses'

/** Every sentence of our courses and instruments: what people who write in the app write like. */
export function ownSentences(): string[] {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).toSorted()
  return files.flatMap(textsIn).flatMap((text) => sentencesOf(text).map((sentence) => sentence.text))
}

function textsIn(file: string): string[] {
  const read = () => readFileSync(path.join(FOLDER, file), 'utf8')
  if (/fidelity-[^/]+\.json$/.test(file)) return textsOf(JSON.parse(read()))
  if (!file.endsWith('.mdx')) return []
  const manuscript = readManuscript(read(), kindOf(path.basename(file)))
  return manuscript ? stretchesOf(manuscript).map(({ text }) => text) : []
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value ? Object.values(value).flatMap(textsOf) : []
}
