import type { ApprovalKind, ApprovalOutcome } from '#app/domain/progress/approval.ts'
import type { ApprovalProblem } from '#app/domain/progress/approval-form.ts'
import type { AttendanceProblem } from '#app/domain/progress/attendance-form.ts'

const kinds: Record<ApprovalKind, string> = {
  'practice-task': 'Praksisopgave',
  supervision: 'Supervision',
}

const outcomes: Record<ApprovalOutcome, string> = { approved: 'Godkendt', returned: 'Sendt tilbage' }

const problems: Record<ApprovalProblem | AttendanceProblem, string> = {
  'day-missing': 'Vælg en dag',
  'day-future': 'Vælg i dag eller en dag, der er gået',
  'day-too-old': 'Dagen ligger for langt tilbage',
  'comment-missing': 'Skriv, hvad der mangler, før du sender tilbage',
  'too-long': 'Skriv højst 500 tegn',
  cpr: 'Det ligner et CPR-nummer. Fjern det, og prøv igen.',
  nobody: 'Sæt kryds ved mindst én person',
  'not-enrolled': 'En af dem er ikke længere på kurset. Se listen igennem, og gem igen.',
  unusable: 'Det kunne vi ikke bruge. Prøv igen.',
}

/** What one page says of each kind. */
type OwnWords = Record<'lead' | 'closed' | 'hint' | 'submit', string>

const own: Record<ApprovalKind, OwnWords> = {
  'practice-task': {
    lead: 'Praksisopgaven laver du på dit arbejde, uden for Fodfæste. Når du har lavet den, siger du til her. En underviser godkender den, før du kan få kursusbeviset.',
    closed: 'Du skal ikke lave praksisopgaven nu.',
    hint: 'Højst et år tilbage',
    submit: 'Jeg har gennemført opgaven',
  },
  supervision: {
    lead: 'For at forny kursusbeviset skal du have deltaget i supervision inden for de sidste seks måneder. Det foregår uden for Fodfæste. Når du har deltaget, siger du til her. En underviser godkender det.',
    closed:
      'Du skal ikke gøre noget her nu. Supervision hører til, når du fornyer beviset på den korte måde. Det kan du, fra 90 dage før beviset udløber.',
    hint: 'Højst seks måneder tilbage',
    submit: 'Jeg har deltaget i supervision',
  },
}

const mailText: Record<ApprovalKind, Record<ApprovalOutcome, string>> = {
  'practice-task': {
    approved: 'En underviser har godkendt din praksisopgave.',
    returned: 'En underviser har sendt din praksisopgave tilbage med en kommentar.',
  },
  supervision: {
    approved: 'En underviser har godkendt din supervision.',
    returned: 'En underviser har sendt din supervision tilbage med en kommentar.',
  },
}

const mailSubject: Record<ApprovalKind, Record<ApprovalOutcome, string>> = {
  'practice-task': {
    approved: 'Din praksisopgave er godkendt',
    returned: 'Din praksisopgave er sendt tilbage',
  },
  supervision: {
    approved: 'Din supervision er godkendt',
    returned: 'Din supervision er sendt tilbage',
  },
}

