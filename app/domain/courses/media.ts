import { sha256 } from './content-hash.ts'
import { type Finding, finding, START } from './problem.ts'
import { checkSvg } from './guard/svg.ts'

const MB = 1024 * 1024

/** What may lie beside a lesson: what each kind is served as, and how large it may be. */
const KINDS = {
  svg: { contentType: 'image/svg+xml', largest: MB },
  png: { contentType: 'image/png', largest: MB },
  jpg: { contentType: 'image/jpeg', largest: MB },
  webp: { contentType: 'image/webp', largest: MB },
  mp4: { contentType: 'video/mp4', largest: 50 * MB },
  webm: { contentType: 'video/webm', largest: 50 * MB },
  mp3: { contentType: 'audio/mpeg', largest: 20 * MB },
  m4a: { contentType: 'audio/mp4', largest: 20 * MB },
  vtt: { contentType: 'text/vtt', largest: MB / 4 },
} as const
export type MediaKind = keyof typeof KINDS

export const contentTypeOf = (kind: MediaKind): string => KINDS[kind].contentType

const SOUND = [
  [0x49, 0x44, 0x33],
  [0xff, 0xfb],
  [0xff, 0xf3],
  [0xff, 0xf2],
]
const BOX = [0x66, 0x74, 0x79, 0x70] // "ftyp", after the length of the box

/** The first bytes of each kind of file, so that a name cannot lie about what is in it. */
const SIGNATURES: Record<Exclude<MediaKind, 'svg'>, { at: number; oneOf: number[][] }> = {
  png: { at: 0, oneOf: [[0x89, 0x50, 0x4e, 0x47]] },
  jpg: { at: 0, oneOf: [[0xff, 0xd8, 0xff]] },
  webp: { at: 0, oneOf: [[0x52, 0x49, 0x46, 0x46]] },
  mp4: { at: 4, oneOf: [BOX] },
  m4a: { at: 4, oneOf: [BOX] },
  webm: { at: 0, oneOf: [[0x1a, 0x45, 0xdf, 0xa3]] },
  mp3: { at: 0, oneOf: SOUND },
  vtt: { at: 0, oneOf: [[0x57, 0x45, 0x42, 0x56, 0x54, 0x54]] },
}

/** Whether a file is small enough, is what its name says, and can do nothing but be looked at or heard. */
export function checkMediaFile(kind: MediaKind, bytes: Uint8Array): Finding[] {
  if (bytes.length > KINDS[kind].largest) {
    const largest = `${KINDS[kind].largest / 1024} kB`
    return [finding('A004', START, `${Math.ceil(bytes.length / 1024)} kB`, largest)]
  }
  if (kind === 'svg') return checkSvg(new TextDecoder().decode(bytes))
  const { at, oneOf } = SIGNATURES[kind]
  const isTrue = oneOf.some((signature) => signature.every((byte, place) => bytes[at + place] === byte))
  return isTrue ? [] : [finding('A004', START, kind)]
}

/** The name a file is served under; another content has another name, so it may be kept for ever. */
export function servedName(kind: MediaKind, bytes: Uint8Array): string {
  return `${sha256(bytes)}.${kind}`
}

export const mediaAddress = (name: string) => `/kursusfiler/${name}`
