import type { Practice } from '#app/domain/courses/read-body.ts'
import type { ActionProblem } from '#app/domain/fidelity/actions/action-form.ts'
import type { ActionState } from '#app/domain/fidelity/actions/action-plan.ts'
import type { Driver } from '#app/domain/fidelity/words.ts'

const problems: Record<ActionProblem, string> = {
  'what-missing': 'Skriv, hvad I vil gøre.',
  'what-too-long': 'Skriv højst 300 tegn.',
  cpr: 'Det ligner et CPR-nummer. Fjern det, så gemmer vi teksten.',
  'choose-owner': 'Vælg den, der har ansvaret.',
  'date-missing': 'Skriv en dato.',
  'date-passed': 'Datoen er passeret. Vælg i dag eller en senere dag.',
  'date-too-late': 'Vælg en dag inden for de næste to år.',
  'choose-driver': 'Vælg, hvad det er, der halter.',
  'reason-missing': 'Skriv, hvorfor I venter med punktet.',
  'reason-too-long': 'Skriv højst 500 tegn.',
  'has-action': 'Punktet har fået en handling i mellemtiden. Derfor er det ikke sat til side.',
  'choose-rhythm': 'Vælg, hvornår I måler igen.',
  unusable: 'Det kunne vi ikke bruge. Genindlæs siden, og prøv igen.',
}

const drivers: Record<Driver, { name: string; text: string }> = {
  intervention: { name: 'Indsatsen', text: 'Metoden er ikke beskrevet eller tilpasset klart nok.' },
  context: { name: 'Konteksten', text: 'Årsagen ligger uden for teamet, for eksempel i boliger eller love.' },
  organisation: {
    name: 'Organiseringen',
    text: 'Arbejdsgange, møder eller antallet af forløb passer ikke til metoden.',
  },
  people: { name: 'Menneskene', text: 'Der mangler viden, træning, supervision eller kolleger.' },
  leadership: { name: 'Ledelsen', text: 'Der mangler prioritering, opbakning eller opfølgning.' },
}

const states: Record<ActionState, string> = {
  open: 'I gang',
  overdue: 'Over fristen',
  done: 'Gennemført, venter på en ny score',
  closed: 'Lukket',
}

const practices: Record<Practice, string> = { Case: 'case', Tasks: 'opgave', Cards: 'vendekort' }

const minutes = (count: number) => (count === 1 ? '1 minut' : `${count} minutter`)
const score = (value: number | null) => (value === null ? 'Ikke relevant' : String(value))

