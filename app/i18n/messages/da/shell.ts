import type { Method } from '#app/domain/courses/methods.ts'

const methods: Record<Method, string> = {
  'housing-first': 'Housing First',
  cti: 'CTI',
  icm: 'ICM',
  'm-act': 'M-ACT',
}

/** The frame around every page, and words that several subjects share. */
export const shell = {
  skip: 'Gå til indhold',
  home: 'Fodfæste, til forsiden',
  mainMenu: 'Hovedmenu',
  menu: 'Menu',
  myPage: 'Min side',
  courses: 'Kurser',
  library: 'Bibliotek',
  search: 'Søg',
  certificates: 'Mine beviser',
  fidelity: 'Fidelitet',
  team: 'Mit team',
  area: 'Mit område',
  calendar: 'Kalender',
  overview: 'Oversigt',
  admin: 'Administration',
  approvals: 'Godkendelser',
  withCount: (item: string, count: number) => `${item} (${count})`,
  signIn: 'Log ind',
  signOut: 'Log ud',
  youAreHere: 'Du er her',
  footer: 'Fodfæste er læringsplatformen for CTI, ICM og M-ACT under Housing First.',
  verifyLink: 'Bekræft et kursusbevis',
  otherLanguage: 'English',
  demo: 'Dette er en demo. Alle personer og tal er opdigtede.',
  saved: (time: string) => `Gemt ${time}`,
  saving: 'Gemmer …',
  offline: 'Ikke gemt. Der er ingen forbindelse. Prøv igen.',
  tryAgain: 'Prøv igen',
  methods,
  errorSummary: (count: number) => (count === 1 ? 'Ret dette' : `Ret disse ${count} ting`),
  notFound: {
    title: 'Siden findes ikke',
    text: 'Adressen er forkert, eller siden er flyttet. Gå til forsiden, og find vej derfra.',
  },
  forbidden: {
    title: 'Det har du ikke adgang til',
    text: 'Du kan se siden, men ikke gøre dette. Spørg din leder eller videnscentret, hvis du mener, det er en fejl.',
  },
  badRequest: {
    title: 'Det kunne vi ikke bruge',
    text: 'Noget i det, du sendte, passer ikke. Gå tilbage, og prøv igen.',
  },
  failed: {
    title: 'Der gik noget galt hos os',
    text: 'Det er ikke din skyld. Det, du har gemt, er gemt. Prøv igen om lidt.',
  },
  notStored: {
    title: 'Det blev ikke gemt',
    text: 'Serveren kan ikke gemme noget lige nu. Det er ikke din skyld. Det, du har gemt før, er der stadig.',
    again: 'Det, du sendte, står klar her. Vent et øjeblik, og prøv igen.',
    notice: 'Ikke gemt. Serveren kan ikke gemme lige nu. Prøv igen om lidt.',
  },
  notShown: {
    title: 'Siden kan ikke vises lige nu',
    text: 'Serveren kan ikke gemme noget lige nu, heller ikke, hvem der har set siden. Det er ikke din skyld. Vent et øjeblik, og prøv igen.',
  },
  tooMuch: {
    title: 'Vent et minut',
    text: 'Du har sendt meget på kort tid. Det sidste blev ikke gemt. Det, du har gemt før, er der stadig.',
    again: 'Det, du sendte sidst, står klar her. Prøv igen om et minut.',
    notice: 'Ikke gemt. Du har sendt meget på kort tid. Prøv igen om et minut.',
  },
  tooManyFiles: (minutes: number) =>
    `Du har hentet mange filer på kort tid. Prøv igen om ${minutes === 1 ? 'et minut' : `${minutes} minutter`}.`,
  failureNumber: (id: string) => `Fejlnummer: ${id}`,
  tellFailure: 'Bliver det ved, så skriv til videnscentret, og oplys fejlnummeret:',
  foreignOrigin:
    'Forespørgslen kom ikke fra en af vores egne sider, så den er afvist. Åbn siden igen, og prøv en gang til.',
  tooLarge: 'Det, du sendte, fylder for meget. Send højst 1 MB ad gangen.',
  toFrontPage: 'Gå til forsiden',
}
