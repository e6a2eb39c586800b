import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

/** What a page weighs in kB, gzip: the page itself, and the scripts and styles that it asks for, which are kept for a year. */
export type Weight = { html: number; scripts: number; styles: number }

const kB = (bytes: number) => Math.round(bytes / 102.4) / 10

/** A file of the build as it goes over the wire. */
const ofFile = (address: string) => gzipSync(readFileSync(path.join('build/client', address))).length

export function weightOf(html: string): Weight {
  const all = (pattern: RegExp) => new Set(html.match(pattern) ?? [])
  const sum = (files: Set<string>) => kB([...files].reduce((bytes, file) => bytes + ofFile(file), 0))
  return {
    html: kB(gzipSync(html).length),
    scripts: sum(all(/\/assets\/[\w.$-]+\.js/g)),
    styles: sum(all(/\/assets\/[\w.$-]+\.css/g)),
  }
}