/** From a low score to what the team does about it. */
export const fidelityActions = {
  title: 'Handleplan',
  intro:
    'En til tre handlinger er nok. Vælg dem, der betyder mest for borgerne. De andre punkter kan I sætte til side med en grund.',
  readOnly: 'Det er teamets leder, der skriver planen.',
  notYet: 'Handleplanen begynder, når rapporten er godkendt.',
  cancelled: 'Målingen er aflyst, så den får ingen handleplan.',
  problems,
  drivers,
  states,
  unplanned: 'Ingen handling endnu',

  item: (label: string, title: string) => `${label}. ${title}`,
  asking: (count: number) => (count === 1 ? 'Ét punkt kræver handling' : `${count} punkter kræver handling`),
  askingHint: (limit: string) => `De har fået ${limit} eller lavere. Det laveste står først.`,
  nothingAsks: (limit: string) =>
    `Ingen punkter har fået ${limit} eller lavere. I kan stadig lave en handling til et andet punkt.`,
  others: 'Andre punkter i planen',
  score: (value: number | null) => `Score: ${score(value)}`,
  now: (value: number) => `Nu (${value})`,
  next: (value: number) => `Næste trin (${value})`,
  make: (label: string) => `Lav en handling til ${label}`,
  notNow: (label: string) => `Ikke nu: ${label}`,
  setAside: (reason: string) => `Sat til side: ${reason}`,
  takeUp: (label: string) => `Tag ${label} op igen`,
  otherItem: 'Et andet punkt',
  otherItemHint: 'I kan også arbejde med et punkt, der ikke kræver handling.',
  chooseItem: 'Vælg punkt',
  goOn: 'Fortsæt',

  who: (owner: string, date: string, driver: string) => `${owner} · senest ${date} · ${driver}`,
  edit: (label: string) => `Ret handlingen til ${label}`,
  finish: 'Vi har gennemført den',
  unfinish: 'Den er ikke gennemført alligevel',
  rise: (from: number | null, to: number) => `${score(from)} → ${to}`,
  closedOn: (date: string) => `Målt igen ${date}.`,
  rescoredOpen: (date: string) =>
    `Målt igen ${date}. Ingen har sagt, at handlingen er gennemført, så den er stadig åben.`,
  notRelevantSince: (date: string) =>
    `Punktet var ikke relevant ved målingen ${date}. Handlingen venter stadig på en ny score.`,
  goneSince: (date: string) =>
    `Punktet findes ikke i den udgave af skemaet, der blev brugt ${date}. Uden en ny score kan handlingen ikke lukkes.`,
  isClosed: 'Handlingen er lukket, for punktet er målt igen. Den kan ikke ændres mere.',
  changed: 'Handlingen er ændret, siden du åbnede siden. Læs den, og tryk igen.',

  form: {
    new: 'Ny handling',
    edit: 'Ret handlingen',
    what: 'Hvad vil I gøre?',
    whatHint:
      'Skriv noget, I kan tælle eller se bagefter. Højst 300 tegn, og ingen navne eller CPR-numre på borgere.',
    owner: 'Hvem har ansvaret?',
    ownerHint: 'Vælg én. Når alle har ansvaret, har ingen det.',
    choose: 'Vælg',
    dueOn: 'Senest',
    dueOnHint: 'Vælg en dag inden for de næste to år.',
    driver: 'Hvad er det, der halter?',
    driverHint: 'Handlingen virker bedst, når den ændrer på det.',
    save: 'Gem handlingen',
    cancel: 'Fortryd',
    newer: 'En anden har gemt handlingen i mellemtiden. Det her er gemt:',
    newerHint: 'Gem igen, hvis det, du har skrevet herunder, skal gælde i stedet.',
  },

  aside: {
    title: 'Ikke nu',
    reason: 'Hvorfor venter I med punktet?',
    hint: 'Skriv gerne, hvornår I tager det op. Højst 500 tegn, og ingen navne eller CPR-numre på borgere.',
    save: 'Sæt punktet til side',
    newer: 'En anden har sat punktet til side i mellemtiden. Det her er gemt:',
  },

  lessons: {
    choose: 'Vælg lektioner',
    title: 'Lektioner til handlingen',
    hint: 'Medlemmerne ser de valgte lektioner på Min side, til handlingen er gennemført.',
    prerequisites:
      'I kan læse dem med det samme. Bygger et kursus på et andet, gælder det først ved den afsluttende prøve.',
    none: 'Der er ingen lektion om punktet endnu.',
    asked: 'Lektioner',
    kind: (length: number, held: Practice[], listed: (words: string[]) => string) =>
      held.length === 0
        ? `Lektion, ${minutes(length)}`
        : `Lektion, ${minutes(length)}, med ${listed(held.map((one) => practices[one]))}`,
    taken: (done: number, of: number) => `${done} af ${of} har taget den`,
    save: 'Gem valget',
  },

  settle: {
    title: 'Beslut planen',
    missing: 'Disse punkter mangler en handling eller en grund til at vente:',
    legend: 'Hvornår måler I igen?',
    hint: 'Seks måneder passer, mens I bygger op. Et år passer, når I ligger i det høje bånd.',
    choice: (months: number, date: string) => `Om ${months} måneder, ${date}`,
    submit: 'Beslut planen',
    settled: (date: string) => `Planen er besluttet. I måler igen ${date}.`,
  },

  mine: {
    title: 'Fra jeres handleplan',
    lesson: (length: number) => `Lektion, ${minutes(length)}.`,
  },
}
