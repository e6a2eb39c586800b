const minutes = (count: number) => (count === 1 ? '1 minut' : `${count} minutter`)

export const home = {
  hello: (name: string) => `Hej ${name}`,
  next: (lesson: string) => `Næste lektion: ${lesson}`,
  nextIsTest: 'Du er klar til den afsluttende prøve.',
  progress: (done: number, total: number, left: number) =>
    left > 0
      ? `${done} af ${total} lektioner · ca. ${minutes(left)} tilbage`
      : `${done} af ${total} lektioner`,
  goOn: 'Fortsæt',
  begin: 'Begynd kurset',
  nothingOpen: 'Du har ingen kurser i gang',
  nothingOpenText: 'Find et kursus, og begynd, når det passer dig. Hver lektion tager 10–20 minutter.',
  seeCourses: 'Se kurserne',
  yourReviews: 'Målinger, der venter på dig',
  due: 'Det skal du nå',
  nothingDue: 'Du har ingen frister lige nu.',
  dueWords: {
    take: (course: string) => `Gennemfør ${course}`,
    renew: (course: string) => `Forny dit bevis for ${course}`,
  },
  before: (date: string) => `Senest ${date}`,
  overdue: 'Over fristen',
  noCertificates:
    'Du får et kursusbevis, når du har læst et helt kursus, bestået prøven og klaret det, som kurset ellers kræver.',
  validity: {
    valid: (date: string) => `Gyldigt til ${date}`,
    'expires-soon': (date: string) => `Udløber ${date}`,
    expired: (date: string) => `Udløbet ${date}`,
  },
  welcome: 'Et sikkert sted at stå',
  welcomeLead:
    'Fodfæste er læringsplatformen for dig, der arbejder med CTI, ICM og M-ACT. Her lærer du metoden, viser, hvad du kan, og ser, om teamet gør det, der virker.',
  parts: [
    {
      title: 'Lær metoden',
      text: 'Korte lektioner, som du kan tage på telefonen mellem to besøg. Med cases, spørgsmål og kilder.',
    },
    {
      title: 'Få et bevis, der holder',
      text: 'Når du har bestået, får du et kursusbevis. Enhver kan bekræfte det med koden på beviset.',
    },
    {
      title: 'Mål, om I gør det, der virker',
      text: 'To vurderere måler teamets praksis hver for sig og bliver enige. Resultatet gælder teamet, aldrig en person.',
    },
  ],
}
