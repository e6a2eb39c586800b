import type { Met } from '#app/domain/certificates/met.ts'
import type { HolderStatus } from '#app/domain/certificates/validity.ts'
import { listOf } from '../../list-of.ts'

const status: Record<HolderStatus, string> = {
  valid: 'Gyldigt',
  'expires-soon': 'Udløber snart',
  expired: 'Udløbet',
  revoked: 'Tilbagekaldt',
  replaced: 'Erstattet',
}

const hours = (count: number) => `${count.toLocaleString('da-DK')} ${count === 1 ? 'time' : 'timer'}`
const lessons = (count: number) => (count === 1 ? '1 lektion' : `${count} lektioner`)

function oneMet(met: Met): string {
  switch (met.kind) {
    case 'lessons':
      return lessons(met.count)
    case 'test':
      return 'en afsluttende prøve, som er bestået'
    case 'practice-task':
      return 'en praksisopgave, som er godkendt'
    case 'days':
      return met.count === 1 ? '1 kursusdag' : `${met.count} kursusdage`
    case 'supervision':
      return 'supervision, som er godkendt'
  }
}

/** The proof of a completed course: the holder's page, the page where anyone verifies it, and the paper. */
export const certificates = {
  issuer: 'Videnscentret for CTI, ICM og M-ACT',
  ownProof:
    'Kursusbeviset er videnscentrets eget bevis for et gennemført kursus. Det er ikke en autorisation.',
  status,
  hours,
  /** "7 lektioner og en afsluttende prøve, som er bestået" */
  met: (met: Met[]) => listOf('da', met.map(oneMet)),
  demo: 'DEMO',
  demoText: 'Personen er opdigtet, og beviset gælder ikke.',

  mineTitle: 'Mine beviser',
  mineIntro:
    'Et kursusbevis viser, at du har gennemført et kursus. Alle, du giver linket, kan se, at det er ægte.',
  expires: (date: string, status: HolderStatus) =>
    status === 'expired' ? `Udløb ${date}` : `Gyldigt til og med ${date}`,
  daysLeft: (count: number) =>
    count === 0 ? 'Det er den sidste dag' : count === 1 ? '1 dag tilbage' : `${count} dage tilbage`,
  issued: (date: string, version: string) => `Udstedt ${date}, version ${version}`,
  download: 'Hent bevis (PDF)',
  downloadFor: (course: string) => `Hent bevis (PDF) for ${course}`,
  share: 'Del beviset',
  of: (course: string) => `for ${course}`,
  shareText: 'Send linket til den, der skal se beviset. Det virker uden at logge ind.',
  noneTitle: 'Du har ingen beviser endnu',
  noneText: 'Du får et bevis, når du har læst alle lektioner i et kursus og bestået den afsluttende prøve.',
  toCourses: 'Find et kursus',

  verifyTitle: 'Bekræft et kursusbevis',
  verifyIntro:
    'Skriv koden, som står på beviset ved siden af QR-koden. Så ser du, om det er gyldigt, og hvad det gælder.',
  code: 'Kode',
  codeHint: '28 tegn i grupper på fire. Store og små bogstaver og bindestreger er lige meget.',
  codeMissing: 'Skriv koden fra beviset',
  verify: 'Bekræft beviset',
  verifyAnother: 'Bekræft et andet bevis',
  certificate: 'Kursusbevis',
  verdict: {
    valid: (date: string) => `Beviset er ægte og gyldigt til og med ${date}.`,
    expired: (date: string) => `Beviset er ægte, men det udløb ${date}.`,
    revoked: () => 'Beviset er tilbagekaldt og gælder ikke.',
    replaced: () => 'Beviset er erstattet af et nyt.',
  },
  hasCompleted: 'har gennemført kurset',
  goals: 'Kursets mål',
  facts: {
    extent: 'Omfang',
    version: 'Version',
    issuedOn: 'Udstedt',
    expiresOn: 'Gyldigt til og med',
    issuer: 'Udstedt af',
  },
  extent: (hourCount: number, met: string) => `${hours(hourCount)}: ${met}`,
  unknownTitle: 'Vi kender ikke den kode',
  unknownText:
    'Der findes intet bevis med koden. Se efter, om alle 28 tegn er med, eller bed indehaveren om linket til beviset.',
  waitTitle: 'Vent et øjeblik',
  waitText: 'Der er skrevet mange ukendte koder fra jeres netværk. Prøv igen om et minut.',

  paper: {
    title: (course: string, holder: string) => `Kursusbevis: ${course}, ${holder}`,
    house: 'Fodfæste',
    logo: 'Logo: et hus',
    heading: 'Kursusbevis',
    awardedTo: 'Det bekræftes, at',
    completed: 'har gennemført kurset',
    verifyTitle: 'Bekræft beviset',
    verifyText: 'Scan koden med et kamera, eller skriv den på',
    qr: (address: string) => `QR-kode, der fører til ${address}`,
  },
}
