import { rmSync, statSync, writeFileSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import path from 'node:path'
import { env } from '#app/http/env.server.ts'
import { databaseIn } from '#db/open.server.ts'
import { type Finding, finding } from '../findings.ts'

const MB = 1024 * 1024
/** Below this nothing can be counted on. */
const FULL = 200 * MB
/** A backup takes as much as the database, and a migration as much again. */
const low = (databaseBytes: number) => Math.max(1024 * MB, 2 * databaseBytes)

/** Whether there is room, and one may write. */
export async function examineDisk(folder = env.DATA_DIR): Promise<Finding[]> {
  const problem = writeProblem(folder)
  if (problem) return [finding('disk-read-only', { detail: problem })]
  const { bavail, bsize } = await statfs(folder)
  return [roomFinding(bavail * bsize, statSync(databaseIn(env.DATA_DIR)).size)]
}

/** @param free bytes left to us, as the system counts them */
export function roomFinding(free: number, databaseBytes: number): Finding {
  if (free < FULL) return finding('disk-full', { count: free / MB })
  if (free < low(databaseBytes)) return finding('disk-low', { count: free / MB })
  return finding('disk-free', { count: free / MB / 1024 })
}

/** Writes a file to the end and takes it away again. @returns the system's word for why not, or null */
function writeProblem(folder: string): string | null {
  const file = path.join(folder, `.doctor-${process.pid}`)
  try {
    writeFileSync(file, 'x', { flush: true })
    return null
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return code === 'ENOSPC' ? null : code // how much room there is, is told as such
  } finally {
    rmSync(file, { force: true })
  }
}
