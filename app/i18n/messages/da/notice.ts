import type { ToldPurpose } from '#app/domain/privacy/record.ts'
import { COOKIE_DAYS, type CookieName, type StoredName } from '#app/http/cookies.ts'

type Cookie = { what: string; lasts: string }

const cookies: Record<CookieName, Cookie> = {
  session: {
    what: 'Husker, at du er logget ind.',
    lasts: `Dit login gælder højst 7 dage, og højst 12 timer for den, der har en rolle. Cookien slettes, når du logger ud. Ellers bliver den liggende i ${COOKIE_DAYS} dage, men åbner ingenting.`,
  },
  sprog: { what: 'Husker, om du har valgt dansk eller engelsk.', lasts: `${COOKIE_DAYS} dage` },
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

/** What is kept for each purpose, and how long, in the words of whoever it is about. */
const told: Record<ToldPurpose, { what: string; howLong: string }> = {
  account: {
    what: 'Dit navn, din mailadresse, dit team, dine roller og din orlov.',
    howLong:
      'Så længe kontoen er åben, og 6 måneder efter. Det, en fil med personer har ændret, står i 13 måneder.',
  },
  learning: {
    what: 'Dine kurser, svar, refleksioner, prøver og dit fremmøde.',
    howLong:
      'Svar: 12 måneder efter, at kurset er gennemført, eller efter dit seneste svar i det. Resten: så længe du har en konto.',
  },
  'team-learning': {
    what: 'Hvilke kurser du er bedt om at tage, hvornår, og om du er fritaget.',
    howLong: 'Så længe du har en konto.',
  },
  certificates: {
    what: 'Dit navn, kurset, datoerne og en kode.',
    howLong:
      'Dit navn: 5 år (60 måneder) efter, at beviset er udløbet. Derefter kan beviset bekræftes uden navn.',
  },
  calendar: { what: 'De dage, du har meldt dig til.', howLong: 'Så længe du har en konto.' },
  fidelity: {
    what: 'Teamets resultater, hvem der har vurderet, og hvem der står for en opgave.',
    howLong: 'Resultatet bliver. Vurderernes navne vises ikke efter 24 måneder.',
  },
  messages: { what: 'Mails, vi har sendt dig.', howLong: '12 måneder.' },
  security: {
    what: 'Hvornår du logger ind, og på hvilken slags enhed. Din kode-app og dine adgangsnøgler. En log over, hvem der har set og gjort hvad.',
    howLong:
      'Et login: 30 dage efter, at det er slut. Loggen: 13 måneder og 3 dage. Kode-app og nøgler: så længe du har en konto.',
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
    follow: 'Din leder',
    followText:
      'Din leder kan se, hvilke kurser du har taget og skal tage, og hvornår. Ingen andre end du kan se dine svar og refleksioner.',
    whatFor: 'Hvad vi har om dig',
    originText:
      'Navn, mailadresse og team får vi fra din arbejdsgiver. Uden dem kan du ikke få en konto. Resten kommer af det, du selv gør i Fodfæste.',
    told,
    whoSees: 'Hvem ser det',
    howLong: 'Hvor længe',
    deletion: 'Sletning',
    deletionText: (days: number) =>
      `Det, der skal slettes, bliver slettet om natten af sig selv. Det kan stå i en backup i op til ${days} dage. Bliver en backup hentet frem, slettes det igen.`,
    others: 'Deling',
    othersText:
      'Vi sælger ikke oplysninger. De, der driver serveren, sender mails og gemmer backup for os, må kun gøre det, vi beder om. Videnscentret skal sørge for, at dine oplysninger bliver i EU og EØS. Spørg, hvis du vil vide, hvem de er.',
    basis: 'Retsgrundlag',
    ofSecurity: 'For sikkerhed og log:',
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
    responsible: 'Ansvarlig',
    responsibleText: (centre: string) =>
      `Din arbejdsgiver er dataansvarlig for det, der handler om dig som medarbejder. ${centre} driver Fodfæste for din arbejdsgiver og udsteder kursusbeviserne.`,
    askEmployer: 'Spørg din leder, hvem der er databeskyttelsesrådgiver hos jer.',
    writeAbout: 'Skriv om dine oplysninger til:',
    complain: 'Klage',
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
