import type { EventKind } from '#app/domain/events/event.ts'
import type { EventProblem } from '#app/domain/events/event-problems.ts'
import type { EventNews } from '#app/domain/events/news.ts'
import type { EventPhase } from '#app/domain/events/phase.ts'

const kinds: Record<EventKind, string> = {
  'course-day': 'Kursusdag',
  supervision: 'Supervision',
  community: 'Praksisfællesskab',
}

/** What attending is worth. */
const worth: Record<EventKind, string> = {
  'course-day': 'Fremmøde tæller med til kursusbeviset, når kurset har kursusdage.',
  supervision: 'Fremmøde tæller som supervision, når du fornyer dit kursusbevis.',
  community: 'Fremmøde bliver noteret, men tæller ikke med til et kursusbevis.',
}

const phases: Record<Exclude<EventPhase, 'open'>, string> = {
  closed: 'Tilmeldingen er lukket',
  begun: 'I gang',
  over: 'Afholdt',
  cancelled: 'Aflyst',
}

const problems: Record<EventProblem, string> = {
  'kind-missing': 'Vælg, hvad det er for en slags',
  'course-missing': 'Vælg et kursus',
  'organisation-unknown': 'Vælg, hvem det er for, på listen',
  'place-missing': 'Skriv, hvor det foregår',
  'too-long': 'Teksten er for lang',
  cpr: 'Det ligner et CPR-nummer. Fjern det, og prøv igen.',
  'seats-wrong': 'Skriv et helt tal fra 1 til 500',
  'seats-taken': 'Så mange pladser er allerede taget. Skriv et højere tal.',
  'until-missing': 'Vælg den sidste dag for tilmelding',
  'until-late': 'Tilmeldingen skal lukke senest den første dag',
  'date-missing': 'Vælg en dag',
  'date-far': 'Vælg en dag højst et år tilbage og højst to år frem',
  'date-twice': 'Dagen står der allerede',
  'time-missing': 'Skriv tiden som timer og minutter, for eksempel 09:30',
  'time-skipped':
    'Den tid findes ikke den nat: uret stilles frem fra 02:00 til 03:00. Vælg en tid før eller efter.',
  'end-early': 'Sluttiden skal ligge efter starttiden',
  'day-recorded': 'En dag, hvor der er registreret fremmøde, kan ikke flyttes eller fjernes',
  'changed-meanwhile':
    'En anden har ændret det imens, så dit er ikke gemt. Åbn siden igen for at se, hvordan det står nu.',
  'reason-missing': 'Skriv, hvorfor det er aflyst',
  unusable: 'Det kunne vi ikke bruge. Prøv igen.',
}

const subject: Record<EventNews, (what: string) => string> = {
  seat: (what) => `Du har en plads: ${what}`,
  waiting: (what) => `Du står på venteliste: ${what}`,
  'moved-up': (what) => `Du har fået en plads: ${what}`,
  changed: (what) => `Ændret: ${what}`,
  cancelled: (what) => `Aflyst: ${what}`,
}

const news: Record<EventNews, string> = {
  seat: 'Du er tilmeldt og har en plads.',
  waiting: 'Alle pladser er taget, så du står på venteliste. Du får en mail, hvis du får en plads.',
  'moved-up': 'Der er blevet en plads til dig. Kan du ikke komme, så meld afbud, så en anden kan få den.',
  changed: 'Tid eller sted er ændret. Her er, hvad der gælder nu. Kan du ikke komme, så meld afbud.',
  cancelled: 'Det, du har tilmeldt dig, er aflyst.',
}

