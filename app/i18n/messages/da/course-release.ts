import type { Change, ContentChanges } from '#app/domain/courses/versions.ts'
import type { Redo } from '#app/domain/courses/course.ts'
import type { Refusal } from '#app/domain/courses/release.ts'
import { listOf } from '../../list-of.ts'

const HOW: Record<ContentChanges['lessons'][number]['how'], string> = {
  new: 'ny lektion',
  changed: 'ændret lektion',
  removed: 'fjernet lektion',
}

const NUMBER: Record<Change, string> = { patch: 'tredje', minor: 'andet', major: 'første' }

const REDO: Record<Redo, string> = {
  lessons: 'læse de ændrede lektioner igen',
  test: 'tage prøven igen',
}

function refusal(refused: Refusal): string {
  switch (refused.why) {
    case 'nothing-changed':
      return 'Hverken lektioner eller prøve er ændret siden sidst. Sæt version tilbage i course.yaml.'
    case 'not-higher':
      return `Den seneste version er ${refused.last}. Skriv en højere version i course.yaml.`
    case 'does-not-fit':
      return `Fra ${refused.last} er det ${NUMBER[refused.step]} tal sat op, men change er ${refused.change}. Sæt det ${NUMBER[refused.change]} tal op i course.yaml, eller skriv change: ${refused.step}.`
  }
}

function asks(change: Change, redo: Redo[]): string {
  switch (change) {
    case 'patch':
      return 'Deltagerne mærker ikke noget.'
    case 'minor':
      return 'De, der har læst de ændrede lektioner, ser ”Nyt siden sidst”.'
    case 'major':
      return `De, der har taget noget af kurset, skal ${listOf(
        'da',
        redo.map((one) => REDO[one]),
      )}.`
  }
}

/** What `courses:release` says to the author. It is Danish whatever language a page is read in. */
export const courseRelease = {
  usage: 'Skriv: npm run courses:release -- [kursus] [--dry-run]',
  noCourse: (slug: string) => `Der er intet kursus, der hedder ${slug}.`,
  errors: (count: number) => `\n${count} fejl. Ret dem først. Intet er udgivet.`,
  refused: (title: string, why: Refusal) => `${title}: ${refusal(why)}`,
  nothingReleased: 'Intet er udgivet.',
  unchanged: (title: string, version: string) => `${title}: uændret siden version ${version}.`,
  planned: (title: string, last: string | null, version: string) =>
    last ? `${title}: version ${last} bliver til ${version}.` : `${title}: første version er ${version}.`,
  lesson: ({ id, how }: ContentChanges['lessons'][number]) => `  ${HOW[how]}: ${id}`,
  test: '  ændret prøve',
  asks: (change: Change, redo: Redo[]) => `  ${asks(change, redo)} Beviser, der er givet, ændres ikke.`,
  written: (file: string) => `  Skrevet i ${file}. Gem filen sammen med kurset.`,
  dryRun: 'Intet er skrevet (--dry-run).',
}
