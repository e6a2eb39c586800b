import { randomUUID } from 'node:crypto'
import { findCourse, findLesson } from '#app/domain/courses/library.server.ts'
import { findOpenAttempt, startAttempt } from '#app/domain/progress/attempts.server.ts'
import { action as course } from '#app/routes/course/route.tsx'
import { action as finalTest } from '#app/routes/final-test/route.tsx'
import { action as lesson } from '#app/routes/lesson/route.tsx'
import { frontMatter, quiz } from '#tests/domain/courses/sample-courses.ts'
import { STORY } from '#tests/domain/courses/sample-story.ts'
import { createPerson } from '#tests/support/people.ts'
import { type AppForm, type Fields, sender } from './app-form.ts'

const COURSE = { course: 'proevekursus' }
const LESSON = { ...COURSE, lesson: 'den-foerste' }

/** A lesson with one of everything that can be filled in, in the sample course. */
export const LESSON_FILES = {
  'proevekursus/01-den-foerste.mdx': `${frontMatter('pr-1-l1', 'Den første')}
Tekst.

${quiz('pr-1-l1-q1')}
<Gap id="pr-1-l1-q2">

CTI varer [[ni|9]] måneder og har [[tre|3]] faser.

1. Ni måneder efter overgangen.
2. Overgang, afprøvning og overdragelse.

</Gap>

<Order id="pr-1-l1-q3">

Hvad kommer først?

1. Overgang
   > Den er først.
2. Afprøvning
   > Den er i midten.
3. Overdragelse
   > Den er sidst.

</Order>

<Match id="pr-1-l1-q4">

Hvad hører sammen?

| Fase | Indhold | Hvorfor |
|---|---|---|
| Overgang | Flytning | Den begynder der. |
| Afprøvning | Prøver selv | Netværket bærer. |
| Overdragelse | Afslutning | Forløbet slutter. |

</Match>

<Reflect id="pr-1-l1-r1">

Hvad tænker du?

</Reflect>

<Tasks id="pr-1-t1" title="Skriv en plan">

- Find papir
- Skriv

</Tasks>

${STORY}`,
}

const content = () => findLesson(LESSON.course, LESSON.lesson)?.lesson.contentHash ?? ''

/** A form of the lesson; `fields` are asked for when the lesson is there. */
const inLesson = (
  what: string,
  views: string[],
  fields: () => Fields,
  texts: AppForm['texts'] = {},
): AppForm => ({
  what,
  route: 'lesson',
  views,
  texts,
  make: () => ({
    fields: fields(),
    send: sender(lesson, createPerson(), `/kurser/${LESSON.course}/${LESSON.lesson}`, LESSON),
  }),
})

const answer = (question: string, chosen: string[]) => ({
  intent: 'answer',
  question,
  key: randomUUID(),
  content: content(),
  chosen,
})

const FRAME = 'mdx/questions/question-frame.tsx'
const TEST_VIEWS = ['start-page', 'attempt-page', 'test-question'].map(
  (view) => `routes/final-test/${view}.tsx`,
)

function makeTest(fields: (attempt: { id: string; questionId: string }) => Fields) {
  const person = createPerson()
  const found = findCourse(COURSE.course)
  if (!found) throw new Error('The sample course is not there')
  startAttempt(person.id, found)
  const attempt = findOpenAttempt(person.id, found)
  const [question] = attempt?.questions ?? []
  return {
    fields: fields({ id: attempt?.id ?? '', questionId: question?.id ?? '' }),
    send: sender(finalTest, person, `/kurser/${COURSE.course}/proeve`, COURSE),
  }
}

/** What a learner fills in. */
export const LESSON_FORMS: AppForm[] = [
  inLesson('a choice', [FRAME, 'mdx/questions/quiz.tsx'], () => answer('pr-1-l1-q1', ['0'])),
  inLesson('words in gaps', [FRAME, 'mdx/questions/gap.tsx'], () => answer('pr-1-l1-q2', ['ni', 'tre']), {
    chosen: { isKept: false },
  }),
  inLesson('an order', [FRAME, 'mdx/questions/order.tsx'], () => ({
    ...answer('pr-1-l1-q3', ['0', '1', '2']),
    move: '0:1',
  })),
  inLesson('pairs', [FRAME, 'mdx/questions/match.tsx'], () => answer('pr-1-l1-q4', ['0', '1', '2'])),
  inLesson(
    'a reflection',
    ['mdx/reflect.tsx'],
    () => ({ intent: 'reflect', reflection: 'pr-1-l1-r1', text: 'Det tager tid' }),
    { text: {} },
  ),
  inLesson('a step in a story', ['mdx/story/step.tsx'], () => {
    const place = { run: '1', position: '0', step: 'doeren', choice: '1' }
    return { intent: 'choose', case: 'pr-1-c1', ...place, content: content() }
  }),
  inLesson('a story begun anew', ['mdx/story/debrief.tsx'], () => ({
    intent: 'restart',
    case: 'pr-1-c1',
    run: '1',
    content: content(),
  })),
  inLesson('ticks', ['mdx/tasks.tsx'], () => ({
    intent: 'tick',
    tasks: 'pr-1-t1',
    was: ['0'],
    done: ['0', '1'],
    content: content(),
  })),
  inLesson('a lesson read', ['routes/lesson/mark-as-read.tsx'], () => ({
    intent: 'complete',
    content: content(),
  })),
  {
    what: 'a certificate that lies ready',
    route: 'course',
    views: ['routes/course/own-status.tsx'],
    texts: {},
    make: () => ({
      fields: { intent: 'fetch-certificate' },
      send: sender(course, createPerson(), `/kurser/${COURSE.course}`, COURSE),
    }),
  },
  {
    what: 'news seen',
    route: 'course',
    views: ['components/course-news.tsx'],
    texts: {},
    make: () => ({
      fields: { version: '1.0.0' },
      send: sender(course, createPerson(), `/kurser/${COURSE.course}`, COURSE),
    }),
  },
  {
    what: 'a test begun',
    route: 'final-test',
    views: [...TEST_VIEWS, 'routes/test-result/test-result-page.tsx'],
    texts: {},
    make: () => makeTest(() => ({ intent: 'start' })),
  },
  ...(['save', 'leave', 'hand-in'] as const).map(
    (intent): AppForm => ({
      what: `a test: ${intent}`,
      route: 'final-test',
      views: TEST_VIEWS,
      called: ['answerField(id)'],
      texts: {},
      make: () =>
        makeTest(({ id, questionId }) => ({
          intent,
          attempt: id,
          [`answer-${questionId}`]: '0',
          emptied: questionId,
          confirmed: 'yes',
        })),
    }),
  ),
]