/** The calendar: course days, supervision and communities of practice, and who was there. */
export const events = {
  kinds,
  worth,
  phases,
  problems,
  goneCourse: 'Et kursus, der ikke findes længere',
  list: {
    title: 'Kalender',
    pastTitle: 'Tidligere i kalenderen',
    lead: 'Her finder du kursusdage, supervision og praksisfællesskaber, du kan melde dig til.',
    make: 'Læg i kalenderen',
    kind: 'Slags',
    allKinds: 'Alle slags',
    course: 'Kursus',
    allCourses: 'Alle kurser',
    show: 'Vis',
    own: 'Det er du tilmeldt',
    coming: 'Det, der kommer',
    been: 'Det, der har været',
    none: 'Der er ikke noget i kalenderen lige nu.',
    noneFound: 'Der er ikke noget, der passer til det, du har valgt.',
    past: 'Se det, der har været',
    toComing: 'Se det, der kommer',
    attended: 'Det har jeg deltaget i',
    seatsLeft: (left: number) =>
      left === 0 ? 'Ingen ledige pladser' : left === 1 ? '1 ledig plads' : `${left} ledige pladser`,
    places: { seat: 'Du har en plads', waiting: 'Du står på venteliste', cancelled: 'Du har meldt afbud' },
  },
  event: {
    title: (kind: string, course: string) => `${kind}: ${course}`,
    when: 'Hvornår',
    where: 'Hvor',
    who: 'For hvem',
    onlyFor: (organisation: string) => `Kun for ${organisation}`,
    seats: 'Pladser',
    seatsOf: (seats: number, left: number) => `${seats} i alt, ${left} ledige`,
    until: 'Tilmelding senest',
    note: 'Om dagen',
    cancelled: 'Det her er aflyst.',
    own: 'Din tilmelding',
    seat: 'Du har en plads.',
    waiting: (number: number) =>
      `Du står som nummer ${number} på ventelisten. Du får en mail, hvis du får en plads.`,
    notSignedUp: 'Du er ikke tilmeldt.',
    full: 'Alle pladser er taget. Melder du dig til, kommer du på ventelisten.',
    notForYou: 'Kun folk fra organisationen kan melde sig til.',
    signUp: 'Tilmeld mig',
    wait: 'Skriv mig på ventelisten',
    cancel: 'Meld afbud',
    cannotCancel: 'Det er begyndt, så du kan ikke melde afbud her. Sig det til underviseren.',
    tooLate: 'Det nåede at lukke. Dit svar er ikke gemt.',
    file: 'Føj til din egen kalender (.ics)',
    list: 'Tilmeldte',
    listOf: (count: number) => `Har en plads (${count})`,
    waitingList: (count: number) => `Venteliste (${count})`,
    nobody: 'Ingen er tilmeldt endnu.',
    change: 'Ret eller aflys',
    attendance: 'Registrér fremmøde',
  },
  form: {
    newTitle: 'Læg i kalenderen',
    editTitle: 'Ret i kalenderen',
    kind: 'Slags',
    course: 'Kursus',
    choose: 'Vælg',
    organisation: 'For hvem',
    organisationHint: 'Det kan ikke ændres senere, og det kan slags og kursus heller ikke.',
    everyone: 'Alle',
    place: 'Sted',
    placeHint: 'Adresse og lokale, eller et link til mødet',
    note: 'Om dagen (må stå tomt)',
    noteHint: 'For eksempel hvad man skal have med. Skriv ikke noget om en borger. Højst 1.000 tegn.',
    seats: 'Antal pladser',
    until: 'Sidste dag for tilmelding',
    days: 'Dage',
    daysHint:
      'Lad en række stå tom, hvis du ikke skal bruge den. Er der flere dage, så gem, og ret bagefter.',
    day: (number: number) => `Dag ${number}`,
    date: 'Dato',
    from: 'Fra kl.',
    to: 'Til kl.',
    create: 'Læg i kalenderen',
    save: 'Gem ændringer',
    changeTells: 'Ændrer du tid eller sted, får alle tilmeldte en mail.',
    cancelTitle: 'Aflys',
    cancelLead: 'Alle tilmeldte får en mail med din begrundelse. Du kan ikke fortryde.',
    reason: 'Hvorfor er det aflyst?',
    reasonHint: 'De tilmeldte læser det. Højst 1.000 tegn.',
    cancel: 'Aflys, og giv besked',
  },
  attendance: {
    title: 'Fremmøde',
    day: 'Dag',
    show: 'Vis',
    notYet: 'Dagen er ikke kommet endnu. Du kan registrere fremmøde fra morgenen på dagen.',
    who: 'Hvem var med',
    whoHint: 'Sæt kryds ved dem, der var med. Dig selv skal en anden registrere.',
    nobody: 'Ingen er tilmeldt. Søg nedenfor efter dem, der var med.',
    waiting: 'venteliste',
    unannounced: 'ikke tilmeldt',
    counted: 'tæller med i et kursusbevis og bliver stående',
    others: 'Kom der en, som ikke var tilmeldt?',
    find: 'Find en, der tager kurset',
    findHint: 'Gem dine krydser, før du søger.',
    findSubmit: 'Søg',
    found: 'Fundet på kurset',
    noneFound: (name: string) => `Ingen på kurset hedder noget med "${name}".`,
    save: 'Gem fremmøde',
    present: (count: number) => (count === 1 ? '1 var med' : `${count} var med`),
    stay: (names: string) =>
      `${names} bliver stående, for der er givet et kursusbevis, som bygger på det. Resten er gemt.`,
    stranger: 'En af dem tager ikke længere kurset. Se listen igennem, og gem igen.',
  },
  mail: {
    greeting: (name: string) => `Hej ${name}`,
    what: (kind: string, course: string) => `${kind}, ${course}`,
    subject,
    text: news,
    reason: (reason: string) => `Hvorfor: ${reason}`,
    place: (place: string) => `Sted: ${place}`,
    gone: (day: string) => `Udgår: ${day}. Slet dagen, hvis du har den i din egen kalender.`,
    link: 'Se mere, eller meld afbud, i Fodfæste:',
    linkCancelled: 'Se mere i Fodfæste:',
    help: 'Har du spørgsmål, så spørg din underviser.',
  },
}
