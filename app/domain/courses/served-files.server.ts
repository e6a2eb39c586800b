import { existsSync } from 'node:fs'
import path from 'node:path'
import { moduleFile } from './compile-lesson.server.ts'
import { contentTypeOf, type MediaKind } from './media.ts'
import { shelf } from './shelf.server.ts'

/** The module of a content hash on disk, also of an earlier version that a page still open may ask for. */
export function lessonModulePath(contentHash: string): string | null {
  if (!/^[0-9a-f]{64}$/.test(contentHash)) return null
  const file = moduleFile(contentHash)
  return existsSync(file) ? file : null
}

/** A picture by the last word of its address. */
export function findMedia(name: string): { path: string; contentType: string } | null {
  const file = shelf.media.get(name)
  if (!file) return null
  const kind = path.extname(name).slice(1) as MediaKind // names are made by servedName()
  return { path: file, contentType: contentTypeOf(kind) }
}
