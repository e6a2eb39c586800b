import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

// Found from the folder the server is started in, as the fonts are: the build puts this file elsewhere.
const wasmFile = createRequire(path.resolve('package.json')).resolve

// The package can be made ready once in a process, however often this module is loaded in it.
const remembered = globalThis as { __fodfaestePictures?: Promise<void> }

/**
 * An SVG as a PNG.
 * @param width in pixels; the height follows
 */
export async function pngOf(svg: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
  remembered.__fodfaestePictures ??= initWasm(readFileSync(wasmFile('@resvg/resvg-wasm/index_bg.wasm')))
  await remembered.__fodfaestePictures
  const drawing = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } })
  const picture = drawing.render()
  try {
    return Uint8Array.from(picture.asPng())
  } finally {
    // What lies in the module's own memory is not collected.
    picture.free()
    drawing.free()
  }
}