/** What is done outside the app and a trainer approves, and the days people have attended. */
export const approvals = {
  kinds,
  problems,
  own: {
    kinds: own,
    noCitizens: 'Her skriver du ikke noget om en borger. Siden har derfor intet felt at skrive i.',
    tasks: 'Opgaver i kurset',
    state: 'Din status',
    doneOn: 'Dagen, du gjorde det',
    waiting: 'Venter på en underviser',
    waitingText: (done: string, said: string) => `Du gjorde det ${done}. Det har ventet siden ${said}.`,
    takeBack: 'Fortryd',
    approved: (done: string, decided: string) => `Du gjorde det ${done}. Det blev godkendt ${decided}.`,
    returned: (done: string, decided: string) => `Du gjorde det ${done}. Det blev sendt tilbage ${decided}.`,
    again: 'Læs kommentaren. Sig til igen, når du har gjort det, der mangler.',
    outcomes,
    comment: 'Underviserens kommentar',
    notSaid: 'Mangler',
  },
  queue: {
    title: 'Godkendelser',
    lead: 'Det her siger deltagerne, at de har gjort uden for Fodfæste. Godkend det, eller send det tilbage med en kommentar.',
    waiting: (count: number) => `Venter (${count})`,
    none: 'Ingen venter på godkendelse.',
    filter: 'Vis kun ét kursus',
    course: 'Kursus',
    allCourses: 'Alle kurser',
    show: 'Vis',
    goneCourse: 'Et kursus, der ikke findes længere',
    days: (done: string, said: string) => `Gjort ${done} · venter siden ${said}`,
    own: 'Det er din egen. En anden underviser skal godkende den.',
    comment: 'Kommentar',
    commentHint:
      'Kun deltageren ser den. Du skal skrive den, når du sender tilbage. Skriv ikke noget om en borger. Højst 500 tegn.',
    approve: 'Godkend',
    approveFor: (name: string, kind: string) => `Godkend: ${kind.toLowerCase()}, ${name}`,
    sendBack: 'Send tilbage',
    sendBackFor: (name: string, kind: string) => `Send tilbage: ${kind.toLowerCase()}, ${name}`,
    outcomes,
    saved: (outcome: string, name: string) => `${outcome}: ${name}. Deltageren får en mail.`,
    decidedBefore: {
      approved: (by: string, name: string, date: string) =>
        `${by} har allerede godkendt den for ${name} ${date}. Dit svar er ikke gemt.`,
      returned: (by: string, name: string, date: string) =>
        `${by} har allerede sendt den tilbage til ${name} ${date}. Dit svar er ikke gemt.`,
    },
    gone: 'Den venter ikke længere. Dit svar er ikke gemt.',
    youWrote: (comment: string) => `Du skrev: "${comment}"`,
    latest: 'De seneste afgørelser',
    latestCaption: 'De 20 seneste afgørelser, de nyeste først',
    latestNone: 'Ingen er afgjort endnu.',
    head: {
      person: 'Deltager',
      what: 'Hvad',
      doneOn: 'Gjort',
      outcome: 'Afgørelse',
      by: 'Hvem',
      on: 'Hvornår',
    },
  },
  mail: {
    greeting: (name: string) => `Hej ${name}`,
    subject: mailSubject,
    text: mailText,
    course: (title: string) => `Kursus: ${title}`,
    link: 'Se mere i Fodfæste:',
    help: 'Har du spørgsmål, så spørg din underviser.',
  },
  days: {
    title: 'Fremmøde',
    titleFor: (course: string) => `Fremmøde: ${course}`,
    lead: (count: number) =>
      count === 1
        ? 'Kurset har 1 kursusdag. Den tæller med til kursusbeviset.'
        : `Kurset har ${count} kursusdage. De tæller med til kursusbeviset.`,
    calendar: 'Står dagen i kalenderen, så registrér fremmødet dér.',
    fromTeaching: 'Registrér, hvem der var med på en kursusdag',
    record: 'Registrér en kursusdag',
    find: 'Find en deltager',
    findHint: 'Gem dine krydser, før du søger.',
    findSubmit: 'Søg',
    all: 'Vis alle',
    noneFound: (name: string) => `Ingen på kurset hedder noget med "${name}".`,
    more: (shown: number) => `Her er de første ${shown}. Søg efter et navn for at finde de andre.`,
    nobody: 'Ingen er på kurset endnu.',
    day: 'Dag',
    dayHint: 'I dag eller højst et år tilbage',
    people: 'Hvem var med',
    peopleHint: 'Kun dem, der er på kurset, står her. Dig selv skal en anden registrere.',
    save: 'Gem fremmøde',
    saved: (date: string) => `Fremmødet ${date} er gemt.`,
    recorded: 'Registrerede dage',
    none: 'Ingen dage er registreret endnu.',
    dayWith: (date: string, count: number) =>
      count === 1 ? `${date}: 1 person` : `${date}: ${count} personer`,
    counted: 'Tæller med i et kursusbevis',
    remove: 'Fjern',
    removeFor: (name: string, date: string) => `Fjern ${name} ${date}`,
    confirm: (name: string, date: string) => `Vil du fjerne fremmødet for ${name} ${date}?`,
    confirmSubmit: 'Ja, fjern',
    cancel: 'Fortryd',
    stays: 'Fremmødet er ikke fjernet. Der er givet et kursusbevis, som bygger på det.',
  },
}
