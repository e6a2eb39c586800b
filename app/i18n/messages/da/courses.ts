import { listOf } from '../../list-of.ts'

const lessonCount = (count: number) => (count === 1 ? '1 lektion' : `${count} lektioner`)

/** The catalogue, a course's page and the frame around a lesson. */
export const courses = {
  title: 'Kurser',
  lead: 'Tag én lektion ad gangen. Dine svar bliver gemt undervejs, så du kan holde pause, når du vil.',
  empty: 'Der er ingen kurser endnu. Kom tilbage, når videnscentret har lagt det første op.',
  size: (lessons: number, hours: string) => `${lessonCount(lessons)} · ca. ${hours} timer`,
  audience: (people: string[]) => `Målgruppe: ${listOf('da', people)}`,
  version: (version: string) => `Version ${version}`,
  goals: 'Det lærer du',
  lessons: 'Lektioner',
  test: 'Afsluttende prøve',
  minutes: (minutes: number) => `${minutes} min.`,
  status: 'Din status',
  begin: 'Begynd på første lektion',
  goOn: (title: string) => `Fortsæt: ${title}`,
  takeTest: 'Gå til den afsluttende prøve',
  seeCertificates: 'Se dit kursusbevis',
  fetchCertificate: 'Få dit kursusbevis',
  certified: (date: string) => `Du har kursusbeviset. Det gælder til og med ${date}.`,
  certificateExpired: (date: string) => `Dit kursusbevis gjaldt til og med ${date}.`,
  validUntil: (date: string) => `Beviset gælder til og med ${date}.`,
  prerequisiteTitle: 'Før du kan tage prøven',
  prerequisite: {
    course: 'Du skal først have gennemført:',
    all: 'Du skal først have gennemført alt dette:',
    any: 'Du skal først have gennemført ét af disse kurser:',
  },
  prerequisiteParts: { all: 'Alle disse kurser:', any: 'Ét af disse kurser:' },
  prerequisiteMet: 'Opfyldt',
  readAlready: 'Du kan godt læse lektionerne nu.',
  unknownCourse: 'et kursus, der ikke er lagt op endnu',
  problems: {
    title: (count: number) => (count === 1 ? '1 fejl i kursusfilerne' : `${count} fejl i kursusfilerne`),
    text: 'Kun undervisere ser dette. Deltagerne ser den seneste udgave uden fejl, indtil filen er rettet.',
    place: (line: number, column: number) => `linje ${line}, kolonne ${column}`,
  },
  reader: {
    outline: 'Lektioner i kurset',
    place: (number: number, total: number) => `Lektion ${number} af ${total}`,
    goals: 'I denne lektion',
    sources: 'Kilder',
    checked: (date: string) => `tjekket ${date}`,
    finish: 'Afslut lektionen',
    complete: 'Markér som læst og fortsæt',
    completeLast: 'Markér som læst',
    unanswered: (count: number) =>
      count === 1
        ? 'Der er 1 spørgsmål, du ikke har svaret på. Lektionen tæller først, når du har svaret.'
        : `Der er ${count} spørgsmål, du ikke har svaret på. Lektionen tæller først, når du har svaret.`,
    question: (number: number) => `Svar på spørgsmål ${number}`,
    read: 'Du har markeret lektionen som læst.',
    done: 'Du har gennemført lektionen.',
    neighbours: 'Forrige og næste',
    previous: 'Forrige lektion',
    next: 'Næste lektion',
    toTest: 'Næste: Afsluttende prøve',
    toCourse: 'Til kursets forside',
  },
  errors: {
    notPossible: {
      single: 'Vælg et svar, og gem igen.',
      multiple: 'Vælg et svar, og gem igen.',
      order: 'Rækkefølgen kunne ikke læses. Gem den igen.',
      match: 'Vælg noget i alle felter, og gem igen.',
      gap: 'Skriv et ord i hvert felt, og gem igen. Det, der ligner et CPR-nummer, kan ikke gemmes.',
    },
    tooLong: 'Teksten er for lang. Skriv højst 2.000 tegn.',
    looksLikeCpr: 'Det ligner et CPR-nummer. Fjern det, og gem igen.',
  },
}
