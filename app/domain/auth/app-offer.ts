import type { QrPicture } from './qr-picture.ts'

/** What somebody needs to put a new secret into their app. It counts once a first code has shown that it is there. */
export type AppOffer = {
  /** The secret as the form brings it back. */
  sealed: string
  /** As it is typed: `ABCD EFGH …`. */
  typed: string
  /** Opens an app on the same device. */
  address: string
  picture: QrPicture
}
