import { PASSKEY_NAME_LIMIT } from '#app/domain/auth/passkey-name.ts'
import type { FactorChange } from '#app/domain/auth/second-factor.ts'
import { auth } from './auth.ts'

const changes: Record<FactorChange, { subject: string; what: string }> = {
  'app-added': {
    subject: 'Der er sat en ny kode-app på din konto',
    what: 'Der er lige sat en ny kode-app på din konto i Fodfæste. Fra nu af skal du skrive en kode fra den, når du logger ind.',
  },
  'app-removed': {
    subject: 'Kode-appen er fjernet fra din konto',
    what: 'Kode-appen er lige blevet fjernet fra din konto i Fodfæste.',
  },
  'codes-renewed': {
    subject: 'Der er lavet nye nødkoder til din konto',
    what: 'Der er lige lavet nye nødkoder til din konto i Fodfæste. De gamle virker ikke længere.',
  },
  'passkey-added': {
    subject: 'Der er lagt en ny adgangsnøgle på din konto',
    what: 'Der er lige lagt en ny adgangsnøgle på din konto i Fodfæste.',
  },
  'passkey-removed': {
    subject: 'En adgangsnøgle er fjernet fra din konto',
    what: 'En adgangsnøgle er lige blevet fjernet fra din konto i Fodfæste.',
  },
  'taken-away': {
    subject: 'Din kode-app og dine adgangsnøgler er fjernet',
    what: 'Videnscentret har lige fjernet kode-app, adgangsnøgler og nødkoder fra din konto i Fodfæste. Skal du bruge en kode-app, beder vi dig om at sætte en ny op, næste gang du logger ind.',
  },
}

/** What besides the password shows who somebody is: an app that makes codes, and codes for the day it is gone. */
export const security = {
  title: 'Din sikkerhed',
  intro: 'Her ser og ændrer du, hvordan du logger ind.',
  saved: {
    'app-there': 'Kode-appen er sat op. Fik du ikke gemt dine nødkoder, så lav nye.',
    'change-password': 'Kodeordet er skiftet. Du er logget ud alle andre steder.',
    'remove-app': 'Kode-appen er fjernet',
    none: 'Det er allerede gjort',
    'add-passkey': 'Adgangsnøglen er lagt på din konto',
    'name-passkey': 'Navnet er gemt',
    'remove-passkey': 'Adgangsnøglen er fjernet',
    'end-session': 'Du er logget ud der',
    'end-others': 'Du er logget ud alle andre steder',
  },
  problems: {
    ...auth.passwordProblems,
    'password-missing': 'Skriv dit kodeord',
    'password-wrong': 'Kodeordet passer ikke til din konto. Prøv igen.',
    'code-missing': 'Skriv koden',
    'code-wrong': 'Koden passer ikke. En kode virker kun én gang. Vent på den næste, og prøv igen.',
    'last-passkey': 'Med din rolle skal du have en kode-app eller en adgangsnøgle. Sæt først en kode-app op.',
    'passkey-refused': 'Adgangsnøglen passede ikke. Prøv igen.',
    'name-missing': 'Skriv et navn, fx Min telefon',
    'name-too-long': `Navnet må højst være på ${PASSKEY_NAME_LIMIT} tegn`,
    'name-cpr': 'Det ligner et CPR-nummer. Fjern det, og prøv igen.',
    'first-code-wrong':
      'Koden passer ikke til billedet. Vent på den næste kode, og prøv igen. Tjek også, at telefonens ur går rigtigt.',
    'must-have': 'Med din rolle skal du have en kode-app eller en adgangsnøgle. Lav først en adgangsnøgle.',
  },
  password: {
    title: 'Kodeord',
    change: 'Skift kodeord',
    hint: 'Du bliver logget ud alle andre steder, og vi skriver til dig, at kodeordet er skiftet.',
    presentHint: 'Det, du logger ind med nu',
  },
  app: {
    title: 'Kode-app',
    what: 'En kode-app på telefonen laver en ny kode hvert halve minut. Når du logger ind, skriver du både dit kodeord og koden. Så kommer ingen ind med dit kodeord alene.',
    since: (day: string) => `Du har en kode-app. Den er sat op ${day}.`,
    none: 'Du har ingen kode-app.',
    must: 'Med din rolle skal du have en kode-app eller en adgangsnøgle.',
    setUp: 'Sæt kode-app op',
    anew: 'Sæt kode-appen op på ny',
    remove: 'Fjern kode-appen',
    passwordHint: 'Vi spørger igen, så ingen andre kan gøre det for dig.',
  },
  codes: {
    title: 'Nødkoder',
    left: (count: number) =>
      count === 0
        ? 'Du har ingen nødkoder.'
        : `Du har ${count} ${count === 1 ? 'nødkode' : 'nødkoder'} tilbage.`,
    what: 'En nødkode lukker dig ind, når du ikke har din telefon. Hver kode virker én gang.',
    renew: 'Lav nye nødkoder',
    renewHint: 'De gamle virker ikke længere, når du har lavet nye.',
    newTitle: 'Gem dine nødkoder',
    keep: 'Du ser dem kun denne ene gang. Skriv dem ned, eller udskriv siden, og gem dem et sikkert sted.',
    goOn: 'Jeg har gemt dem',
  },
  code: {
    label: 'Kode',
    hint: 'Seks cifre fra din kode-app, eller en nødkode',
  },
  signIn: {
    title: 'Skriv koden',
    intro: 'Dit kodeord passer. Nu mangler vi kun koden.',
    submit: 'Log ind',
    lost: 'Har du hverken telefon eller nødkoder?',
    lostText: 'Så spørg videnscentret. Når de ved, hvem du er, kan de fjerne din kode-app.',
    cancel: 'Afbryd og log ud',
    life: 'Du har ti minutter.',
  },
  lost: {
    title: 'Har personen mistet sin telefon?',
    hint: 'Vær sikker på, at det er personen selv, der spørger. Vi fjerner kode-app, adgangsnøgler og nødkoder og logger personen ud. Næste gang sætter personen en ny op.',
    submit: 'Fjern kode-app og adgangsnøgler',
  },
  setUp: {
    title: 'Sæt kode-app op',
    mustIntro:
      'Med din rolle ser du ting, der handler om andre. Derfor skal du have en kode-app, før du kommer ind. Det tager et par minutter.',
    done: 'Kode-appen er sat op',
    over: 'Tiden er gået',
    overText: 'Log ind igen for at sætte kode-appen op.',
    steps: {
      install: {
        title: 'Hent en kode-app på din telefon',
        text: 'Mange telefoner og adgangskode-apps har en allerede. Ellers find en i telefonens app-butik: søg efter "authenticator".',
      },
      scan: {
        title: 'Scan billedet med appen',
        picture: 'QR-kode til din kode-app',
        typed: 'Kan du ikke scanne, så skriv denne nøgle i appen:',
        open: 'Åbn i en kode-app på denne enhed',
      },
      confirm: { title: 'Skriv den kode, appen viser' },
    },
    code: 'Kode fra appen',
    codeHint: 'Seks cifre',
    present: 'Kode fra den kode-app, du har nu',
    presentHint: 'Eller en nødkode',
    submit: 'Sæt op',
  },
  mail: {
    changes,
    signedOut: 'Du er logget ud alle andre steder.',
    notYou: 'Var det ikke dig, så vælg straks et nyt kodeord her, og sig det til videnscentret:',
    look: 'Se, hvordan du logger ind:',
  },
}
