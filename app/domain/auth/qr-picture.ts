/** A QR code as a drawing: a square of so many units, and the `d` of a path that fills its dark ones. */
export type QrPicture = { size: number; path: string }
