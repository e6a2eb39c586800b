import { beforeAll, expect, test } from 'vitest'
import { saveSettings } from '#app/domain/centre/settings.server.ts'
import { reportDocx } from '#app/domain/fidelity/report/paper/report-docx.server.ts'
import { db } from '#db/client.server.ts'
import { centreSettings } from '#db/schema/index.ts'
import { isWellFormed, readDocx, textOf } from '#tests/support/read-docx.ts'
import { AWKWARD_NOTE, LONG_NOTE, sampleErratum, sampleReport } from '#tests/support/sample-report.ts'

const sample = sampleReport()
let parts = new Map<string, string>()
const part = (name: string) => parts.get(name) ?? ''
const document = () => part('word/document.xml')

beforeAll(async () => {
  parts = readDocx(await reportDocx({ ...sample, errata: [sampleErratum(sample)] }))
})

test('every part is there and is XML', () => {
  expect([...parts.keys()]).toEqual(
    expect.arrayContaining(['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/styles.xml']),
  )
  for (const [name, xml] of parts) expect(isWellFormed(xml), name).toBe(true)
})

test('its author is the centre, by the name it calls itself', async () => {
  const said = {
    email: '',
    phone: '',
    address: '',
    terms: '',
    mailSender: 'Kurser',
    mailReplyTo: '',
    privacyContact: '',
    wasUrl: '',
  }
  saveSettings({ texts: { ...said, name: 'Videnscenter Nord' }, logo: 'keep' }, 0)
  const core = readDocx(await reportDocx({ ...sample, errata: [] })).get('docProps/core.xml')
  expect(core).toContain('<dc:creator>Videnscenter Nord</dc:creator>')
  db.delete(centreSettings).run()
})

test('what is not XML is not taken for it', () => {
  for (const xml of ['<a><b></a></b>', '<a>', '<a>&</a>', '<a>\u000B</a>', '<a b=c/>', '</a>'])
    expect(isWellFormed(xml), xml).toBe(false)
})

test('it has a title and its language is Danish', () => {
  expect(part('docProps/core.xml')).toContain(
    '<dc:title>Fidelitetsrapport: M-ACT, Team Nørresundby, 20. maj 2026</dc:title>',
  )
  expect(part('word/styles.xml')).toContain('<w:lang w:val="da-DK"/>')
})

test('headings are headings', () => {
  const headings = document().matchAll(/<w:pStyle w:val="Heading(\d)"\/>([\s\S]*?)<\/w:p>/g)
  const outline = Array.from(headings, ([, level, xml = '']) => `${level} ${textOf(xml)}`)
  expect(outline.slice(0, 4)).toEqual([
    '1 Fidelitetsrapport',
    '2 Rettelser efter godkendelsen',
    '2 Samlet score',
    '2 Hvor teamet står',
  ])
  expect(outline).toContain('3 A. Team og kernefunktioner')
  for (const level of [1, 2, 3]) expect(part('word/styles.xml')).toContain(`w:styleId="Heading${level}"`)
})

test('every table repeats its head, and only that', () => {
  const tables = document().split('<w:tbl>').slice(1)
  expect(tables).toHaveLength(13)
  for (const table of tables) {
    const [head = '', ...rows] = table.split('<w:tr>').slice(1)
    expect(head).toContain('<w:tblHeader/>')
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.join('')).not.toContain('<w:tblHeader/>')
  }
})

test('numbers are written as Danes write them, and the table stands for the drawing', () => {
  expect(textOf(document())).toContain(
    'Område\nScore\nFør\nForløb\nA. Team og kernefunktioner\n2,60\n3,00\n12\n',
  )
  expect(document()).not.toContain('<w:drawing>')
})

test('notes stand as they were written, without what Word cannot open', () => {
  const text = textOf(document())
  expect(text).toContain(AWKWARD_NOTE.replace('\u000B', ' '))
  expect(text).toContain(`Ikke relevant: Ingen borgere i målgruppen\n${LONG_NOTE}`)
  expect(text).toContain('Rettet den 3. marts 2027 fra 1 til 3: Scoren var tastet forkert')
})

test('the foot says what it is, and on which page', () => {
  expect(textOf(part('word/footer1.xml'))).toContain('Team Nørresundby · M-ACT · 20. maj 2026 · Besøg')
  expect(part('word/footer1.xml')).toMatch(/Side [\s\S]*PAGE[\s\S]* af [\s\S]*NUMPAGES/)
})

test('a self-assessment is called so', async () => {
  const text = textOf(
    readDocx(await reportDocx(sampleReport({ id: 'cti', mode: 'self' }))).get('word/document.xml') ?? '',
  )
  expect(text).toContain('Selvvurdering')
  expect(text).toContain('Alle punkter (selvvurdering)')
})
