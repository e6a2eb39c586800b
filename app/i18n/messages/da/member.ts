import type { Deadline } from '#app/domain/progress/member-status.ts'

/** Why somebody must do something, told to their manager. */
function why({ kind, because }: Deadline): string {
  if (because?.kind === 'rule') return `Efter en regel: fordi ${because.reason}.`
  if (because) return `${because.by ?? 'En leder'} har bedt om det, fordi ${because.reason}.`
  return kind === 'renew' ? 'Beviset udløber. Ingen har bedt om, at det fornyes.' : ''
}

function deadline({ late, overdue }: Deadline, date: string, graceUntil: string): string {
  if (overdue) return `Fristen var ${date}.`
  return late ? `Fristen var ${date}, og der er tid til ${graceUntil}.` : `Senest ${date}.`
}

/** One member of a team as the team's managers see them. */
export const member = {
  why,
  deadline,
  courses: 'Kurser',
  whatYouSee:
    'Du ser, hvor langt medarbejderen er. Svar, refleksioner og antal rigtige er kun medarbejderens egne. Medarbejderen kan se, at du har været her.',
  lessons: (done: number, total: number) => `${done} af ${total} lektioner er gennemført`,
  renewal: (done: number, total: number) => `Fornyelse: ${done} af ${total} trin er gennemført`,
  test: (passed: boolean): string => (passed ? 'Prøven er bestået' : 'Prøven er ikke bestået endnu'),
  waived: (reason: string, until: string | null) =>
    `Fritaget${until ? ` til og med ${until}` : ''}. Begrundelse: ${reason}.`,
  withdraw: 'Tag opgaven tilbage',
  withdrawFrom: (course: string) => `Tag opgaven tilbage: ${course}`,
  endWaiver: 'Afslut fritagelsen',
  endWaiverFrom: (course: string) => `Afslut fritagelsen: ${course}`,
  attendances: 'Fremmøde',
  noAttendances: 'Der er ikke registreret fremmøde.',
  attendance: (kind: string, course: string) => `${kind}: ${course}`,
  self: 'Det er dig selv. Din egen leder kan bede dig om kurser og fritage dig.',
  done: {
    assign: 'Medarbejderen er bedt om kurset.',
    certified: 'Medarbejderen har allerede et gyldigt bevis og er ikke spurgt.',
    standing:
      'Medarbejderen er allerede bedt om kurset med en frist, der ikke ligger senere. Den gælder stadig. Skal den ændres, må den, der har bedt om det, først tage opgaven tilbage.',
    withdraw: 'Opgaven er taget tilbage. Det, en regel kræver, gælder stadig.',
    waive: 'Medarbejderen er fritaget.',
    'end-waiver': 'Fritagelsen er afsluttet.',
  },
  assign: {
    title: 'Bed om at tage et kursus',
    course: 'Kursus',
    chooseCourse: 'Vælg et kursus',
    dueOn: 'Senest',
    graceDays: 'Ekstra dage',
    graceHint: 'Så længe er det forsinket og ikke over fristen. Lad feltet stå tomt, hvis der ingen er.',
    reason: 'Fordi',
    reasonHint: 'Medarbejderen ser det som slutningen af en sætning: "… fordi du begynder i CTI-teamet".',
    submit: 'Bed om kurset',
  },
  waive: {
    title: 'Fritag fra et kursus',
    until: 'Til og med',
    reason: 'Begrundelse',
    reasonHint: 'Medarbejderen ser den. Skriv ikke om helbred eller private forhold.',
    submit: 'Fritag',
  },
}
