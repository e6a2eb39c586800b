import { sha256 } from './content-hash.ts'
import { type Finding, finding, START } from './problem.ts'
import { checkSvg } from './svg.ts'

const LARGEST_PICTURE = 1024 * 1024

export const CONTENT_TYPES = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
} as const
export type PictureKind = keyof typeof CONTENT_TYPES

/** The first bytes of each kind of file, so that a name cannot lie about what is in it. */
const SIGNATURES: Record<Exclude<PictureKind, 'svg'>, number[]> = {
  png: [0x89, 0x50, 0x4e, 0x47],
  jpg: [0xff, 0xd8, 0xff],
  webp: [0x52, 0x49, 0x46, 0x46],
}

/** Whether a picture is small enough, is what its name says, and can do nothing but be looked at. */
export function checkPictureFile(kind: PictureKind, bytes: Uint8Array): Finding[] {
  if (bytes.length > LARGEST_PICTURE) return [finding('A004', START, `${Math.ceil(bytes.length / 1024)} kB`)]
  if (kind === 'svg') return checkSvg(new TextDecoder().decode(bytes))
  const isTrue = SIGNATURES[kind].every((byte, place) => bytes[place] === byte)
  return isTrue ? [] : [finding('A004', START, kind)]
}

/** The name a picture is served under; another picture has another name, so it may be kept for ever. */
export function pictureName(kind: PictureKind, bytes: Uint8Array): string {
  return `${sha256(bytes)}.${kind}`
}

export const pictureAddress = (name: string) => `/kursusfiler/${name}`
