import type { EndKind } from '#app/domain/certificates/end.ts'
import type { PublicMet } from '#app/domain/certificates/met.ts'
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

function oneMet(met: PublicMet): string {
  switch (met.kind) {
    case 'lessons':
      return lessons(met.count)
    case 'test':
      return 'en bestået afsluttende prøve'
    case 'practice-task':
      return 'en godkendt praksisopgave'
    case 'days':
      return met.count === 1 ? '1 kursusdag' : `${met.count} kursusdage`
    case 'supervision':
      return 'godkendt supervision'
  }
}

/** The proof of a completed course: the holder's page, the page where anyone verifies it, and the paper. */
export const certificates = {
  issuer: 'Videnscentret for CTI, ICM og M-ACT',
  ownProof:
    'Kursusbeviset er videnscentrets eget bevis for et gennemført kursus. Det er ikke en autorisation.',
  status,
  hours,
  /** "7 lektioner og en bestået afsluttende prøve" */
  met: (met: PublicMet[]) => listOf('da', met.map(oneMet)),
  demo: 'DEMO',
  demoText: 'Personen er opdigtet, og beviset gælder ikke.',

  mineTitle: 'Mine beviser',
  mineIntro:
    'Et kursusbevis viser, at du har gennemført et kursus. Alle, du giver linket, kan se, at det er ægte.',
  earlierTitle: 'Tidligere beviser',
  expires: (date: string, status: HolderStatus) =>
    status === 'expired' ? `Udløb ${date}` : `Gyldigt til og med ${date}`,
  daysLeft: (count: number) =>
    count === 0 ? 'Det er den sidste dag' : count === 1 ? '1 dag tilbage' : `${count} dage tilbage`,
  issued: (date: string, version: string) => `Udstedt ${date}, version ${version}`,
  of: (course: string) => `for ${course}`,
  revokedOn: (date: string, reason: string) => `Videnscentret tilbagekaldte beviset ${date}. ${reason}.`,
  revokedHelp: 'Det gælder ikke mere. Skriv til videnscentret, hvis du er i tvivl eller uenig.',
  replacedOn: (date: string) => `Navnet blev rettet ${date}.`,
  useNewer: 'Brug det nye bevis.',
  renewed: 'Du har fornyet beviset.',
  seeNewer: 'Se det nye bevis',

  getPdf: 'Hent bevis (PDF)',
  otherFiles: 'Hent andre filer',
  otherFilesText:
    'PDF-filen er til at printe og vise frem, og den rummer også det underskrevne bevis. Disse filer er til systemer, der læser digitale beviser.',
  files: {
    json: 'Det underskrevne bevis. Gem det, så kan beviset altid bekræftes. Brug det, når et system beder om et bevis som Open Badges 3.0.',
    jwt: 'Det samme bevis som én lang tekst. Brug det kun, når et system beder om en JWT.',
    png: 'Et billede med beviset indeni. Brug det til en profil eller en mail.',
    svg: 'Det samme billede, skarpt i alle størrelser. Brug det på en hjemmeside.',
  },
  pictureText:
    'Gemmer du billedet i Fotos eller Filer på en iPhone eller iPad, forsvinder beviset fra billedet. Gem derfor også JSON-filen.',
  notSignedYet:
    'Beviset er ikke underskrevet endnu, så filen kan ikke hentes. Linket til beviset virker. Prøv igen om et minut.',

  share: 'Del beviset',
  shareText: 'Send linket til den, der skal se beviset. Det virker uden at logge ind.',
  shareLabel: 'Linket',
  copy: 'Kopiér linket',
  copied: 'Linket er kopieret.',
  notCopied: 'Det gik ikke. Markér linket, og kopiér det selv.',
  seeShared: 'Se beviset, som andre ser det',
  addToLinkedIn: 'Føj til LinkedIn',
  linkedInText:
    'Du forlader Fodfæste. LinkedIn får kursets navn, udstederen, datoerne og linket til beviset. Intet bliver vist, før du selv gemmer det dér.',

  noneTitle: 'Du har ingen beviser endnu',
  noneText:
    'Du får et bevis, når du har læst alle lektioner, bestået den afsluttende prøve og klaret det, som kurset ellers kræver.',
  toCourses: 'Find et kursus',

  certificate: 'Kursusbevis',
  goals: 'Kursets mål',
  facts: {
    extent: 'Omfang',
    version: 'Version',
    issuedOn: 'Udstedt',
    expiresOn: 'Gyldigt til og med',
    issuer: 'Udstedt af',
  },

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
    ended: {
      revoked: (date: string) => `TILBAGEKALDT ${date}`,
      replaced: (date: string) => `ERSTATTET ${date}`,
    } satisfies Record<EndKind, (date: string) => string>,
    endedText: {
      revoked: 'Beviset gælder ikke mere.',
      replaced: 'Der er udstedt et nyt bevis, hvor navnet er rettet.',
    } satisfies Record<EndKind, string>,
    attachmentName: 'kursusbevis.json',
    attachment: 'Det underskrevne kursusbevis (Open Badges 3.0)',
    badge: (course: string, issuer: string) => `Kursusbevis: ${course}. ${issuer}`,
  },
}
