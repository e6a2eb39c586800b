import type { Deadline } from '#app/domain/progress/member-status.ts'
import type { ComesFirst } from '#app/domain/progress/prerequisites.ts'
import type { RequirementProblem } from '#app/domain/requirements/fields.ts'
import { listOf } from '../../list-of.ts'

const task: Record<Deadline['kind'], string> = { take: 'tage kurset', renew: 'forny dit kursusbevis' }

/** What somebody must do by when and why, in sentences. The dates are written out. */
function must({ kind, because, late, overdue }: Deadline, date: string, graceUntil: string): string[] {
  const what = `Du skal ${task[kind]}`
  const why = because ? `, fordi ${because.reason}` : ''
  const asked = because?.kind === 'hand' && because.by ? [`${because.by} har bedt dig om det.`] : []
  if (overdue) return [`Fristen var ${date}.`, `${what}${why}.`, ...asked]
  if (late) return [`Fristen var ${date}. Du har til ${graceUntil}.`, `${what}${why}.`, ...asked]
  return [`${what} senest ${date}${why}.`, ...asked]
}

function first(comesFirst: ComesFirst): string {
  if (comesFirst.how === 'several') return 'Tag først de kurser, der står på kursets side.'
  const words = { all: 'conjunction', any: 'disjunction' } as const
  return `Tag først ${listOf('da', comesFirst.titles, words[comesFirst.how])}.`
}

const problems: Record<RequirementProblem, string> = {
  'course-missing': 'Vælg et kursus',
  'audience-missing': 'Vælg, hvem det gælder',
  'place-missing': 'Vælg, hvor det gælder',
  nobody: 'Vælg mindst én person',
  'day-missing': 'Skriv en dato, der findes',
  'day-too-early': 'Datoen er for tidlig',
  'day-too-late': 'Datoen ligger for langt ude i fremtiden',
  'days-wrong': 'Skriv et helt antal dage, højst 3650',
  'reason-missing': 'Skriv en begrundelse',
  'too-long': 'Skriv højst 200 tegn',
  'waived-longer': 'Medarbejderen er allerede fritaget længere af en anden leder. Den fritagelse gælder.',
  cpr: 'Det ligner et cpr-nummer. Skriv det uden.',
  unusable: 'Det kunne vi ikke bruge. Prøv igen.',
}

export const requirements = {
  must,
  first,
  excused: (course: string, until: string | null, reason: string) =>
    `Du er fritaget fra ${course}${until ? ` til og med ${until}` : ''}. Begrundelse: ${reason}.`,
  excusedHere: (until: string | null, reason: string) =>
    `Du er fritaget fra kurset${until ? ` til og med ${until}` : ''}. Begrundelse: ${reason}.`,
  problems,
}
