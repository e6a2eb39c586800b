import type { CourseStatus } from '#app/domain/progress/member-status.ts'

const people = (count: number) => (count === 1 ? '1 person' : `${count} personer`)

function needsYou(overdue: number, expiring: number): string {
  const late = overdue > 0 && `${people(overdue)} er over fristen`
  const soon = expiring > 0 && `${people(expiring)} har et bevis, der snart udløber`
  const parts = [late, soon].filter(Boolean).join(', og ')
  return parts ? `${parts}.` : 'Ingen er over fristen, og ingen beviser udløber snart.'
}

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

export const team = {
  members: (count: number) => (count === 1 ? '1 medarbejder' : `${count} medarbejdere`),
  needsYou,
  status,
  share: (some: number, all: number) => `${some} af ${all}`,
  haveProof: (course: string) => `har gyldigt bevis for ${course}`,
  tooFew: 'Andelen vises ikke for færre end fem personer.',
  staff: 'Medarbejdere',
  name: 'Navn',
  nextDeadline: 'Næste frist',
  overdue: 'Over fristen',
  onLeave: (date: string) => `På orlov til ${date}`,
  nobody: 'Der er ingen i teamet endnu. Videnscentret opretter medarbejdere.',
  whatYouSee: 'Du ser, hvad medarbejderne har gennemført. Svar og refleksioner er kun deres egne.',
  notMeasured: 'Teamet er ikke målt endnu. Planlæg en måling under Fidelitet.',
  teamNotPerson: 'Fidelitet måler teamets praksis, aldrig en person.',
}
