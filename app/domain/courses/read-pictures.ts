import { checkPictureFile, type PictureKind, pictureAddress, pictureName } from './picture.ts'
import { type Problem, problemsIn } from './problem.ts'
import { PICTURE_NAME } from './safe-address.ts'

/** The pictures of a course folder: the address of each by file name, and the bytes by the name they are served under. */
export type Pictures = {
  addresses: Record<string, string>
  served: Map<string, Uint8Array>
  problems: Problem[]
}

/** Looks through the pictures in a folder; one that is refused is not there for any lesson. */
export function readPictures(files: [file: string, bytes: Uint8Array][]): Pictures {
  const pictures: Pictures = { addresses: {}, served: new Map(), problems: [] }
  for (const [file, bytes] of files) {
    const name = file.slice(file.lastIndexOf('/') + 1)
    if (!PICTURE_NAME.test(name)) continue
    const kind = name.slice(name.lastIndexOf('.') + 1) as PictureKind // PICTURE_NAME ends in one of these
    const findings = checkPictureFile(kind, bytes)
    pictures.problems.push(...problemsIn(file, findings))
    if (findings.length > 0) continue
    const served = pictureName(kind, bytes)
    pictures.served.set(served, bytes)
    pictures.addresses[name] = pictureAddress(served)
  }
  return pictures
}
