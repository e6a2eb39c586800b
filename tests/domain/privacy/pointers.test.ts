import { describe, expect, test } from 'vitest'
import { findPointers, type Pointer } from '#app/domain/privacy/pointers.ts'
import { ownSentences } from '#tests/support/own-sentences.ts'
import { pick, seeded } from '#tests/support/random.ts'

describe('it warns of', () => {
  test.each<[Pointer['kind'], string, string]>([
    ['name', 'Besøg hos Hanne Juul i går', 'Hanne Juul'],
    ['name', 'Hanne Juul ringede selv', 'Hanne Juul'],
    ['name', 'Da Hanne Juul ringede', 'Hanne Juul'],
    ['name', 'aftalt med Jens P. Holm om nøglen', 'Jens P. Holm'],
    ['name', 'aftalt med Anne-Marie Ø. Åkjær', 'Anne-Marie Ø. Åkjær'],
    ['name', "aftalt med Sean O'Hara om nøglen", "Sean O'Hara"],
    ['name', 'Hans Peter Sørensens mor var med', 'Hans Peter Sørensens'],
    ['name', 'Hanne\u00a0Juul', 'Hanne Juul'],
    ['name', 'Han\u00adne Juul', 'Hanne Juul'],
    ['name', 'Hanne  Juul', 'Hanne Juul'],
    ['name', 'A\u030ase Holm', 'Åse Holm'],
    ['name', 'Leder Karen Friis bekræfter', 'Leder Karen Friis'],
    ['name', 'sagen om (Hanne Juul)', 'Hanne Juul'],
    ['name', '"Hanne Juul" står på planen', 'Hanne Juul'],
    ['name', 'Sag 7: Hanne Juul, fase 2', 'Hanne Juul'],
    ['name', 'borgeren hedder Ole og bor alene', 'Ole'],
    ['name', 'Borgeren hedder Ole', 'Ole'],
    ['name', 'Hun hedder Naja', 'Naja'],
    ['name', 'en mand ved navn Gorm', 'Gorm'],
    ['name', 'Manden kaldes Bamse', 'Bamse'],
    ['name', 'Ole, kaldet Rødben, kommer ofte', 'Rødben'],
    ['name', 'hr. Jensen åbnede', 'Jensen'],
    ['name', 'Hr. Jensen åbnede', 'Jensen'],
    ['name', 'Hr Jensen åbnede', 'Jensen'],
    ['name', 'med fru Madsen', 'Madsen'],
    ['name', 'Fru Madsen ringede', 'Madsen'],
    ['name', 'frk. Lund', 'Lund'],
    ['name', 'borgeren Ole har fået nøgle', 'Ole'],
    ['name', 'Borgeren Ole har fået nøgle', 'Ole'],
    ['name', "borgeren Hans' plan", "Hans'"],
    ['name', 'borgeren, Per, var med', 'Per'],
    ['name', 'borger Ole', 'Ole'],
    ['name', 'beboeren Lis er flyttet', 'Lis'],
    ['name', 'klienten "Ole"', 'Ole'],
    ['phone', 'Ring 31 22 33 44', '31 22 33 44'],
    ['phone', 'Ring 31223344', '31223344'],
    ['phone', 'Ring 3122 3344.', '3122 3344'],
    ['phone', 'tlf.: 31-22-33-44', '31-22-33-44'],
    ['phone', 'tlf. nr. 31.22.33.44', '31.22.33.44'],
    ['phone', '+45 31 22 33 44', '+45 31 22 33 44'],
    ['phone', '+4531223344', '+4531223344'],
    ['phone', '0045 31223344', '0045 31223344'],
    ['phone', 'mobilnummer 2012 3344', '2012 3344'],
    ['email', 'skriv til hanne.juul@example.dk i dag', 'hanne.juul@example.dk'],
    ['email', '<Hanne_Juul+1@post.example.co.uk>', 'Hanne_Juul+1@post.example.co.uk'],
    ['email', 'bjørn@æble.dk.', 'bjørn@æble.dk'],
    ['birth-date', 'født 3. maj 1961', 'født 3. maj 1961'],
    ['birth-date', 'Født den 3. maj', 'Født den 3. maj'],
    ['birth-date', 'født d. 3. dec. 61', 'født d. 3. dec. 61'],
    ['birth-date', 'f. 03.05.61', 'f. 03.05.61'],
    ['birth-date', '(f.03.05.1961)', 'f.03.05.1961'],
    ['birth-date', 'født 3/5-61', 'født 3/5-61'],
    ['birth-date', 'fødselsdato: 03-05-1961', 'fødselsdato: 03-05-1961'],
    ['birth-date', 'fødselsdag er den 3. maj', 'fødselsdag er den 3. maj'],
    ['address', 'bor på Vestergade 12', 'Vestergade 12'],
    ['address', 'bor på vestergade 12, 2. tv.', 'vestergade 12'],
    ['address', 'Nørre Allé 5B', 'Nørre Allé 5B'],
    ['address', 'Store Torv 4', 'Store Torv 4'],
    ['address', 'H.C. Andersens Boulevard 110', 'Andersens Boulevard 110'],
    ['address', 'Gammel Kongevej 7 C, 1. sal', 'Kongevej 7 C'],
    ['address', 'Solbakken 3', 'Solbakken 3'],
    ['address', 'Halmtorvet 9', 'Halmtorvet 9'],
  ])('a %s: %s', (kind, text, found) => {
    expect(findPointers(text)).toEqual([{ kind, found }])
  })

  test('each thing once, and all of them', () => {
    const text = 'Hanne Juul, f. 03.05.61, Vestergade 12, 31 22 33 44, hanne@example.dk. Hanne Juul igen.'
    expect(findPointers(text).map(({ kind }) => kind)).toEqual([
      'name',
      'birth-date',
      'address',
      'phone',
      'email',
    ])
  })
})

