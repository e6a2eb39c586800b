import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { reportPdf } from '#app/domain/fidelity/report/paper/report-pdf.server.ts'
import { env } from '#app/http/env.server.ts'
import { readPdf, withoutSpaces } from '#tests/support/read-pdf.ts'
import {
  AWKWARD_NOTE,
  LONG_NOTE,
  LONG_WORD,
  sampleErratum,
  sampleReport,
} from '#tests/support/sample-report.ts'

/** Text as it compares however its lines break: without spaces, hyphens and places for a hyphen. */
const plain = (text: string) => withoutSpaces(text).replaceAll(/[-\u00ad]/g, '')
const lettersOf = (bytes: Uint8Array) => plain(readPdf(bytes).letters)
const draw = (...sample: Parameters<typeof sampleReport>) => lettersOf(reportPdf(sampleReport(...sample)))

/** The texts in the order in which the letters have them, each looked for behind the one before. */
function expectInOrder(letters: string, texts: string[]) {
  let read = 0
  for (const text of texts) {
    const at = letters.indexOf(plain(text), read)
    expect(at, `"${text}" behind ${letters.slice(Math.max(0, read - 40), read)}`).toBeGreaterThanOrEqual(read)
    read = at + plain(text).length
  }
}

describe('a report of a whole instrument', () => {
  const sample = sampleReport()
  const pdf = reportPdf(sample)
  const letters = lettersOf(pdf)

  test('is tagged, in Danish, with words for its pictures', () => {
    expect(readPdf(pdf)).toMatchObject({ tagged: true, language: 'da', accessibility: '1' })
    expect(readPdf(pdf).alternatives).toEqual([
      expect.stringMatching(/^Lavest er .+ \(\d,\d\d\), og højest er .+ \(\d,\d\d\)\.$/),
      'Logo: et hus',
    ])
  })

  test('is read in the order of the page', () => {
    expectInOrder(letters, [
      'Team Nørresundby · Aalborg Kommune · M-ACT',
      'Fidelitetsrapport',
      'Besøg',
      '12 af 60. Reglen er 12',
      'Vurderer A: Sofie Lund',
      'Vurderer B',
      'Godkendt3. juni 2026',
      'er ikke valideret',
      'Samlet score2,90Lav fidelitet48 % af skalaen fra 1 til 5',
      'Hvor teamet står',
      'Det, der skal arbejdes med',
      'Sådan er målingen lavet',
      'Områder',
      'Den stiplede linje er den forrige måling.',
      'OmrådeScoreFørForløbA. Team og kernefunktioner2,603,0012',
      'De tre moduler',
      'Alle punkter',
      'Hvor enige vurdererne var fra start',
      'Samme score81 % af 31 punkter',
      'Udvikling',
      '20. november 20252,97BesøgVersion 2.0.0',
      '20. maj 20262,90BesøgVersion 2.0.0',
      'Faktaark',
      'Fuldtidsstillinger i teamet7,5 stillinger',
    ])
  })

  test('has every item with its scores, its words and its note', () => {
    const printed = letters.slice(letters.indexOf(plain('PunktScoreABFørForløbNote')))
    for (const { label, title, anchor } of sample.report.items)
      expect(printed).toContain(plain(`${label}. ${title}${anchor}`))
    const [, second] = sample.report.items
    expect(printed).toContain(plain(`${second?.title}${second?.anchor}222312${LONG_WORD}`))
    expect(printed).toContain(plain(AWKWARD_NOTE.replace('\u000B', ' ')))
    expect(printed).toContain(plain(`Ikke relevant: Ingen borgere i målgruppen${LONG_NOTE.slice(0, 60)}`))
  })

  test('says on every page what it is, where one is, and what the columns are', () => {
    const { pages } = readPdf(pdf)
    for (let page = 1; page <= pages; page += 1)
      expect(letters).toContain(
        plain(`Team Nørresundby · M-ACT · 20. maj 2026 · BesøgSide ${page} af ${pages}`),
      )
    const heads = letters.split(plain('PunktScoreABFørForløbNote')).length - 1
    expect(heads).toBeGreaterThan(sample.report.domains.length)
  })

  test('is the same file for the same facts', () => expect(reportPdf(sample)).toEqual(pdf))
})

