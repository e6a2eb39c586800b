import type { Standing } from '#app/domain/progress/standing-of-reading.ts'

const tags: Record<Exclude<Standing, 'current'>, string> = {
  news: 'Nyt siden sidst',
  again: 'Læs igen',
}

/** What people are told when a course they have begun or taken has come in a new version. */
export const versions = {
  tags,
  newVersion: (version: string, date: string) =>
    `Kurset er kommet i version ${version} den ${date}. Det, du har lavet, står.`,
  whatIsNew: 'Se, hvad der er nyt',
  changedLessons: 'Det er nyt:',
  testAgain: 'Har du taget den afsluttende prøve før, skal du tage den igen.',
  certificateStands: 'Dit kursusbevis gælder, til det udløber.',
  seenAll: 'Jeg har set det',
  lessonNews:
    'Lektionen er ændret, siden du læste den. Den er stadig gennemført. Tryk på ”Jeg har set det nye” nederst, når du har set den.',
  lessonAgain: 'Lektionen er ændret, siden du læste den, og skal læses igen. Dine svar står.',
  seenNews: 'Jeg har set det nye',
  readAgain: 'Markér som læst igen',
  mine: 'Nyt siden sidst',
}
