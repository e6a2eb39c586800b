import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
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
 */
export function typstPdf(template: string, facts: unknown): Uint8Array<ArrayBuffer> {
  const compiler = typst()
  const json = JSON.stringify(facts, (_, value: unknown) =>
    typeof value === 'string' ? printable(value) : value,
  )
  const compiled = compiler.compile({ mainFilePath: path.resolve(template), inputs: { facts: json } })
  if (!compiled.result) {
    throw new Error(`${template}: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`)
  }
  try {
    return Uint8Array.from(compiler.pdf(compiled.result, { pdfStandard: 'ua-1' }))
  } catch {
    // The standard forbids a letter that no font here has, as in a name in another script. Who asked
    // for the file gets it tagged all the same.
    return Uint8Array.from(compiler.pdf(compiled.result))
  } finally {
    compiler.evictCache(10) // or what was compiled is remembered for ever
  }
}