test.each([
  '',
  'Ti af tolv forløb har en plan.',
  'Teamet arbejder efter Housing First og kender det.',
  'en metode som Critical Time Intervention',
  'efter Intensive Case Management',
  'Assertive Community Treatment er ældre',
  'Team Vestbyen har seks medarbejdere',
  'hos Team Syd i går',
  'en aftale med Aalborg Kommune',
  'Københavns Kommunes retningslinjer',
  'set i Region Nordjylland',
  'efter Social- og Boligstyrelsens anbefalinger',
  'Projekt Udenfor og Blå Kors var med',
  'hos Kirkens Korshær',
  'i New York',
  'Til Aalborg flyttede to',
  'Når CTI slutter',
  'CTI og ICM, M-ACT og ACT',
  'borgeren CTI-planen gælder',
  'Borgeren har selv valgt.',
  'borgeren selv, borgerens netværk',
  'metoden hedder CTI',
  'metoden hedder Housing First',
  'Teamet hedder Vestbyen',
  'et møde kaldet Housing First-dagen',
  'Karen, Ole og Per',
  'fru eller herre',
  'hr. og fru',
  'Mette sagde ja',
  "Lader A's score stå",
  'Første linje\nAnden linje',
  'Nordre Fasanvej',
  'på Store Torv',
  'CVR 31223344',
  'CVR-nr. 31223344',
  'sag 31223344',
  'journalnummer 31223344',
  'EAN 5790001330552',
  'EAN 5790 0013 3055 2',
  'IBAN DK50 0040 0440 1162 43',
  'i 2024 2025',
  '20261122',
  '2024-2025',
  '25.000.000 kr.',
  'kl. 20.15-21.30',
  'Score 4 4 3 5',
  'punkt 12 10 11 14',
  '+46 31 22 33 44',
  '131 22 33 44 55',
  '31 22 33 44 55',
  'Systemet DocuNote bruges',
  'DocuNote Nexus bruges',
  '22-11-2026',
  'vurderet 3. maj 2026',
  'født i Danmark',
  'født for 3 år siden',
  'f.eks. 3. maj',
  'jf. 3. punkt',
  'Overvej 3 ting',
  'Alle 12 medarbejdere',
  'alle 18 punkter',
  'på vej 3 gange',
  'Vejen 3 gange om ugen',
  'en arbejdsplads 12 timer',
  'Vestergade er lang',
  'Hovedvej 80 % af vejen',
  '@ 12 timer',
  'a@b',
])('it says nothing of: %s', (text) => {
  expect(findPointers(text)).toEqual([])
})

test('of our own sentences at most 1 % are warned about', () => {
  const sentences = ownSentences()
  expect(sentences.length).toBeGreaterThan(8_000)
  const warned = sentences.filter((sentence) => findPointers(sentence).length > 0)
  expect(warned.length, warned.join('\n')).toBeLessThanOrEqual(sentences.length * 0.01)
})

/** What patterns of this sort can choke on. */
const PIECES = [
  'a',
  'Aa',
  'A',
  'Aa ',
  'Aa A. ',
  "A'",
  'Aa-Aa',
  ' ',
  '  ',
  '.',
  '-',
  '@',
  'a@',
  'a@a.',
  '.a',
  '1',
  '12 ',
  '2 ',
  '31-',
  '+45',
  '0045',
  'f.',
  'født ',
  'den ',
  'd. ',
  ': ',
  'vej',
  'Avej ',
  'gade',
  'Borgeren ',
  'kaldet ',
  'hr. ',
  '\n',
  '\u00ad',
  'é',
  'cvr',
]

/** The shortest of three readings: another process may have had the machine meanwhile. */
function milliseconds(text: string): number {
  const readings = [1, 2, 3].map(() => {
    const begun = performance.now()
    findPointers(text)
    return performance.now() - begun
  })
  return Math.min(...readings)
}

test.each(PIECES)('500 letters of "%s" are read in less than 5 ms', (piece) => {
  expect(milliseconds(piece.repeat(500).slice(0, 500))).toBeLessThan(5)
})

const COUNT = process.env.LONG ? 3_000 : 60
const SEED = 20_261_122

test(`${COUNT} mixtures of them, of seed ${SEED}, take no longer a letter when they are long`, () => {
  const random = seeded(SEED)
  for (let round = 0; round < COUNT; round += 1) {
    const mixture = Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(random, PIECES)).join('')
    const text = mixture.repeat(20_000).slice(0, 20_000)
    expect(milliseconds(text), JSON.stringify(mixture)).toBeLessThan(100)
  }
}, 300_000)
