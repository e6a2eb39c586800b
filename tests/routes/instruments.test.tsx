import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { rememberInstrument } from '#app/domain/fidelity/instruments/used-instruments.server.ts'
import { env } from '#app/http/env.server.ts'
import { InstrumentPage } from '#app/routes/instrument/instrument-page.tsx'
import { loader } from '#app/routes/instrument/route.tsx'
import { write } from '#db/client.server.ts'
import { instrumentFile, instrumentOf } from '#tests/domain/fidelity/instruments.ts'
import { call, createPerson, requestFrom } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'

const first = instrumentFile([2, 1])
const [a, b] = first.domains

/** The next version: a1 is reworded, b1 has moved to the common module, and b2 stands in its place. */
const second = {
  ...first,
  version: '2.0.0',
  include: ['common@1.0.0'],
  perItemMinimum: { a2: 3 },
  domains: [
    { ...a!, items: [{ ...a!.items[0]!, guidance: 'Look twice' }, a!.items[1]!] },
    { ...b!, items: [{ ...b!.items[0]!, id: 'b2', title: 'Item b2', module: 'organisation' }] },
  ],
  facts: [{ id: 'fte', label: 'Stillinger', hint: 'I hele tal', kind: 'number', items: ['a1', 'm1'] }],
  changes: {
    since: '1.0.0',
    items: [
      { id: 'a1', what: 'Skarpere vejledning', why: 'Den blev læst forskelligt' },
      { id: 'b1', what: 'Flyttet til det fælles modul', why: 'Alle metoder har det' },
      { id: 'b2', what: 'Nyt punkt', why: 'Det manglede' },
      { id: 'm1', what: 'Fra det fælles modul', why: 'Alle metoder har det' },
    ],
  },
}
const common = {
  id: 'common',
  version: '1.0.0',
  title: 'Det fælles modul',
  source: [{ title: 'Fælles kilde', url: 'https://example.org/common' }],
  scale: first.scale,
  domains: [
    { ...b!, id: 'm', module: 'housing-first', items: [{ ...b!.items[0]!, id: 'm1', title: 'Item m1' }] },
  ],
}
const adapted = {
  ...second,
  version: '2.0.0-aalborg.1',
  adaptation: { organisation: 'Aalborg Kommune', of: '2.0.0' },
  changes: { since: '2.0.0', items: [] },
}

beforeAll(() => {
  env.COURSES_DIR = mkdtempSync(path.join(tmpdir(), 'fodfaeste-instrument-'))
  mkdirSync(path.join(env.COURSES_DIR, 'kursus'))
  for (const [name, content] of Object.entries({
    '1.0.0': first,
    '2.0.0': second,
    '2.0.0-aalborg.1': adapted,
    'module-1.0.0': common,
  })) {
    writeFileSync(path.join(env.COURSES_DIR, `kursus/fidelity-${name}.json`), JSON.stringify(content))
  }
})

const ask = async (params: Record<string, string>) =>
  call(loader, await requestFrom(createPerson(), '/fidelitet/skemaer'), params)

async function open(version?: string, instrument = 'trial') {
  const view = await ask(version === undefined ? { instrument } : { instrument, version })
  if (view instanceof Response) throw new Error(`The page answered ${view.status}`)
  return { view, page: await render(<InstrumentPage {...view} />) }
}

