import { readlinkSync } from 'node:fs'
import { readlink } from 'node:fs/promises'
import path from 'node:path'
import { courseFilesStamp } from './course-files.server.ts'

/** Inside the courses folder: one folder a published version, and a link to the one that is live. */
export const PUBLISHED = '.published'
export const CURRENT = path.join(PUBLISHED, 'current')

/** The folder that is live, and a word that changes whenever what lies in it does. */
export type LiveFolder = { folder: string; stamp: string }

/** The published version that is live, at once and without looking at its files; null before the first. */
export function publishedFolder(coursesFolder: string): string | null {
  try {
    return path.join(coursesFolder, PUBLISHED, readlinkSync(path.join(coursesFolder, CURRENT)))
  } catch {
    return null // nothing is published
  }
}

/**
 * Where the courses are read from. Once something has been published, only what is published is
 * live, and no half-copied file beside it. Until then the working folder itself is.
 */
export async function findLiveFolder(coursesFolder: string): Promise<LiveFolder> {
  const version = await readlink(path.join(coursesFolder, CURRENT)).catch(() => null) // nothing is published
  if (version === null) return { folder: coursesFolder, stamp: await courseFilesStamp(coursesFolder) }
  return { folder: path.join(coursesFolder, PUBLISHED, version), stamp: version }
}
