import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { advise } from '#app/domain/courses/advice/advise.ts'
import { readManuscript } from '#app/domain/courses/advice/manuscript.ts'
import { compileLesson, moduleFile } from '#app/domain/courses/compile-lesson.server.ts'
import { inspectDocument } from '#app/domain/courses/inspect-document.ts'
import { lessonModule, rememberLessonModule } from '#app/mdx/lesson-modules.ts'
import { renderLesson } from './render-lesson.tsx'
import { draftOf, SURROUNDINGS } from '#tests/domain/courses/sample-courses.ts'
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
  '<Order id="r-1-q2">\n\n',
  '</Order>\n\n',
  'Sæt.\n\n1. a\n   > b\n2. c\n   > d\n3. e\n   > f\n\n',
  '<Match id="r-1-q3">\n\n',
  '</Match>\n\n',
  'Par.\n\n| a | b | c |\n|---|---|---|\n| d | e | f |\n| g | h | i |\n| j | k | l |\n\n',
  '<Gap id="r-1-q4">\n\n',
  '</Gap>\n\n',
  'Der er [[ni|9]].\n\n1. b\n\n',
  '[[',
  ']]',
  '<Hint>\n\n',
  '</Hint>\n\n',
  '<Case id="r-1-c1" title="a">\n\n',
  '<Step id="a">\n\n',
  '<Step id="b">\n\n',
  '</Step>\n\n',
  '<Choice to="b">\n\na\n\n> b\n\n',
  '</Choice>\n\n',
  '<Cards title="a">\n\n',
  '</Cards>\n\n',
  '<Card front="a">\n\nb\n\n</Card>\n\n',
  '<Tasks id="r-1-t1" title="a">\n\n- b\n\n</Tasks>\n\n',
  '<Compare title="a">\n\n',
  '</Compare>\n\n',
  '<Phases title="a">\n\n',
  '</Phases>\n\n',
  '<Figure src="cirkel.svg" alt="a">\n\nb\n\n</Figure>\n\n',
  '<Video src="',
  '<Anchor item="cti-a1" />\n\n',
  '<Source id="a" />',
]

/** Whole things, so that some documents of many parts are in order too. */
const WHOLE = [
  'Et afsnit.\n\n',
  '<Quiz id="r-1-q1">\n\nHvad?\n\n- [x] a\n  > b\n- [ ] c\n  > d\n\n</Quiz>\n\n',
  '<Order id="r-1-q2">\n\nSæt.\n\n1. a\n   > b\n2. c\n   > d\n3. e\n   > f\n\n</Order>\n\n',
  '<Gap id="r-1-q4">\n\nDer er [[ni|9]].\n\n1. b\n\n</Gap>\n\n',
  '<Compare title="a">\n\n| a | b |\n|---|---|\n| c | d |\n\n</Compare>\n\n',
  '<Anchor item="cti-a1" />\n\n',
  '<Figure src="cirkel.svg" alt="a">\n\nb\n\n</Figure>\n\n',
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

/** Markup that does something. In text a browser gets `&lt;` for `<`, so every `<` opens a tag. */
const ACTIVE =
  /<(script|iframe|object|embed|base|meta)|<[a-z]+(\s[^>]*)?\son[a-z]+=|(href|src)="\s*(javascript|data|vbscript|http):/i

const LONGEST = 2_000 // milliseconds

/** What a browser gets to draw. */
async function draw(contentHash: string): Promise<string> {
  if (!lessonModule(contentHash)) {
    const loaded = await import(pathToFileURL(moduleFile(contentHash)).href)
    rememberLessonModule(contentHash, loaded.default)
  }
  return renderLesson(contentHash)
}

function randomBody(random: () => number): string {
  const from = random() < 0.3 ? WHOLE : PIECES
  const length = 1 + Math.floor(random() * (from === WHOLE ? 6 : 25))
  return Array.from({ length }, () => pick(random, from)).join('')
}

test(
  `${DOCUMENTS} random documents: none crashes the reader or takes long, and none gets code past it`,
  async () => {
    const random = seeded(20261122)
    const world = { today: '2026-11-22', addresses: [] }
    let compiled = 0
    await compileLesson(draftOf('Den første venter på, at tråden er i gang.'))
    for (let number = 0; number < DOCUMENTS; number++) {
      const body = randomBody(random)
      const draft = {
        kind: 'lesson',
        text: FRONT_MATTER + body,
        language: 'da',
        surroundings: SURROUNDINGS,
      } as const
      const begun = performance.now()
      const inspection = inspectDocument(draft)
      if (inspection.status === 'refused') {
        const lines = (FRONT_MATTER + body).split('\n').length
        const misplaced = inspection.findings.filter(
          ({ line, column }) => line < 1 || line > lines || column < 1,
        )
        expect(misplaced, JSON.stringify(body)).toEqual([])
      } else {
        expect(dangers(inspection.tree), JSON.stringify(body)).toEqual([])
        const manuscript = readManuscript(draft.text, draft.kind)
        expect(manuscript && Array.isArray(advise(manuscript, world)), JSON.stringify(body)).toBe(true)
        const outcome = await compileLesson(draft)
        expect(outcome.status, JSON.stringify(body)).toBe('checked')
        const html = await draw(inspection.document.contentHash)
        expect(ACTIVE.exec(html)?.[0], JSON.stringify(body)).toBeUndefined()
        compiled++
      }
      expect(performance.now() - begun, JSON.stringify(body)).toBeLessThan(LONGEST)
      if (number > 0 && number % 1_000 === 0)
        console.info(`${number} documents, ${compiled} of them compiled`)
    }
    // A reader that refuses everything would pass as well.
    expect(compiled).toBeGreaterThan(DOCUMENTS / 20)
  },
  process.env.LONG ? 1_800_000 : 120_000,
)
