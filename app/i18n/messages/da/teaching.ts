import type { Version } from '#app/domain/courses/versions.ts'
import { severityWords } from './course-advice.ts'

const people = (count: number) => (count === 1 ? '1 person' : `${count} personer`)

const changes: Record<Version['change'], string> = {
  patch: 'Rettelser',
  minor: 'Nyt indhold',
  major: 'Stor ændring',
}

/** What trainers see of a course. */
export const teaching = {
  title: 'Til undervisere',
  titleFor: (course: string) => `Til undervisere: ${course}`,
  lead: 'Kun undervisere og administratorer ser denne side. Den nævner ingen ved navn, og tal om færre end fem personer bliver ikke vist. Det gør tal, de kan regnes ud af, heller ikke.',
  fromCourse: 'Se tjek, svar, kilder og versioner',
  contents: 'På siden',
  findings: {
    title: 'Kursustjek',
    none: 'Tjekket har hverken fejl, advarsler eller tip.',
    severity: severityWords,
    spelling: 'Stavning er ikke med her. Den bliver tjekket med npm run courses:check -- --tips.',
  },
  questions: {
    title: 'Spørgsmål',
    lead: 'Tallene er fra første gang, hver person svarede. I den afsluttende prøve tæller den første aflevering, hvor spørgsmålet var med.',
    order: { label: 'Rækkefølge', hardest: 'De sværeste først', lesson: 'Som i kurset' },
    right: (share: string, count: number) => `${share} rigtige første gang · ${people(count)}`,
    rightHidden: (count: number) => `Hvor mange der svarede rigtigt, vises ikke · ${people(count)}`,
    unanswered: 'Ingen har svaret endnu',
    'too-few': 'For få svar',
    remarks: {
      unclear: 'Se efter, om spørgsmålet er klart',
      'very-easy': 'Meget let',
    },
    options: 'Svarmuligheder',
    rightOption: 'rigtigt',
    chosen: (count: number, share: string) => `${count} valgte (${share})`,
    chosenHidden: 'Antallet vises ikke',
    idle: 'Ingen vælger denne',
    line: (line: number) => `linje ${line}`,
  },
  stops: {
    title: 'Hvor folk går i stå',
    lead: 'En person er gået i stå dér, hvor personen sidst lavede noget i kurset, når det er mere end 14 dage siden, og kurset ikke er gennemført.',
    none: 'Ingen er begyndt på kurset endnu.',
    caption: 'Begyndt, gennemført og gået i stå i hver lektion',
    step: 'Lektion',
    begun: 'Begyndt',
    done: 'Gennemført',
    stuck: 'Gået i stå her',
    hidden: 'Vises ikke',
  },
  sources: {
    title: 'Kilder, der skal tjekkes',
    none: 'Ingen kilder skal tjekkes de næste 60 dage.',
    caption: 'Kilderne, de ældste først',
    source: 'Kilde og lektion',
    checked: 'Sidst tjekket',
    overdue: 'Tjek nu',
    soon: 'Tjek inden 60 dage',
  },
  versions: {
    title: 'Versioner',
    none: 'Kurset er ikke udgivet i en version endnu.',
    caption: 'Versionerne, den nyeste først',
    version: 'Version',
    change: 'Hvad',
    changes,
    date: 'Dato',
  },
}
