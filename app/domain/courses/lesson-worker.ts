import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parentPort } from 'node:worker_threads'
import type { Root } from 'mdast'
import { lesson as da } from '#app/i18n/messages/da/lesson.ts'
import { lesson as en } from '#app/i18n/messages/en/lesson.ts'
import { browserTree } from './browser-tree.ts'
import { type CheckedDocument, type Draft, inspectDocument, sourcesOf } from './inspect-document.ts'
import type { Finding } from './problem.ts'

const MESSAGES = { da, en }

/** A draft, and the folder its module is written to. */
export type Job = Draft & { modulesFolder: string }

export type Outcome =
  | { status: 'checked'; document: CheckedDocument }
  | { status: 'refused'; findings: Finding[] }

/** Checks a draft and, for one that is shown, sees to it that its module lies on the disk. */
async function work({ modulesFolder, ...draft }: Job): Promise<Outcome> {
  const inspection = inspectDocument(draft)
  if (inspection.status === 'refused') return inspection

  const { document, tree } = inspection
  const file = path.join(modulesFolder, `${document.contentHash}.mjs`)
  // The bank is never bundled: its questions are drawn on the server, one attempt at a time.
  if (draft.kind !== 'bank' && !existsSync(file)) {
    const shown = browserTree(tree, draft.surroundings, sourcesOf(document.facts))
    const code = await bundle(shown, draft.language)
    await writeWhole(file, `export default function (React, ReactDOM, _jsx_runtime) {${code}}\n`)
  }
  return { status: 'checked', document }
}

/** mdx-bundler never meets the author's text: it is handed the very tree that was checked. */
async function bundle(tree: Root, language: Draft['language']): Promise<string> {
  const { footnotes } = MESSAGES[language]
  const { bundleMDX } = await import('mdx-bundler') // half a second that most starts can do without
  const { code } = await bundleMDX({
    source: '',
    mdxOptions: (options) => ({
      ...options,
      remarkPlugins: [() => () => tree],
      remarkRehypeOptions: {
        clobberPrefix: 'note-',
        footnoteLabel: footnotes.heading,
        footnoteLabelProperties: {},
        footnoteBackLabel: footnotes.back,
      },
    }),
    esbuildOptions: (options) => ({ ...options, logLevel: 'silent' }),
  })
  return code
}

/** A reader finds the whole file or none, also when the power goes in between. */
async function writeWhole(file: string, content: string) {
  await mkdir(path.dirname(file), { recursive: true })
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, content, { flush: true })
  await rename(draft, file)
}

parentPort?.on('message', async (job: Job) => {
  try {
    parentPort?.postMessage(await work(job))
  } catch (error) {
    parentPort?.postMessage(error instanceof Error ? error : new Error(String(error)))
  }
})
parentPort?.postMessage('ready')
