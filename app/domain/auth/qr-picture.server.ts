import QRCode from 'qrcode'
import type { QrPicture } from './qr-picture.ts'

/** Light units around the code, as ISO/IEC 18004 asks for. */
const QUIET = 4

/** Draws a QR code that says this text. */
export function qrPicture(text: string): QrPicture {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const { size } = modules
  const dark = Array.from({ length: size * size }, (_, place) => ({
    row: Math.floor(place / size),
    column: place % size,
  })).filter(({ row, column }) => modules.get(row, column))
  return {
    size: size + 2 * QUIET,
    path: dark.map(({ row, column }) => `M${column + QUIET} ${row + QUIET}h1v1h-1z`).join(''),
  }
}
