import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import QRCode from 'qrcode'
import { beforeAll, describe, expect, test } from 'vitest'
import { certificatePdf } from '#app/domain/certificates/paper/certificate-pdf.server.ts'
import { readFile } from '#app/domain/certificates/verify/read-file.server.ts'
import type { CertificateOnPaper } from '#app/domain/certificates/certificates.server.ts'
import { env } from '#app/http/env.server.ts'
import { canReadQr, has, PROGRAMS, readQr } from '#tests/support/qr.ts'
import { readPdf, withoutSpaces } from '#tests/support/read-pdf.ts'

const VERIFY_URL = 'https://kurser.example.dk/bevis'
const CODE = '7KQMW3XZP9HTR4VBNC8DYFE2G5JA'

function facts(given: Partial<CertificateOnPaper> = {}): CertificateOnPaper {
  return {
    holderName: 'Mette Holm',
    courseTitle: 'CTI grundkursus',
    courseVersion: '1.2.3',
    goals: ['Du kan beskrive CTI\u2019s tre faser.', 'Du kan trappe kontakten ned.'],
    hours: 4,
    met: [
      { kind: 'lessons', count: 7 },
      { kind: 'test', correct: 13, total: 15 },
    ],
    issuer: 'Videnscentret',
    issuedOn: '2026-11-22',
    expiresOn: '2028-11-22',
    demo: false,
    id: 'a',
    courseId: 'cti-1',
    code: CODE,
    end: null,
    endedOn: null,
    ...given,
  }
}

/** With letters that may not be touched: an accent of its own, a control character, a line break. */
const CREDENTIAL = `${JSON.stringify({
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  id: 'urn:uuid:1',
  issuer: 'did:web:example.dk',
  name: 'Åse æøå Rene\u0301 Ŵ \u{1F3F7}',
})}\r\n`

const draw = (given: Partial<CertificateOnPaper> = {}) => certificatePdf(facts(given), CREDENTIAL, VERIFY_URL)

/** Danish names, accents of all Europe, and text that would mean something to Typst. */
const AWKWARD = [
  'Mette Holm',
  'Åse Ærø Ødegård',
  'æøå ÆØÅ',
  'Søren Kierkegård-Ærøskøbing Østergård von Wæde-Krøyer af Ålborghus og Hjørring M.',
  'A'.repeat(80),
  'W'.repeat(80),
  'i'.repeat(200),
  `${'Abcdefghi '.repeat(20)}`.trim(),
  'Bo',
  'X',
  'Zoë Ångström',
  'José Ñúñez',
  'Łukasz Żółć',
  'Ŵilliam Ŷ Ẃ',
  'Őrsi Űrhajós',
  'Đorđe Šćepanović',
  'Þórður Guðrúnarson',
  'İbrahim Çağlayan Ğış',
  'Ștefan Țîrlea',
  'Jánoš Ľubomír Ŕ',
  'Rene\u0301 Andre\u0301', // accents as letters of their own
  'A\u030Ase',
  'Νίκος Παπαδόπουλος',
  'Олена Шевченко',
  'Nguyễn Thị Ánh',
  '#sys.inputs',
  '#import "/package.json"',
  '#panic("x")',
  '$x^2$',
  '*fed* _skæv_',
  '[c] (d) {e}',
  'a\\b \\n \\u{1F600}',
  '"citat" \'enkelt\'',
  '<label> @ref',
  '= Overskrift',
  '- punkt',
  '/ ord: forklaring',
  '// kommentar',
  '/* kommentar */',
  '`kode`',
  '```typ #x```',
  'a~b--c---d...',
  'https://example.org',
  'O\u2019Neill & Søn <b>',
  'Hans  Peter',
  '1. Nummer',
  '%',
  '&amp; &#230;',
  '{"json": true}',
  'C:\\sti\\til',
]

describe('fifty awkward names', () => {
  test.each(AWKWARD)('%s', (holderName) => {
    const pdf = readPdf(draw({ holderName }))
    expect(pdf.letters).toContain(withoutSpaces(`Det bekræftes, at${holderName}har gennemført kurset`))
    expect(pdf).toMatchObject({ pages: 1, accessibility: '1' })
  })

  test('are fifty', () => expect(AWKWARD).toHaveLength(50))
})

test('the paper says what was learnt, when, by whom, and what it is not', () => {
  const { letters } = readPdf(draw())
  for (const words of [
    'Kursusbevis',
    'CTI grundkursus',
    '7 lektioner og en bestået afsluttende prøve',
    'Du kan beskrive CTI\u2019s tre faser.',
    'Du kan trappe kontakten ned.',
    'Udstedt22. november 2026',
    'Gyldigt til og med22. november 2028',
    'Omfang4 timer',
    'Version1.2.3',
    'Videnscentret',
    'Det er ikke en autorisation',
    'kurser.example.dk/bevis',
    '7KQM-W3XZ-P9HT-R4VB-NC8D-YFE2-G5JA',
  ]) {
    expect(letters.toLowerCase()).toContain(withoutSpaces(words).toLowerCase())
  }
})

test('it is a tagged page in Danish, with words for its pictures', () => {
  const pdf = readPdf(draw())
  expect(pdf).toMatchObject({ tagged: true, language: 'da', accessibility: '1', pages: 1 })
  expect(pdf.alternatives).toHaveLength(2)
})

