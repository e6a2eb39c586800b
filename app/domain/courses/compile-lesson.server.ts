import { once } from 'node:events'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { env } from '#app/http/env.server.ts'
import { logFailure } from '#app/http/log.server.ts'
import type { Draft } from './inspect-document.ts'
import type { Job, Outcome } from './lesson-worker.ts'
import { finding, START } from './problem.ts'

/** Where the modules lie, each named by its content hash and written once. */
const MODULES = path.join(env.DATA_DIR, 'lessons')

/** The module of a content hash, whether or not it is there. `.mjs`, as no package.json lies beside it. */
export const moduleFile = (contentHash: string) => path.join(MODULES, `${contentHash}.mjs`)

// Found from the project's root, as the app's build lies elsewhere than its sources.
const WORKER = path.resolve('app/domain/courses/lesson-worker.mjs')

/** A lesson takes some 50 ms. A text that takes a hundred times as long is made to. */
const TIME_LIMIT = 5_000
const MEMORY_LIMIT = { maxOldGenerationSizeMb: 512 }

/** The thread, once somebody has asked for it, and what it is busy with. */
type Compiler = { worker: Promise<Worker> | null; queue: Promise<unknown> }

// The server and the app's build each load this module; there is one thread, and one queue before it.
const remembered = globalThis as { __fodfaesteCompiler?: Compiler }
remembered.__fodfaesteCompiler ??= { worker: null, queue: Promise.resolve() }
const compiler = remembered.__fodfaesteCompiler

/**
 * Checks and compiles a draft in a thread of its own, one at a time: neither a slow nor a
 * hostile text may stop the server.
 */
export function compileLesson(draft: Draft, timeLimit = TIME_LIMIT): Promise<Outcome> {
  const turn = compiler.queue.then(() => runInWorker({ ...draft, modulesFolder: MODULES }, timeLimit))
  compiler.queue = turn.catch(() => null) // one that fails does not stop those behind it
  return turn
}

async function runInWorker(job: Job, timeLimit: number): Promise<Outcome> {
  compiler.worker ??= startWorker()
  const thread = await compiler.worker.catch((error: unknown) => {
    compiler.worker = null // the next draft tries anew
    throw error
  })
  thread.ref() // the process waits for an answer, and for nothing else
  try {
    thread.postMessage(job)
    const [answer] = await once(thread, 'message', { signal: AbortSignal.timeout(timeLimit) })
    return readAnswer(answer)
  } catch {
    // Out of time or out of memory; either way the thread is of no more use.
    compiler.worker = null
    await thread.terminate()
    return { status: 'refused', findings: [finding('T004', START)] }
  } finally {
    thread.unref()
  }
}

async function startWorker(): Promise<Worker> {
  const thread = new Worker(WORKER, { resourceLimits: MEMORY_LIMIT })
  await once(thread, 'message') // it says when it is ready
  return thread
}

/** What our own worker sends: an outcome, or the error of a bug, which is told and costs only its own file. */
function readAnswer(answer: Outcome | Error): Outcome {
  if (!(answer instanceof Error)) return answer
  logFailure('A lesson was not compiled', answer)
  return { status: 'refused', findings: [finding('T005', START, answer.message.slice(0, 80))] }
}
