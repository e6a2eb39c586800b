import { expect, test } from 'vitest'
import { inspectDocument } from '#app/domain/courses/inspect-document.ts'
import { SURROUNDINGS } from '#tests/domain/courses/sample-courses.ts'
import { pick, seeded } from '#tests/support/random.ts'

const DOCUMENTS = process.env.LONG ? 10_000 : 300

const FRONT_MATTER = '---\nid: r-1\ntitle: R\nminutes: 5\ngoals: ["a"]\nsources: []\nfidelity: []\n---\n\n'

/** What lessons are made of, and what they must not be made of. */
const PIECES = [
  'Tekst, som den er flest. ',
  'æøå ',
  '\n',
  '\n\n',
  ' ',
  '  ',
  '\t',
  '## ',
  '### ',
  '# ',
  '- ',
  '- [x] ',
  '- [ ] ',
  '> ',
  '1. ',
  '| a | b |\n|---|---|\n| c | d |\n',
  '*',
  '**',
  '_',
  '`',
  '```\n',
  '---\n',
  '[a](',
  ')',
  '[',
  ']',
  '![a](cirkel.svg)',
  '[^1]',
  '[^1]: note\n',
  'https://www.social.dk',
  'javascript:alert(1)',
  '/kurser/a',
  '&#106;',
  '&colon;',
  '\\',
  '<',
  '>',
  '/>',
  '</',
  '<!--',
  '-->',
  '{',
  '}',
  '{1 + 1}',
  '{/* a */}',
  '${a}',
  'import a from "b"\n',
  'export const a = 1\n',
  '\n\nexport default 1\n\n',
  '<Note type="tip">\n\n',
  '</Note>\n\n',
  '<Case title="a">\n\n',
  '</Case>\n\n',
  '<Quiz id="r-1-q1">\n\n',
  '</Quiz>\n\n',
  '<Reflect id="r-1-r1">\n\n',
  '</Reflect>\n\n',
  '<Term id="fase">',
  '</Term>',
  ' title="',
  '"',
  ' onClick="a"',
  ' {...a}',
  '={a}',
  '<script>',
  '</script>',
  '<constructor/>',
  '<__proto__>',
  '<a.b>',
  '<a:b/>',
  '<>',
  '</>',
  '\u0000',
  '\u202e',
  '\r\n',
  'Hvad?\n\n- [x] a\n  > b\n- [ ] c\n  > d\n\n',
]

/** Everything in a checked tree that could run or lead away. */
function dangers(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  const { type, name, value } = node as { type?: string; name?: string; value?: unknown } // a node of any kind
  const found = [
    ...(typeof type === 'string' && /expression|esm|html/i.test(type) ? [type] : []),
    ...(type === 'mdxJsxAttribute' && (/^on/i.test(name ?? '') || typeof value !== 'string')
      ? [`${name}=`]
      : []),
    ...('url' in node && /^\s*(javascript|data|vbscript|http):/i.test(String(node.url))
      ? [String(node.url)]
      : []),
  ]
  return [
    ...found,
    ...Object.values(node).flatMap((part) => (Array.isArray(part) ? part.flatMap(dangers) : dangers(part))),
  ]
}

test(`${DOCUMENTS} random documents: none crashes the reader, and none gets code past it`, () => {
  const random = seeded(20261122)
  let checked = 0
  for (let number = 0; number < DOCUMENTS; number++) {
    const length = 1 + Math.floor(random() * 25)
    const body = Array.from({ length }, () => pick(random, PIECES)).join('')
    const inspection = inspectDocument({
      kind: 'lesson',
      text: FRONT_MATTER + body,
      language: 'da',
      surroundings: SURROUNDINGS,
    })
    if (inspection.status === 'refused') {
      const lines = (FRONT_MATTER + body).split('\n').length
      const misplaced = inspection.findings.filter(
        ({ line, column }) => line < 1 || line > lines || column < 1,
      )
      expect(misplaced, JSON.stringify(body)).toEqual([])
    } else {
      checked++
      expect(dangers(inspection.tree), JSON.stringify(body)).toEqual([])
    }
  }
  // A reader that refuses everything would pass as well.
  expect(checked).toBeGreaterThan(DOCUMENTS / 100)
})
