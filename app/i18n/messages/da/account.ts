/** Getting into one's account: the links by mail, and the page for whoever has forgotten the password. */
export const account = {
  forgottenLink: 'Glemt kodeord?',
  forgottenTitle: 'Få et link til et nyt kodeord',
  forgottenIntro: 'Skriv din e-mail. Så sender vi et link, hvor du kan vælge et kodeord.',
  send: 'Send link',
  sentTitle: 'Se i din indbakke',
  sent: 'Hvis adressen findes hos os, har vi sendt et link.',
  sentLate: 'Mailen kan være et par minutter undervejs. Se også i mappen med uønsket post.',
  sentNothing:
    'Kommer der ingen mail, så tjek, at du har skrevet den adresse, du bruger på arbejdet. Ellers spørg din leder eller videnscentret.',
  tryAgain: 'Skriv en anden adresse',
  backToSignIn: 'Tilbage til log ind',
  newLink: 'Få et nyt link',
  links: {
    used: { title: 'Linket er brugt', text: 'Kodeordet er valgt allerede. Log ind med det.' },
    expired: {
      title: 'Linket virker ikke længere',
      text: 'Tiden er gået, eller også har du fået et nyere link. Se efter en nyere mail, eller få et nyt link her.',
    },
    unknown: {
      title: 'Linket findes ikke',
      text: 'Måske mangler der noget af adressen. Åbn linket i mailen igen, eller få et nyt link her.',
    },
  },
  mail: {
    greeting: (name: string) => `Hej ${name}`,
    again: 'Er tiden gået, så få et nyt link her:',
    help: 'Er noget forkert, så spørg din leder eller videnscentret.',
    invitation: {
      subject: 'Du er inviteret til Fodfæste',
      who: 'Videnscentret har oprettet en konto til dig i Fodfæste. Her tager du kurser, får kursusbeviser og ser, hvad du skal lære hvornår.',
      link: 'Vælg dit kodeord her, så er du i gang:',
      life: (days: number, email: string) =>
        `Linket virker én gang og i ${days} dage. Bagefter logger du ind med ${email} og dit kodeord.`,
    },
    newPassword: {
      subject: 'Vælg et nyt kodeord',
      link: 'Her kan du vælge et nyt kodeord til Fodfæste:',
      life: (minutes: number) => `Linket virker én gang og i ${minutes} minutter.`,
      notYou: 'Har du ikke bedt om det, så gør ingenting. Dit kodeord er det samme som før.',
    },
    changed: {
      subject: 'Dit kodeord er ændret',
      what: 'Kodeordet til din konto i Fodfæste er lige blevet ændret. Du er logget ud alle andre steder.',
      notYou: 'Var det ikke dig, så vælg straks et nyt kodeord her, og sig det til videnscentret:',
    },
    merged: {
      subject: 'Dine to konti er blevet til én',
      what: (closed: string, kept: string) =>
        `Du havde to konti i Fodfæste. Videnscentret har flyttet alt fra ${closed} til ${kept}. Log fremover ind med ${kept}.`,
      link: 'Log ind her:',
    },
    mergedAway: {
      subject: 'Din konto er lagt sammen med en anden',
      what: 'Du havde to konti i Fodfæste. Videnscentret har lukket den, der hørte til denne adresse, og flyttet alt fra den til den anden. Du kan ikke længere logge ind med denne adresse.',
    },
  },
}
