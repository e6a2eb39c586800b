import { type Finding, finding, type Place } from '../problem.ts'

/** What a drawing needs. No script, no link, no HTML inside, nothing that moves, nothing fetched. */
const ELEMENTS = new Set(
  `svg g path rect circle ellipse line polyline polygon text tspan title desc defs marker symbol use
  linearGradient radialGradient stop clipPath mask pattern style`.split(/\s+/),
)

/** What no drawing may hold, inside a tag or out of it. An address may only point into the drawing itself. */
const UNSAFE =
  /[\s"'/]on\w+\s*=|[\s"'/](?:[\w-]+:)?(?:href|src)\s*=\s*(?!["']?#)|url\((?!\s*["']?#)|@import|\\/gi

/**
 * Looks through an SVG file and refuses whatever is not a plain drawing. One that is not well
 * formed may pass; a browser then shows no picture, which harms no one.
 */
export function checkSvg(svg: string): Finding[] {
  // A comment keeps its length, so that places stay right.
  const drawing = svg.replaceAll(/<!--[^]*?-->/g, (comment) => comment.replaceAll(/[^\n]/g, ' '))
  const refuse = (offset: number, found: string) =>
    finding('A004', placeAt(svg, offset), found.trim().slice(0, 40))

  const isSvg = /^\s*(?:<\?xml[^?]*\?>\s*)?<svg[\s>]/.test(drawing)
  const strangers = [...drawing.matchAll(/<(?!\/|\?xml\s)([^\s/>]*)/g)].filter(
    ([, name = '']) => !ELEMENTS.has(name),
  )
  const unsafe = [...drawing.matchAll(UNSAFE)]
  return [
    ...(isSvg ? [] : [refuse(0, 'svg')]),
    ...[...strangers, ...unsafe].map((one) => refuse(one.index, one[0])),
  ]
}

function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: before.at(-1)!.length + 1 }
}
