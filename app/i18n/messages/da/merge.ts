import type { Holding } from '#app/domain/people/merge/holdings.ts'

const holdings: Record<Holding, string> = {
  memberships: 'Perioder i team',
  roles: 'Roller',
  courses: 'Kurser',
  lessons: 'Læste lektioner',
  answers: 'Svar på spørgsmål',
  attempts: 'Forsøg på sluttest',
  reflections: 'Refleksioner',
  approvals: 'Praksisopgaver og supervision',
  attendances: 'Dage med fremmøde',
  certificates: 'Kursusbeviser',
  signUps: 'Tilmeldinger',
  reviews: 'Fidelitetsvurderinger',
}

/** Making two accounts of one person into one. */
export const merge = {
  people: 'Personer',
  title: (name: string) => `Læg en anden konto sammen med kontoen for ${name}`,
  intro: 'Har en person fået to konti, kan du samle alt på den ene. Den anden bliver lukket for altid.',
  stays: (name: string, email: string) => `${name}, ${email}, er den konto, der bliver.`,
  find: 'Find den anden konto',
  findHint: 'Navn eller e-mail',
  submit: 'Søg',
  none: 'Ingen andre konti passer til søgningen.',
  name: 'Navn',
  email: 'E-mail',
  teams: 'Team',
  choose: 'Vælg',
  chosen: 'Valg',
  chooseFor: (name: string, email: string) => `Vælg ${name}, ${email}`,

  previewTitle: (gone: string, kept: string) => `Fra ${gone} til ${kept}`,
  previewCaption: 'Det har de to konti',
  what: 'Hvad',
  kept: (email: string) => `Bliver: ${email}`,
  gone: (email: string) => `Lukkes: ${email}`,
  holdings,
  willHappen: 'Det sker',
  will: {
    moves: (gone: string, kept: string) => `Alt, hvad ${gone} har, bliver flyttet til ${kept}.`,
    closes: (gone: string) =>
      `${gone} bliver lukket og kan ikke åbnes igen. Ingen kan logge ind med den, og adressen kan ikke bruges til en anden konto.`,
    signIn: (kept: string) => `Personen logger ind med ${kept} og det kodeord, den konto har.`,
    invites:
      'Kontoen, der bliver, har intet kodeord endnu. Personen får en mail med et link til at vælge et.',
    twice:
      'Har begge det samme, gælder det, der er bedst for personen: det tidligste gennemførte, det bedste forsøg, den tidligste frist og den længste fritagelse. To refleksioner bliver til én tekst.',
    tells: 'Begge adresser får en mail om det.',
    final: 'Det kan ikke fortrydes.',
  },
  swap: 'Behold den anden konto i stedet',
  other: 'Vælg en anden konto',
  password: { missing: 'Skriv dit kodeord', wrong: 'Kodeordet er ikke rigtigt. Prøv igen.' },
  passwordHint: 'Vi spørger igen, fordi det ikke kan fortrydes.',
  confirm: 'Ja, læg de to konti sammen',

  obstaclesTitle: 'De to konti kan ikke lægges sammen',
  obstacles: {
    closed: 'Kontoen, der skal blive, er lukket. Åbn den først, eller behold den anden konto i stedet.',
    own: 'Den ene konto er din egen. Bed en anden administrator om at lægge dem sammen.',
    certificates: (courses: string) =>
      `Begge har et kursusbevis for ${courses}. Et bevis ændres aldrig, og en person har kun ét forløb af beviser for hvert kursus. Er det samme person, så luk den ene konto i stedet.`,
    reviews: (teams: string) =>
      `Begge er vurderere i den samme fidelitetsvurdering af ${teams}. De to vurderinger er givet hver for sig, så de kan ikke være samme persons.`,
    outside: (teams: string) =>
      `Den ene konto er vurderer udefra i en fidelitetsvurdering af ${teams}, som er i gang, og den anden hører til teamet. Vent, til vurderingen er godkendt, eller aflys den.`,
    approvals:
      'Den ene konto har godkendt eller afvist noget, den anden har lavet. Ingen godkender sit eget, så de kan ikke være samme persons.',
  },
  done: (gone: string, email: string) =>
    `De to konti er blevet til én. Alt fra ${gone}, ${email}, er flyttet hertil, og den konto er lukket.`,
  toPerson: 'Se personens side',
}
