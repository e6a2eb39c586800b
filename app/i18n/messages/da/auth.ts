import type { PasswordProblem } from '#app/domain/auth/password.ts'

const passwordProblems: Record<PasswordProblem, string> = {
  'too-short': 'Vælg et kodeord på mindst 15 tegn. En lille sætning er let at huske.',
  'too-long': 'Vælg et kodeord på højst 256 tegn.',
  'too-common': 'Kodeordet er for let at gætte. Vælg en sætning, som kun du kender.',
}

export const auth = {
  signInTitle: 'Log ind',
  email: 'E-mail',
  emailHint: 'Den, du bruger på arbejdet',
  emailMissing: 'Skriv din e-mailadresse, fx mette@kommune.dk',
  password: 'Kodeord',
  passwordMissing: 'Skriv dit kodeord',
  signIn: 'Log ind',
  refused: 'E-mail og kodeord passer ikke sammen. Tjek begge dele, og prøv igen.',
  wait: (minutes: number) =>
    `Der har været for mange forsøg. Vent ${minutes} ${minutes === 1 ? 'minut' : 'minutter'}, og prøv igen.`,
  expiredTitle: 'Log ind igen',
  expired:
    'Du har været væk et stykke tid, så du er logget ud. Log ind, så gemmer vi det, du lige har sendt.',
  notYours: 'Det, der blev sendt, hører til en anden konto og er ikke gemt.',
  demoTitle: 'Prøv demoen',
  demoText: (password: string) => `Alle demopersoner har kodeordet ${password}`,
  demoPeople: {
    medarbejder: 'Mette Holm, bostøttemedarbejder',
    underviser: 'Jonas Bech, underviser',
    leder: 'Karen Friis, leder',
    vurderer: 'Sofie Lund, vurderer',
    vurderer2: 'Anders Dahl, vurderer',
    admin: 'Ingrid Vestergaard, administrator',
  },
  chooseTitle: 'Vælg et kodeord',
  chooseFor: (name: string, email: string) => `Til ${name}, ${email}`,
  chooseHint: 'Mindst 15 tegn. Brug gerne en hel sætning.',
  newPassword: 'Nyt kodeord',
  choose: 'Gem kodeord og log ind',
  passwordProblems,
}
