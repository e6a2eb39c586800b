const OPENS = '<openbadges:credential'
const CLOSES = '</openbadges:credential>'
const CDATA = /^<!\[CDATA\[([^]*)\]\]>$/
const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
}

/** No entity but the five that every XML has: others could hold anything, or themselves a thousand times. */
const unescape = (text: string) =>
  text.replace(/&(lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? '')

/**
 * The credential baked into an SVG: JSON in the element, or a JWT in its `verify`. It is looked for, not
 * drawn, and what is found counts only if it is signed. Source: Open Badges 3.0, §5.3.2 (baking SVG).
 */
export function* textsInSvg(text: string): Generator<string> {
  const start = text.indexOf(OPENS)
  if (start === -1) return
  const tagEnd = text.indexOf('>', start)
  const verify = /\sverify=["']([^"']*)["']/.exec(text.slice(start, tagEnd))?.[1]
  if (verify) yield unescape(verify)
  const end = text.indexOf(CLOSES, tagEnd)
  if (tagEnd === -1 || end === -1) return
  const content = text.slice(tagEnd + 1, end).trim()
  yield CDATA.exec(content)?.[1] ?? unescape(content)
}
