import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'

/** Every file of a courses folder as it was at one moment, by its path inside the folder. */
export type CourseFiles = Map<string, Buffer>

/** Courses lie one folder deep, instruments of methods without a course two. */
const DEEPEST = 3

/** Reads a courses folder whole. What begins with a dot is no content, and a link leads out of the folder. */
export async function readCourseFiles(folder: string): Promise<CourseFiles> {
  const names = await courseFileNames(folder)
  return new Map(
    await Promise.all(
      names.map(async (name): Promise<[string, Buffer]> => [name, await readFile(path.join(folder, name))]),
    ),
  )
}

/** Changes whenever a file in the folder does. Cheap enough to ask before every page. */
export async function courseFilesStamp(folder: string): Promise<string> {
  const names = await courseFileNames(folder)
  const stamps = await Promise.all(
    names.map(async (name) => {
      const facts = await stat(path.join(folder, name)).catch(() => null) // it may have gone since
      return `${name} ${facts?.mtimeMs} ${facts?.size}`
    }),
  )
  return stamps.join('\n')
}

async function courseFileNames(folder: string, within = '', depth = 1): Promise<string[]> {
  const entries = await readdir(path.join(folder, within), { withFileTypes: true })
  const names = await Promise.all(
    entries.map(async (entry) => {
      const name = path.posix.join(within, entry.name)
      if (entry.name.startsWith('.')) return []
      if (entry.isDirectory() && depth < DEEPEST) return courseFileNames(folder, name, depth + 1)
      return entry.isFile() ? [name] : []
    }),
  )
  return names.flat().toSorted()
}
