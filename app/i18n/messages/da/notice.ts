import type { CookieName, StoredName } from '#app/http/cookies.ts'

type Cookie = { what: string; lasts: string }

const cookies: Record<CookieName, Cookie> = {
  session: {
    what: 'Husker, at du er logget ind.',
    lasts:
      'Dit login gælder højst 7 dage, og højst 12 timer for den, der har en rolle. Cookien slettes, når du logger ud. Ellers bliver den liggende i op til 2 år, men åbner ingenting.',
  },
  sprog: { what: 'Husker, om du har valgt dansk eller engelsk.', lasts: '1 år' },
}

const stored: Record<StoredName, Cookie> = {
  positions: {
    what: 'Husker, hvor langt du var nået ned ad en side, når du går tilbage til den.',
    lasts: 'Til du lukker fanen',
  },
  'remix-manifest-version': {
    what: 'Husker, hvilken udgave af siden du har åben.',
    lasts: 'Til du lukker fanen',
  },
}

/** What everyone is told of their data, of cookies, and of how accessible the site is. */
export const notice = {
  privacy: 'Privatliv',
  statement: 'Tilgængelighedserklæring',
  contact: 'Kontakt',
  data: {
    title: 'Sådan bruger vi dine oplysninger',
    intro: 'Fodfæste er til at lære og til at måle teams arbejde. Her står, hvad vi ved om dig, og hvorfor.',
    noCitizens: 'Der må ikke stå noget om borgere i Fodfæste. CPR-numre bliver afvist.',
    responsible: 'Hvem der er ansvarlig',
    responsibleText: (centre: string) =>
      `Din arbejdsgiver er dataansvarlig for det, der handler om dig som medarbejder. ${centre} driver Fodfæste for din arbejdsgiver og udsteder kursusbeviserne.`,
    askEmployer: 'Spørg din leder, hvem der er databeskyttelsesrådgiver hos jer.',
    writeAbout: 'Skriv om dine oplysninger til:',
    whatFor: 'Hvad vi bruger dem til',
    purpose: 'Formål',
    data: 'Oplysninger',
    howLong: 'Hvor længe',
    whoSees: 'Hvem der ser dem',
    basis: 'Retsgrundlag',
    follow: 'Hvad din leder kan se',
    followText:
      'Din leder kan se, hvilke kurser du har taget og skal tage, og hvornår. Ingen andre end du kan se dine svar og refleksioner. Et teams fidelitet er aldrig et tal om en person.',
    others: 'Hvem vi deler med',
    othersText:
      'Vi sælger ikke oplysninger og sender dem ikke ud af EU og EØS. De, der driver serveren, sender mails og gemmer backup for os, gør kun det, vi beder om.',
    origin: 'Hvor oplysningerne kommer fra',
    originText: 'Fra din arbejdsgiver, når du bliver oprettet. Resten kommer af det, du selv gør i Fodfæste.',
    backups: (days: number) =>
      `Det, der er slettet, kan stå i en backup i op til ${days} dage. Bliver en backup hentet frem, slettes det igen.`,
    rights: 'Dine rettigheder',
    rightsItems: [
      'Se alt, vi ved om dig, og hvem der har set det.',
      'Hente det hele som fil.',
      'Få rettet det, der er forkert.',
      'Blive slettet.',
      'Gøre indsigelse mod, at vi bruger oplysningerne, og få brugen begrænset imens.',
    ],
    toOwnData: 'Gå til dine oplysninger',
    rightsNote:
      'Du får svar hurtigst muligt og senest efter en måned. Ingen afgørelse om dig træffes af en maskine alene.',
    complain: 'Du kan klage',
    complainText: 'Er du ikke tilfreds, kan du klage til Datatilsynet.',
    authority: 'Datatilsynet: sådan klager du',
  },
  cookies: {
    title: 'Cookies',
    intro:
      'Vi bruger kun de cookies, som siden ikke kan virke uden. Derfor spørger vi dig ikke om lov. Ingen følger, hvad du laver, og intet bliver hentet fra andre.',
    list: 'Cookies, vi sætter',
    storage: 'Det, din browser selv gemmer for siden',
    name: 'Navn',
    what: 'Hvad den gør',
    lasts: 'Hvor længe',
    names: cookies,
    stored,
    remove: 'Du kan altid slette cookies i din browser. Så skal du logge ind igen.',
  },
  accessibility: {
    title: 'Tilgængelighedserklæringen er ikke udgivet endnu',
    text: 'Fodfæste er lavet til at kunne bruges af alle, også med tastatur og skærmlæser. Erklæringen om, hvor godt det er lykkedes, er på vej.',
    write: 'Er der noget, du ikke kan bruge, så sig det til os.',
  },
}
