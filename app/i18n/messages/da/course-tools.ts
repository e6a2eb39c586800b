const counted = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

/** What the commands for authors say. They are Danish whatever language a page is read in. */
export const courseTools = {
  summary: (courses: number, errors: number, warnings: number, tips: number) =>
    [
      counted(courses, 'kursus', 'kurser'),
      `${errors} fejl`,
      counted(warnings, 'advarsel', 'advarsler'),
      counted(tips, 'tip', 'tips'),
    ].join(', '),
  check: {
    usage: 'Skriv: npm run courses:check -- [mappe] [--format=text|json|github] [--tips]',
    noFolder: (folder: string) => `Der er ingen mappe, der hedder ${folder}.`,
  },
  new: {
    usage:
      'Skriv: npm run courses:new -- course <mappe> "<Titel>"  eller: npm run courses:new -- lesson <kursets mappe> "<Titel>"',
    refused: {
      slug: (slug: string) =>
        `"${slug}" kan ikke være navnet på en mappe. Skriv små bogstaver a-z, tal og bindestreg, fx cti-grundkursus.`,
      taken: (slug: string) => `Der er allerede noget, der hedder ${slug}. Vælg et andet navn.`,
      title: () => 'Skriv en titel i anførselstegn, fx "Når døren er lukket".',
      'no-course': (slug: string) => `Der er ikke noget kursus i mappen ${slug}.`,
    },
    next: 'Skriv teksten alle steder, hvor der står [skriv: …]. Kør så npm run courses:check.',
  },
}