describe('the page of an instrument', () => {
  test('shows the newest version, every item with its module, anchors, guidance and evidence', async () => {
    const { view, page } = await open()
    expect(view.version).toBe('2.0.0')
    expect(
      view.domains.map(({ letter, items }) => [
        letter,
        ...items.map(({ label, module }) => `${label} ${module}`),
      ]),
    ).toEqual([
      ['A', 'A1 method', 'A2 method'],
      ['B', 'B1 organisation'],
      ['C', 'C1 housing-first'],
    ])
    expect(page).toMatch(/<article class="instrument-item" id="a1"><h3 lang="da">A1. Item a1<\/h3>/)
    expect(page).toContain('Look twice')
    for (const score of [1, 2, 3, 4, 5]) expect(page).toContain(`<li value="${score}">Anchor ${score}</li>`)
    expect(page).toContain('Belæg: <span lang="da">Documents</span>')
    expect(page).toContain('Modul: Housing First')
  })

  test('says how it is scored, from what it is made, and that it is not validated', async () => {
    const { page } = await open()
    expect(page).toContain('er ikke valideret')
    expect(page).toContain('<dd>1 til 5</dd>')
    expect(page).toContain('Gennemsnittet af alle punkter')
    expect(page).toMatch(/Mindst 80\s%/)
    expect(page).toContain('high</span> fra 4,00')
    expect(page).toContain('Punkter med 3 eller mindre')
    expect(page).toContain('A2. Item a2</a> skal have mindst 3')
    expect(page).toContain('Det fælles modul</span>, version 1.0.0')
    for (const source of ['https://example.org/', 'https://example.org/common'])
      expect(page).toContain(`href="${source}"`)
  })

  test('names the facts that are asked for, and what they are used for', async () => {
    const { page } = await open()
    expect(page).toMatch(/<dt lang="da">Stillinger<\/dt><dd class="quiet" lang="da">I hele tal<\/dd>/)
    expect(page).toContain('href="#m1" lang="da">C1. Item m1</a>')
  })

  test('says what has changed since the version before, how and why', async () => {
    const { view, page } = await open()
    expect(view.changes?.notes.map(({ id, how, title }) => [id, how, title])).toEqual([
      ['a1', 'changed', 'Item a1'],
      ['b1', 'removed', 'Item b1'],
      ['b2', 'added', 'Item b2'],
      ['m1', 'added', 'Item m1'],
    ])
    expect(page).toContain('Ændret siden version 1.0.0')
    expect(page).toContain('Den blev læst forskelligt')
    expect(page).not.toContain('href="#b1"') // it is no longer on the page
  })

  test('leads to every version, and an old one to the newest', async () => {
    const { view, page } = await open('1.0.0')
    expect(view.versions).toEqual([
      { version: '2.0.0-aalborg.1', organisation: 'Aalborg Kommune' },
      { version: '2.0.0', organisation: null },
      { version: '1.0.0', organisation: null },
    ])
    expect(page).toContain(
      'href="/fidelitet/skemaer/trial/2.0.0-aalborg.1">version 2.0.0-aalborg.1, Aalborg Kommune',
    )
    expect(page).toMatch(/aria-current="page"[^>]*>version 1\.0\.0/)
    expect(page).toContain('href="/fidelitet/skemaer/trial">Se version 2.0.0</a>')
    expect((await open('2.0.0')).page).not.toContain('Der er en nyere version')
  })

  test('says of an adaptation whose it is, and nothing of newer versions', async () => {
    const { page } = await open('2.0.0-aalborg.1')
    expect(page).toContain('Lokal tilpasning for Aalborg Kommune af version 2.0.0')
    expect(page).toContain('Ingen punkter er ændret')
    expect(page).not.toContain('Der er en nyere version')
  })

  test('still shows a version that was used and whose file is gone', async () => {
    write((tx) => rememberInstrument(tx, { ...instrumentOf([1]), version: '0.9.0' }))
    const { view } = await open('0.9.0')
    expect(view).toMatchObject({ version: '0.9.0', newest: '2.0.0', changes: null })
  })
})

test.each([
  [{ instrument: 'no-such' }],
  [{ instrument: 'trial', version: '9.9.9' }],
  [{ instrument: 'trial', version: '../../package' }],
  [{ instrument: 'common', version: '1.0.0' }], // a module is no instrument
  [{}],
])('there is no page for %o', async (params) => {
  expect(await ask(params)).toMatchObject({ status: 404 })
})

test('a stranger is sent to sign in', async () => {
  const request = new Request('http://127.0.0.1:3000/fidelitet/skemaer/trial')
  expect(await call(loader, request, { instrument: 'trial' })).toMatchObject({ status: 302 })
})
