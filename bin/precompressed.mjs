import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const WORTH_IT = /\.(js|css|svg)$/

/**
 * Lays what browsers get beside itself in its two compressed forms, once, as small as can be.
 * @returns {import('vite').Plugin}
 */
export function precompressed() {
  return {
    name: 'precompressed',
    apply: 'build',
    writeBundle({ dir = '' }, bundle) {
      if (path.basename(dir) !== 'client') return
      for (const name of Object.keys(bundle).filter((file) => WORTH_IT.test(file))) {
        const file = path.join(dir, name)
        const bytes = readFileSync(file)
        writeFileSync(`${file}.br`, brotliCompressSync(bytes))
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
      }
    },
  }
}