test('the QR code leads to the page of this certificate', () => {
  const { modules } = QRCode.create(`${VERIFY_URL}/${CODE}`, { errorCorrectionLevel: 'M' })
  const dark = Array.from(modules.data, (bit, place) =>
    bit ? [`${place % modules.size},${Math.floor(place / modules.size)}`] : [],
  ).flat()
  expect(readPdf(draw()).squares).toEqual(new Set(dark))
})

test('a demo certificate says so, and only that', () => {
  expect(readPdf(draw({ demo: true })).letters).toContain(withoutSpaces('DEMO Personen er opdigtet'))
  expect(readPdf(draw()).letters).not.toContain('DEMO')
})

test.each([
  {
    end: 'revoked' as const,
    words: 'TILBAGEKALDT 1. marts 2027 Beviset gælder ikke mere.',
    mark: 'TILBAGEKALDT',
  },
  {
    end: 'replaced' as const,
    words: 'ERSTATTET 1. marts 2027 Der er udstedt et nyt bevis',
    mark: 'ERSTATTET',
  },
])('one that is $end says so and when, and its facts stay', ({ end, words, mark }) => {
  const { letters, pages } = readPdf(draw({ end, endedOn: '2027-03-01' }))
  expect(letters).toContain(withoutSpaces(words))
  expect(letters.split(mark)).toHaveLength(3) // in the words, and across the page
  for (const fact of ['Mette Holm', '22. november 2028']) expect(letters).toContain(withoutSpaces(fact))
  expect(pages).toBe(1)
  expect(readPdf(draw()).letters).not.toMatch(/TILBAGEKALDT|ERSTATTET/)
})

test('a revoked demo certificate says both', () => {
  const { letters } = readPdf(draw({ end: 'revoked', endedOn: '2027-03-01', demo: true }))
  expect(letters).toMatch(/TILBAGEKALDT1\.marts2027.*DEMOPersonen/)
})

test('it says all that was asked for and met', () => {
  const met: CertificateOnPaper['met'] = [
    { kind: 'lessons', count: 7 },
    { kind: 'practice-task' },
    { kind: 'days', count: 2 },
    { kind: 'supervision' },
  ]
  expect(readPdf(draw({ met })).letters).toContain(
    withoutSpaces('7 lektioner, en godkendt praksisopgave, 2 kursusdage og godkendt supervision'),
  )
})

test('it encloses the signed certificate, letter by letter', () => {
  expect(readFile(draw())).toMatchObject({ form: 'json', text: CREDENTIAL.trim() })
})

test('twelve long goals and a long title still fill one page', () => {
  const goals = Array.from(
    { length: 12 },
    (_, place) => `${place} ${'Du kan skrive meget lange mål. '.repeat(4)}`,
  )
  const courseTitle = 'Udvidet kursus i Critical Time Intervention for bostøttemedarbejdere og ledere'
  const pdf = readPdf(draw({ holderName: AWKWARD[3], goals, courseTitle, demo: true }))
  expect(pdf.pages).toBe(1)
  expect(pdf.letters).toContain(withoutSpaces(goals[11] ?? ''))
})

test('the same facts give the same file', () => {
  expect(draw()).toEqual(draw())
})

test('a name in a script that no font has still gets its page', () => {
  const unassigned = '\u{1F3F7}\u{2FFFD}\u{10FFFD}'
  expect(readPdf(draw({ holderName: `Mette ${unassigned}` })).letters).toContain('Mette')
})

const run = (program: string, ...args: string[]) => spawnSync(program, args, { encoding: 'utf8' })

describe('read by programs of others, where they are installed', () => {
  const file = path.join(env.DATA_DIR, 'bevis.pdf')
  beforeAll(() => writeFileSync(file, draw({ holderName: 'Åse Ærø Ødegård' })))

  test.runIf(process.env.LONG)('in the long run they are', () => {
    expect(PROGRAMS.filter((program) => !has(program))).toEqual([])
  })

  test.runIf(has('qpdf'))('qpdf finds nothing wrong', () => {
    expect(run('qpdf', '--check', file)).toMatchObject({ status: 0 })
  })

  test.runIf(has('pdftotext'))('poppler reads the letters and the tags', () => {
    expect(run('pdftotext', file, '-').stdout).toContain('Åse Ærø Ødegård')
    expect(run('pdfinfo', file).stdout).toMatch(/Tagged:\s+yes[\s\S]*Pages:\s+1[\s\S]*A4/)
  })

  test.runIf(has('pdfdetach'))('poppler takes out the very bytes that were enclosed', () => {
    const taken = path.join(env.DATA_DIR, 'taken.json')
    expect(run('pdfdetach', '-list', file).stdout).toMatch(/^1 embedded files\n1: kursusbevis\.json$/m)
    run('pdfdetach', '-save', '1', '-o', taken, file)
    expect(readFileSync(taken)).toEqual(Buffer.from(CREDENTIAL))
  })

  test.runIf(canReadQr)('a camera reads the QR code', () => {
    expect(readQr(draw())).toBe(`${VERIFY_URL}/${CODE}`)
  })
})
