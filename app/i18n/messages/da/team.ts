import type { PersonNeed } from '#app/domain/managers/person-needs.ts'
import type { StatusWord } from '#app/domain/managers/member-list.ts'
import type { CourseStatus } from '#app/domain/progress/member-status.ts'

function status(of: CourseStatus, date: (day: string) => string): string {
  switch (of.kind) {
    case 'certified':
      return `Bevis til ${date(of.until)}`
    case 'expires-soon':
      return `Udløber ${date(of.until)}`
    case 'expired':
      return `Udløbet ${date(of.on)}`
    case 'waived':
      return of.until ? `Fritaget til ${date(of.until)}` : 'Fritaget'
    case 'test-not-passed':
      return 'Prøve ikke bestået'
    case 'under-way':
      return `I gang, ${of.percent} %`
    case 'not-begun':
      return 'Ikke begyndt'
  }
}

const needs: Record<PersonNeed['kind'], string> = {
  overdue: 'Over fristen',
  late: 'Forsinket',
  'expires-soon': 'Bevis udløber snart',
}

const statusFilters: Record<StatusWord, string> = {
  'over-fristen': 'Over fristen',
  forsinket: 'Forsinket',
  udloeber: 'Bevis udløber snart',
  udloebet: 'Bevis udløbet',
  'proeve-ikke-bestaaet': 'Prøve ikke bestået',
  'ikke-begyndt': 'Ikke begyndt',
  'i-gang': 'I gang',
  bevis: 'Gyldigt bevis',
  fritaget: 'Fritaget',
}

/** A team as its managers see it. */
export const team = {
  status,
  needsTitle: 'Det kræver dig i dag',
  needs,
  needsNothing: 'Ingen er over fristen, ingen beviser udløber snart, og ingen målinger venter på dig.',
  deadlineWas: (date: string) => `Fristen var ${date}`,
  expiresOn: (date: string) => `Udløber ${date}`,
  seeAll: (count: number) => `Se alle ${count}`,
  overdueActions: 'Handlinger over fristen',
  reviewsDue: 'Målinger at se til',
  action: (label: string, title: string) => `${label} ${title}`,
  actionBy: (owner: string, date: string) => `${owner}, senest ${date}`,
  measuring: (method: string) => `Måling i ${method}`,
  reviewOverdue: (date: string) => `Skulle være målt ${date}`,
  reviewToPlan: (date: string) => `Skal måles ${date}, og der er ikke sat en dag`,
  shares: 'Gyldige beviser',
  share: (some: number, all: number) => `${some} af ${all}`,
  haveProof: 'har et gyldigt bevis',
  tooFew: 'For få til at vise.',
  tooFewWhy: 'Andele vises ikke for færre end fem personer.',
  staff: 'Medarbejdere',
  name: 'Navn',
  course: 'Kursus',
  anyCourse: 'Alle kurser',
  statusLabel: 'Status',
  anyStatus: 'Alle',
  statusFilters,
  nextDeadline: 'Næste frist',
  overdue: 'Over fristen',
  late: 'Forsinket',
  onLeave: (date: string) => `På orlov til ${date}`,
  chooseWho: (name: string) => `Vælg ${name}`,
  nobody: 'Der er ingen i teamet endnu. Videnscentret opretter medarbejdere.',
  noneFound: 'Ingen medarbejdere passer til det, du har valgt.',
  found: (shown: number, all: number) => `${shown} af ${all} medarbejdere`,
  whatYouSee:
    'Du ser, hvad medarbejderne har gennemført. Svar og refleksioner er kun deres egne. De kan se, at du har været her.',
  notMeasured: 'Teamet er ikke målt endnu. Planlæg en måling under Fidelitet.',
  teamNotPerson: 'Fidelitet måler teamets praksis, aldrig en person.',
  assign: {
    title: 'Bed flere om at tage et kursus',
    hint: 'Sæt kryds ved dem i tabellen, det gælder.',
    asked: (count: number) =>
      count === 1 ? '1 medarbejder er bedt om kurset.' : `${count} medarbejdere er bedt om kurset.`,
    certified: (count: number) =>
      count === 1
        ? '1 har allerede et gyldigt bevis og er ikke spurgt.'
        : `${count} har allerede et gyldigt bevis og er ikke spurgt.`,
    standing: (count: number) =>
      `${count} er allerede bedt om kurset med en frist, der ikke ligger senere. Den gælder stadig.`,
  },
  file: {
    onLeave: 'På orlov til',
    dateOf: (course: string) => `${course}, dato`,
    deadlineCourse: 'Fristen gælder',
    deadlineState: 'Er fristen overskredet?',
  },
}
