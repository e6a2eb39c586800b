import { checkMediaFile, type MediaKind, mediaAddress, servedName } from './media.ts'
import { type Problem, problemsIn } from './problem.ts'
import { MEDIA_NAME } from './guard/safe-address.ts'

/** The files beside the lessons of a folder: the address of each by its name, and the bytes by the name they are served under. */
export type Media = {
  addresses: Record<string, string>
  served: Map<string, Uint8Array>
  problems: Problem[]
}

/** Looks through pictures, films, sounds and captions in a folder; one that is refused is not there for any lesson. */
export function readMedia(files: [file: string, bytes: Uint8Array][]): Media {
  const media: Media = { addresses: {}, served: new Map(), problems: [] }
  for (const [file, bytes] of files) {
    const name = file.slice(file.lastIndexOf('/') + 1)
    if (!MEDIA_NAME.test(name)) continue
    const kind = name.slice(name.lastIndexOf('.') + 1) as MediaKind // MEDIA_NAME ends in one of these
    const findings = checkMediaFile(kind, bytes)
    media.problems.push(...problemsIn(file, findings))
    if (findings.length > 0) continue
    const served = servedName(kind, bytes)
    media.served.set(served, bytes)
    media.addresses[name] = mediaAddress(served)
  }
  return media
}
