import type { EndProblem } from '#app/domain/certificates/end-form.ts'
import type { RevocationReason } from '#app/domain/certificates/end.ts'

const reasons: Record<RevocationReason, string> = {
  'issued-in-error': 'Beviset er udstedt ved en fejl',
  'requirements-not-met': 'Kravene til beviset var ikke opfyldt',
  misuse: 'Beviset er misbrugt',
  'holder-asked': 'Indehaveren har bedt om det',
}

const problems: Record<EndProblem, string> = {
  'choose-reason': 'Vælg, hvorfor beviset tilbagekaldes',
  'too-long': 'Noten må højst være på 500 tegn',
  cpr: 'Det ligner et CPR-nummer. Fjern det, og prøv igen.',
  'name-too-short': 'Skriv hele navnet, mindst 2 bogstaver',
  'name-too-long': 'Navnet må højst være på 70 tegn. Forkort et mellemnavn.',
  'name-letters': 'Skriv navnet med bogstaver. Punktum, komma, bindestreg og apostrof må være med.',
  'name-same': 'Det er det navn, der står på beviset. Skriv det rigtige.',
  'password-missing': 'Skriv dit eget kodeord',
  'password-wrong': 'Kodeordet passer ikke til din konto. Prøv igen.',
  unusable: 'Det kunne vi ikke bruge. Åbn siden igen, og prøv en gang til.',
}

/** What the centre does with certificates that have been issued: find them, take them back, correct a name. */
export const adminCertificates = {
  title: 'Beviser',
  intro: 'Find et kursusbevis. Du kan tilbagekalde det, eller rette navnet på det.',
  find: 'Kode eller navn',
  findHint: 'Hele koden fra beviset, eller mindst to bogstaver af indehaverens navn',
  tooShort: 'Skriv mindst to bogstaver af navnet, eller hele koden',
  status: 'Status',
  anyStatus: 'Alle',
  submit: 'Find',
  reset: 'Vis de nyeste',
  newest: 'Udstedt for nylig',
  found: (count: number) => (count === 1 ? '1 bevis passer' : `${count} beviser passer`),
  foundMany: 'Mange beviser passer',
  more: (shown: number) => `Her er de første ${shown}. Der er flere: skriv mere af navnet.`,
  none: 'Ingen beviser passer. Se efter, om navnet er stavet, som det står på beviset.',
  holder: 'Indehaver',
  course: 'Kursus',
  issuedOn: 'Udstedt',
  expiresOn: 'Gyldigt til og med',
  forgotten: 'Navnet er slettet',

  forgottenOn: (date: string) =>
    `Navnet er slettet ${date}. Den, der har filen, kan stadig bekræfte beviset.`,
  account: 'Navn på kontoen nu',
  version: 'Version',
  hours: 'Omfang',
  met: 'Krævet og opfyldt',
  issuer: 'Udstedt af',
  code: 'Kode',
  count: 'Nummer',
  cycle: (cycle: number, edition: number) =>
    `${cycle === 1 ? 'Første bevis' : `Fornyelse ${cycle - 1}`}${edition === 1 ? '' : `, navnet rettet ${edition === 2 ? 'én gang' : `${edition - 1} gange`}`}`,
  fingerprint: 'Indholdets fingeraftryk',
  goals: 'Kursets mål',
  toVerify: 'Se beviset, som andre ser det',
  replaces: 'Det står i stedet for et bevis med et andet navn',
  toReplaced: 'Se det gamle bevis',
  late: 'Du har ikke ændret noget: beviset var allerede afsluttet. Her kan du se, hvordan.',
  ended: {
    revoked: (date: string) => `Tilbagekaldt ${date}`,
    replaced: (date: string) => `Erstattet ${date} af et bevis med det rigtige navn`,
  },
  endedBy: (name: string) => `Det gjorde ${name}`,
  reason: 'Årsag',
  note: 'Note',
  toReplacement: 'Se det nye bevis',
  problems,
  reasons,

  revoke: 'Tilbagekald beviset',
  revokeHint: 'Gør det kun, hvis beviset ikke skulle være givet, eller ikke må bruges mere.',
  chooseReason: 'Hvorfor?',
  reasonHint: 'Årsagen kan ses af alle, der bekræfter beviset.',
  noteLabel: 'Note til videnscentret',
  noteHint: 'Kan udelades. Den vises kun her. Skriv ingen navne og intet om borgere.',
  goOn: 'Fortsæt',
  revokeWhat: (name: string, course: string) =>
    `Du er ved at tilbagekalde beviset til ${name} for ${course}.`,
  revokeThen:
    'Alle, der bekræfter beviset, ser det med det samme. Det kan ikke fortrydes. Personen får en mail med årsagen.',
  passwordHint: 'Vi spørger igen, fordi det ikke kan fortrydes.',
  revokeSubmit: 'Ja, tilbagekald beviset',

  correct: 'Ret navnet',
  correctHint:
    'Et bevis ændres aldrig. Der udstedes et nyt med det rigtige navn, og det gamle bliver erstattet. Datoer og krav er de samme.',
  name: 'Det rigtige navn',
  nameHint: 'Højst 70 tegn, som det skal stå på beviset',
  alsoAccount: 'Ret også navnet på personens konto',
  correctWhat: (from: string, to: string) => `Du er ved at erstatte beviset til ${from} med et til ${to}.`,
  correctThen:
    'Det gamle bevis viser med det samme, at det er erstattet, og af hvilket. Det kan ikke fortrydes. Personen får en mail. Andre beviser ændres ikke.',
  correctSubmit: 'Ja, ret navnet',
  cancel: 'Fortryd',

  holderMail: {
    subject: {
      revoked: (course: string) => `Dit kursusbevis er tilbagekaldt: ${course}`,
      replaced: (course: string) => `Navnet på dit kursusbevis er rettet: ${course}`,
    },
    greeting: (name: string) => `Hej ${name}`,
    revoked: (course: string, issued: string) =>
      `Videnscentret har tilbagekaldt det kursusbevis for ${course}, som du fik ${issued}. Det gælder ikke mere, og alle, der bekræfter det, kan se det.`,
    because: (reason: string) => `Årsag: ${reason}.`,
    again: 'Du kan tage kurset igen og få et nyt bevis.',
    replaced: (course: string) =>
      `Videnscentret har rettet navnet på dit kursusbevis for ${course}. Du har fået et nyt bevis, og det gamle er erstattet.`,
    useNew: 'Brug det nye fra nu af. Det har et andet link og en anden kode. Datoerne er de samme.',
    link: 'Dine beviser:',
    help: 'Er noget forkert, så skriv til videnscentret.',
  },
}
