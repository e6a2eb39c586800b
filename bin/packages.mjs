import { spawnSync } from 'node:child_process'

/**
 * Programs of others that read our PDF files and QR codes in the tests, and what we ask of the system, by the
 * package that has them.
 */
const READERS = { qpdf: 'qpdf', 'poppler-utils': 'pdftotext', 'zbar-tools': 'zbarimg', strace: 'strace' }

/** Installs packages of Debian where we may, and else does nothing. @param {string[]} names */
export function installPackages(names) {
  const isRoot = process.getuid?.() === 0
  if (names.length === 0 || !isRoot || spawnSync('apt-get', ['--version']).status !== 0) return
  console.info(`Installing ${names.join(', ')}`)
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
  spawnSync('apt-get', ['install', '-y', '-qq', ...names], { stdio: ['ignore', 'ignore', 'inherit'] })
}

/** Installs the readers that are missing. Where that cannot be, the tests that need them are left out. */
export function wantReaders() {
  const isMissing = ([, program = '']) => spawnSync(program, ['--version']).error !== undefined
  const missing = Object.entries(READERS)
    .filter(isMissing)
    .map(([name]) => name)
  installPackages(missing)
  const left = Object.entries(READERS).filter(isMissing)
  if (left.length > 0) {
    console.info(`Not installed, so some tests are left out: ${left.map(([name]) => name).join(', ')}`)
  }
}
