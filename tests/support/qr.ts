import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Programs of others that read our papers. */
export const PROGRAMS = ['qpdf', 'pdfinfo', 'pdftotext', 'pdfdetach', 'pdftoppm', 'zbarimg']

export const has = (program: string) => spawnSync(program, ['--version']).error === undefined

/** Whether the programs that see a page as a camera does are installed. */
export const canReadQr = has('pdftoppm') && has('zbarimg')

/** What a camera reads in the QR code on the first page of a PDF. */
export function readQr(pdf: Uint8Array): string {
  const picture = path.join(mkdtempSync(path.join(tmpdir(), 'fodfaeste-qr-')), 'page')
  writeFileSync(`${picture}.pdf`, pdf)
  spawnSync('pdftoppm', ['-r', '100', '-png', '-singlefile', `${picture}.pdf`, picture])
  return spawnSync('zbarimg', ['--quiet', '--raw', `${picture}.png`], { encoding: 'utf8' }).stdout.trim()
}
