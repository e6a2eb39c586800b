import type { ErasureObstacle, Staying } from '#app/domain/privacy/erasure.ts'
import type { OwnNameProblem } from '#app/domain/people/own-name.ts'

const problems: Record<OwnNameProblem, string> = {
  'name-too-short': 'Skriv dit navn, mindst 2 bogstaver',
  'name-too-long': 'Navnet må højst være på 70 tegn. Forkort et mellemnavn.',
  'name-letters': 'Skriv navnet med bogstaver. Punktum, komma, bindestreg og apostrof må være med.',
  cpr: 'Det ligner et CPR-nummer. Fjern det, og prøv igen.',
  'password-missing': 'Skriv dit kodeord',
  'password-wrong': 'Kodeordet er ikke rigtigt. Prøv igen.',
}

const obstacles: Record<ErasureObstacle, string> = {
  'last-admin':
    'Du er videnscentrets eneste administrator. Giv først en anden rollen uden slutdato. Så kan du blive slettet.',
  'open-review':
    'Du er vurderer i en fidelitetsmåling, der ikke er godkendt endnu. Gør den færdig, eller bed om, at en anden overtager din plads. Så kan du blive slettet.',
}

const stays: Record<Staying, (count: number) => string> = {
  certificates: (count) =>
    `${count === 1 ? 'Dit kursusbevis' : `Dine ${count} kursusbeviser`} uden navn: kurset, datoerne og koden. De bliver for altid, så enhver kan bekræfte den fil, du selv har.`,
  reviews: (count) =>
    `${count === 1 ? 'En fidelitetsmåling' : `${count} fidelitetsmålinger`}, du har været med til. Resultatet er teamets. Dit navn går ud.`,
  decisions: (count) =>
    `${count === 1 ? 'En ting' : `${count} ting`}, du har besluttet, planlagt eller skrevet ind for andre. De gælder stadig. Dit navn går ud.`,
  log: (count) =>
    `${count === 1 ? 'En linje' : `${count} linjer`} i loggen over brug, i op til 13 måneder. Der står et nummer og intet navn.`,
}

/** One's own name, and being forgotten. */
export const ownAccount = {
  problems,
  nameTitle: 'Ret dit navn',
  nameIntro: 'Skriv navnet, som det skal stå på dine beviser.',
  name: 'Dit navn',
  passwordHint: 'Vi spørger igen, så ingen andre kan gøre det for dig.',
  nameSubmit: 'Gem navnet',
  nameSaved: 'Dit navn er gemt.',
  oldCertificates:
    'De beviser, du har, ændres ikke. De står, som de blev udstedt. Skal navnet rettes på dem, laver videnscentret nye. Skriv til dem, hvilke beviser det drejer sig om.',
  emailToo: 'Din e-mail er det, du logger ind med. Den retter videnscentret for dig.',

  eraseTitle: 'Bliv slettet',
  eraseIntro:
    'Du kan få dine oplysninger slettet hos os. Det sker om 14 dage. Indtil da kan du fortryde. Bagefter kan ingen hente dem tilbage.',
  filesFirst: 'Hent dine filer først',
  filesFirstText:
    'Bagefter har vi ikke dine beviser som filer. Den signerede fil, du har hentet, kan stadig bekræftes af enhver.',
  getFiles: 'Hent mine oplysninger og beviser',
  goes: 'Det bliver slettet',
  goesAlways: 'Dit navn, din e-mail og dit kodeord. Du kan ikke logge ind mere.',
  stays: 'Det bliver, uden dit navn',
  staysText: stays,
  nothingStays: 'Intet.',
  backups: 'Sikkerhedskopier bliver overskrevet efterhånden. Bliver en af dem brugt, sletter vi dig igen.',
  obstacleTitle: 'Du kan ikke blive slettet endnu',
  obstacles,
  confirmTitle: 'Er du sikker?',
  understood: 'Jeg har forstået, at mine oplysninger bliver slettet om 14 dage og ikke kan hentes tilbage',
  understoodMissing: 'Sæt flueben, hvis du har forstået, hvad der sker',
  eraseSubmit: 'Ja, slet mig om 14 dage',
  pending: (date: string) => `Du bliver slettet den ${date}.`,
  pendingText: 'Indtil da kan du bruge alt som før. Har du hentet dine filer?',
  late: (date: string) => `Du skulle være slettet den ${date}.`,
  lateText: 'Det venter. Vi prøver igen hver nat, og indtil da kan du bruge alt som før.',
  withdraw: 'Jeg har ombestemt mig: behold mig',
  withdrawn: 'Du bliver ikke slettet.',
}
