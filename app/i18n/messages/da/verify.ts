import type { RevocationReason } from '#app/domain/certificates/end.ts'
import type { Genuineness } from '#app/domain/certificates/verify/verdict.ts'
import { certificates } from './certificates.ts'

/** What follows "fordi": what anyone is told of why a certificate was taken back. */
const because: Record<RevocationReason, string> = {
  'issued-in-error': 'det blev udstedt ved en fejl',
  'requirements-not-met': 'kravene ikke var opfyldt',
  misuse: 'det er blevet misbrugt',
  'holder-asked': 'indehaveren selv bad om det',
}

/** The pages where anyone verifies a certificate, by its code or by its file. */
export const verify = {
  title: 'Bekræft et kursusbevis',
  intro: 'Se, om et kursusbevis er ægte, om det gælder, og hvad det gælder for. Brug koden eller filen.',
  codeTitle: 'Har du koden?',
  code: 'Kode',
  codeHint:
    'Koden står på beviset ved siden af QR-koden: 28 tegn i grupper på fire. Store og små bogstaver og bindestreger er lige meget.',
  codeMissing: 'Skriv koden fra beviset',
  byCode: 'Bekræft beviset',
  fileTitle: 'Har du filen?',
  fileIntro: 'Vi læser filen for at svare dig. Vi gemmer den ikke.',
  file: 'Fil',
  fileHint: 'PDF, PNG, SVG, JSON eller JWT. Højst 1 MB.',
  text: 'Eller indsæt indholdet',
  textHint: 'Indholdet af en JSON- eller JWT-fil, eller linket til beviset.',
  byFile: 'Bekræft filen',
  problem: {
    nothing: 'Vælg en fil, eller indsæt indholdet af den',
    'too-large': 'Filen fylder for meget. Send højst 1 MB, eller skriv koden fra beviset.',
    'no-certificate':
      'Det er ikke et kursusbevis. Send den fil, der hører til beviset, eller skriv koden fra beviset.',
    'picture-without':
      'Billedet rummer ikke beviset. Det går tabt, når et billede gemmes på en telefon eller sendes i en besked. Send PDF- eller JSON-filen, eller skriv koden fra beviset.',
    'pdf-without':
      'PDF-filen rummer ikke beviset. Det går tabt, når den printes, scannes eller gemmes på ny. Send den oprindelige fil, eller skriv koden fra papiret.',
  },
  tooLarge: {
    file: 'Det, du sendte, fylder for meget. Vælg en fil på højst 1 MB, eller skriv koden fra beviset.',
    text: 'Har du indsat tekst, kom den ikke med. Indsæt den igen, eller skriv koden fra beviset.',
  },

  answerTitle: 'Svaret på din fil',
  another: 'Bekræft et andet bevis',
  status: { ...certificates.status, changed: 'Ændret', unknown: 'Ukendt' },
  valid: (date: string) => `Beviset er ægte og gyldigt til og med ${date}.`,
  expired: (date: string) => `Beviset er ægte, men det udløb ${date}. Spørg indehaveren, om det er fornyet.`,
  revoked: (date: string, reason: RevocationReason) =>
    `Videnscentret tilbagekaldte beviset ${date}, fordi ${because[reason]}. Det gælder ikke. Spørg videnscentret, hvis du er i tvivl.`,
  replaced: (date: string) =>
    `Videnscentret erstattede beviset ${date} med et, hvor navnet er rettet. Brug det nye.`,
  demo: 'Det er et demobevis: Personen er opdigtet, og beviset gælder ikke.',
  newer: 'Se det nye bevis',
  changed:
    'Filen er ikke den, som videnscentret udstedte: noget i den er ændret. Stol ikke på den, og bed indehaveren om linket til beviset.',
  unknown: {
    'other-issuer':
      'Beviset er ikke udstedt af videnscentret. Vi kan kun bekræfte vores egne. Spørg den, der har udstedt det.',
    'not-in-register':
      'Videnscentret har underskrevet beviset, men det står ikke i vores register. Spørg videnscentret, før du stoler på det.',
  },
  fromRegister: {
    unchanged: 'Filen er uændret, og her står, hvad vores register siger om beviset.',
    signed: 'Underskriften er ægte, og her står, hvad vores register siger om beviset.',
    enclosed:
      'Beviset inde i filen er ægte. Sammenlign navn og datoer med det, du har set på papiret: kun det, der står her, gælder.',
  } satisfies Record<Genuineness, string>,
  hasCompleted: 'har gennemført kurset',
  holderForgotten: (date: string) => `Bevis udstedt ${date}`,
  holderForgottenText: 'Navnet er slettet hos os. Indsend filen for at bekræfte indehaveren.',
  sendFile: 'Bekræft med filen',
  nameFromFile: 'Navnet er slettet hos os. Det står her, fordi det er underskrevet i filen.',
  extent: (hours: number, met: string) => `${certificates.hours(hours)}: ${met}`,
  contentTitle: 'Præcis det indhold',
  contentText: (version: string, fingerprint: string) =>
    `Beviset gælder kursets indhold, som det var i version ${version}. Indholdets fingeraftryk begynder med ${fingerprint}. Ændres et eneste ord i kurset, bliver det et andet.`,
  selfTitle: 'Sådan kan du selv kontrollere det',
  selfText:
    'Beviset følger standarden Open Badges 3.0. Hent det underskrevne bevis, og læs det i et program til den slags beviser. Programmet kontrollerer underskriften mod udstederens nøgler.',
  selfIssuer: (did: string) => `Udsteder: ${did}`,
  selfKeys: 'Udstederens offentlige nøgler',
  selfFile: 'Hent det underskrevne bevis (JSON)',

  unknownTitle: 'Vi kender ikke den kode',
  unknownText:
    'Der findes intet bevis med koden. Se efter, om alle 28 tegn er med, eller bed indehaveren om linket til beviset.',
  waitTitle: 'Vent et øjeblik',
  waitText: 'Der er prøvet mange ukendte koder eller filer fra jeres netværk. Prøv igen om et minut.',
}
