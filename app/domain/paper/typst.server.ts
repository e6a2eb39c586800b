import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { printable } from './printable.ts'

// Fonts and templates are found from the folder the server is started in: the build puts this file elsewhere.
const fontFile = createRequire(path.resolve('package.json')).resolve
const FONTS = [
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
]

let remembered: NodeCompiler | undefined

function typst(): NodeCompiler {
  const fontBlobs = () => FONTS.map((font) => readFileSync(fontFile(font)))
  remembered ??= NodeCompiler.create({ workspace: path.resolve('.'), fontArgs: [{ fontBlobs: fontBlobs() }] })
  return remembered
}

/**
 * Draws a template as a PDF, tagged after PDF/UA-1. The same facts give the same file.
 * @param template where the template lies: `app/domain/<subject>/<name>.typ`
 * @param facts data that the template reads as JSON from `sys.inputs.facts`, every word of it ready to print
 * @param attachment what it encloses and does not print, from `sys.inputs.attachment`: the very letters
 */
export function typstPdf(template: string, facts: unknown, attachment?: string): Uint8Array<ArrayBuffer> {
  return drawn(template, { ...inputOf(facts), ...(attachment && { attachment }) }, (compiler, pages) => {
    try {
      return Uint8Array.from(compiler.pdf(pages, { pdfStandard: 'ua-1' }))
    } catch (error) {
      throwUnlessLettersAreMissing(template, error)
      // The standard forbids a letter that no font here has, as in a name in another script. Who asked
      // for the file gets it tagged all the same.
      return Uint8Array.from(compiler.pdf(pages))
    }
  })
}

const MISSING_LETTER = /could not be displayed with font/

/**
 * @param error the compiler's diagnostics, which are one text. It names the missing letters, which are of
 *   somebody's name, so they are not passed on to where they would be logged.
 */
function throwUnlessLettersAreMissing(template: string, error: unknown): void {
  const text = error instanceof Error ? error.message : ''
  const objections = Array.from(text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g), ([, message = '']) => message)
  const others = objections.filter((objection) => !MISSING_LETTER.test(objection))
  if (objections.length === 0 || others.length > 0)
    throw new Error(`${template} cannot be a PDF: ${others.join('; ')}`)
}

/** Draws a template of one page as an SVG that needs nothing else: its letters are shapes. */
export const typstSvg = (template: string, facts: unknown): string =>
  drawn(template, inputOf(facts), (compiler, page) => compiler.plainSvg(page))

const inputOf = (facts: unknown) => ({
  facts: JSON.stringify(facts, (_, value: unknown) => (typeof value === 'string' ? printable(value) : value)),
})

function drawn<Drawing>(
  template: string,
  inputs: Record<string, string>,
  draw: (compiler: NodeCompiler, document: NodeTypstDocument) => Drawing,
): Drawing {
  const compiler = typst()
  const compiled = compiler.compile({ mainFilePath: path.resolve(template), inputs })
  if (!compiled.result) {
    throw new Error(`${template}: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`)
  }
  try {
    return draw(compiler, compiled.result)
  } finally {
    compiler.evictCache(10) // or what was compiled is remembered for ever
  }
}