test('a self-assessment is called so at the head of its numbers, and knows no B', () => {
  const letters = draw({ id: 'cti', mode: 'self' })
  for (const heading of ['Samlet score', 'Områder', 'De tre moduler', 'Alle punkter', 'Udvikling'])
    expect(letters).toContain(plain(`${heading} (selvvurdering)`))
  expect(letters).toContain(plain('PunktScoreFørForløbNote'))
  expect(letters).not.toContain('VurdererB')
  expect(letters).not.toContain(plain('Hvor enige vurdererne var'))
})

test('few forløb make it provisional, and it says why', () => {
  const why = plain('Resultatet er foreløbigt, fordi vurdererne så på 8 forløb, og reglen er 12.')
  expectInOrder(draw({ few: true }), ['BesøgForeløbig', why, 'Samlet score2,90Lav fidelitet · Foreløbig'])
  expect(draw()).not.toContain('Foreløbig')
})

test('under the needed share there is no total', () => {
  expectInOrder(draw({ id: 'icm', unscored: 12 }), [
    'BesøgForeløbig',
    'Samlet scoreForeløbigKun 8 af 20 relevante punkter har en score.',
    'Hvor teamet står',
  ])
})

test('a draft says so across every page', () => {
  const pdf = reportPdf(sampleReport({ draft: true }))
  expect(lettersOf(pdf).split('UDKAST')).toHaveLength(readPdf(pdf).pages + 1)
  expect(lettersOf(pdf)).toContain(plain('Vurdererne har ikke godkendt rapporten endnu'))
  expect(lettersOf(pdf)).not.toContain(plain('Godkendt3. juni'))
  expect(draw()).not.toContain('UDKAST')
})

test('a correction stands on the first page and at its item; what was approved stays', () => {
  const sample = sampleReport()
  const letters = lettersOf(reportPdf({ ...sample, errata: [sampleErratum(sample)] }))
  const told = 'Rettet den 3. marts 2027 fra 1 til 3: Scoren var tastet forkert'
  const [firstPage = '', ...others] = letters.split('Side1af')
  expect(firstPage).toContain(
    plain(`Rettelser efter godkendelsenA1. Kernefunktion: social og praktisk støtte. ${told}`),
  )
  expect(firstPage).toContain(plain('Samlet score 2,96 → 3,04'))
  expect(others.join('')).toContain(plain(told))
  expect(letters).toContain(plain('Samlet score2,90'))
})

test('a letter that no font has does not stop the report', () => {
  const sample = sampleReport({ id: 'cti' })
  const report = { ...sample.report, team: 'Team \u{1F3F7}\u{10FFFD}' }
  expect(readPdf(reportPdf({ ...sample, report }))).toMatchObject({ tagged: true, language: 'da' })
})

const has = (program: string) => spawnSync(program, ['--version']).error === undefined
const run = (program: string, ...args: string[]) => spawnSync(program, args, { encoding: 'utf8' })

describe('read by programs of others, where they are installed', () => {
  const file = path.join(env.DATA_DIR, 'rapport.pdf')
  beforeAll(() => writeFileSync(file, reportPdf(sampleReport({ id: 'cti' }))))

  test.runIf(has('qpdf'))('qpdf finds nothing wrong', () => {
    expect(run('qpdf', '--check', file)).toMatchObject({ status: 0 })
  })

  test.runIf(has('pdftotext'))('poppler reads tags, title and Danish letters', () => {
    expect(run('pdfinfo', file).stdout).toMatch(
      /Title:\s+Fidelitetsrapport: CTI, Team Nørresundby, 20\. maj 2026[\s\S]*Tagged:\s+yes[\s\S]*A4/,
    )
    expect(run('pdftotext', '-raw', file, '-').stdout).toContain('Hårdtarbejdende på Ærø: é ß – „citat"')
  })

  test.runIf(has('pdftotext'))('no word leaves the page\u2019s margin', () => {
    const { stdout } = run('pdftotext', '-bbox', file, '-')
    const rights = Array.from(stdout.matchAll(/xMax="([\d.]+)"/g), ([, right]) => Number(right))
    expect(rights.length).toBeGreaterThan(500)
    expect(Math.max(...rights)).toBeLessThan(595.3 - 56.6 + 0.5)
  })
})
