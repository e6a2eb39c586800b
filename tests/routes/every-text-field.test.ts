import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { env } from '#app/http/env.server.ts'
import { db } from '#db/client.server.ts'
import { makeCourses } from '#tests/domain/courses/sample-courses.ts'
import { cprNumbers, WRITTEN } from '#tests/domain/privacy/written-numbers.ts'
import { FORMS } from '#tests/support/forms/all-forms.ts'
import type { Fields } from '#tests/support/forms/app-form.ts'
import { ASKING_COURSE } from '#tests/support/forms/approval-forms.ts'
import { controlsIn, controlsOfApp } from '#tests/support/forms/controls.ts'
import { LESSON_FILES } from '#tests/support/forms/lesson-forms.ts'
import { numbersIn, storedValues } from '#tests/support/forms/stored-numbers.ts'
import { letGoLive } from '#tests/support/releases.ts'

/** What looks like a control that is posted and is none, each with its reason. */
const NO_FORM: Record<string, string> = {
  'app/components/choice-group.tsx: name': 'draws what others name',
  'app/components/code-field.tsx: name': 'draws what others name',
  'app/components/field.tsx: no name': 'draws what others name',
  'app/components/site-frame.tsx: person.name': 'is no control',
  'app/routes/fidelity-report/check-page.tsx: label': 'is no control',
}

/** Actions that read no field. */
const NO_FIELDS = ['not-found', 'passkey-options', 'sign-out']

/** In each text field every form of writing is tried. */
const COUNT = Object.keys(WRITTEN).length * (process.env.LONG ? 100 : 1)
const SEED = 20_261_122
const NUMBERS = cprNumbers(COUNT, SEED)
/** One for each field of each form: there are fewer than a thousand. */
const FRESH_NUMBERS = cprNumbers(1_000, SEED + 1)
const FORMS_OF_WRITING = Object.values(WRITTEN)

/** The numbers that were posted, as digits alone, each with the field it was tried in last. */
const tried = new Map<string, string>()
/** What looks like a number and is none, with the field it was stored from. */
const accepted = new Map<string, string>()
const said = vi.spyOn(console, 'error')

beforeAll(async () => {
  db.$client.pragma('synchronous = OFF') // thousands of writes, and none has to outlive the machine
  env.COURSES_DIR = makeCourses({ ...LESSON_FILES, ...ASKING_COURSE })
  await letGoLive({})
})

const texts = FORMS.flatMap((form) =>
  Object.entries(form.texts).map(([field, text]) => ({ where: `${form.what}, ${field}`, form, field, text })),
)

describe.each(texts)('$where', ({ where, form, field, text }) => {
  const alikeHere = `Set 22-11-2026 kl. 14.30, EAN 5790001330552, CVR 26769388: ${where}`
  const { around = String, says = /cpr/i, alike = alikeHere, isKept = true } = text
  const filledWith = (fields: Fields, typed: string) => {
    const given = fields[field]
    return { ...fields, [field]: Array.isArray(given) ? [typed, ...given.slice(1)] : typed }
  }

  test(`${COUNT} CPR numbers are refused at the field, and what was typed comes back (seed ${SEED})`, async () => {
    const { fields, send } = await form.make()
    for (const [place, number] of NUMBERS.entries()) {
      tried.set(number.join(''), where)
      const written = FORMS_OF_WRITING[place % FORMS_OF_WRITING.length]
      const typed = around(written?.(...number) ?? '')
      const { status, reply } = await send(filledWith(fields, typed))
      expect(status, typed).toBe(400)
      expect(JSON.stringify(problemAt(reply, field)), typed).toMatch(says)
      expect(holds(reply, typed), typed).toBe(isKept)
    }
  }, 600_000)

  test('what only looks like one is accepted', async () => {
    const { fields, send } = await form.make()
    expect((await send(filledWith(fields, alike))).status).toBeLessThan(400)
    accepted.set(alike, where)
  })
})

/** What the answer says of one field: under its name, or, where a form has one field alone, at all. */
function problemAt(reply: unknown, field: string): unknown {
  const answer = Object(reply) as { problems?: Record<string, unknown>; problem?: unknown; error?: unknown }
  return answer.problems?.[field] ?? answer.problem ?? answer.error
}

/** Whether the text is in the answer, for the form to show again; a line's end counts as one character. */
const holds = (reply: unknown, typed: string) =>
  JSON.stringify(reply)
    .replaceAll('\\r\\n', '\\n')
    .includes(JSON.stringify(typed).slice(1, -1).replaceAll('\\r\\n', '\\n'))

describe.each(FORMS)('$what', (form) => {
  test('is accepted as it is filled in', async () => {
    const { fields, send } = await form.make()
    expect((await send(fields)).status).toBeLessThan(400)
  })

  test('answers to a number in any field, be it a hidden one', async () => {
    let { fields, send } = await form.make()
    for (const name of Object.keys(fields)) {
      const [day, month, year, serial] = FRESH_NUMBERS.pop()!
      tried.set(`${day}${month}${year}${serial}`, `${form.what}, ${name}`)
      const { status } = await send({ ...fields, [name]: `${day}${month}${year}-${serial}` })
      expect(status, name).toBeLessThan(500)
      if (status < 400) ({ fields, send } = await form.make()) // what was accepted may not be sent again
    }
  })
})

describe('after all that was posted', () => {
  test('the database holds no number, from whichever field', () => {
    expect(tried.size).toBeGreaterThan(COUNT)
    expect(numbersIn(storedValues(), tried)).toEqual([])
  })

  test('the log holds none either', () => {
    expect(numbersIn([JSON.stringify(said.mock.calls)], tried)).toEqual([])
  })

  test('what only looked like one is stored as it was written', () => {
    const stored = storedValues()
    const lost = [...accepted].filter(([alike]) => !stored.some((value) => value.includes(alike)))
    expect(lost).toEqual([])
  })

  test('a number would be found', () => {
    const [digits = ''] = tried.keys()
    const fullWidth = digits.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
    for (const text of [digits, `a ${fullWidth.slice(0, 6)} - ${digits.slice(6)}.`, `[1,"${digits}"]`])
      expect(numbersIn([text], tried)).toHaveLength(1)
  })
})

describe('no form is forgotten', () => {
  test('every control of every view is in a form above', async () => {
    const filled = await Promise.all(
      FORMS.map(async (form) => ({ ...form, fields: (await form.make()).fields })),
    )
    const forgotten = controlsOfApp().filter(({ view, name, value }) => {
      if (`${view}: ${name}` in NO_FORM) return false
      const forms = filled.filter(({ views }) => views.some((one) => `app/${one}` === view))
      const isOneOf = (form: (typeof filled)[number]) =>
        form.called?.includes(name) ||
        (name === 'intent' && value ? form.fields.intent === value : name in form.fields)
      return !forms.some(isOneOf)
    })
    expect(forgotten).toEqual([])
  })

  test('every action takes one of the forms above', () => {
    const routes = readdirSync('app/routes').filter((route) =>
      readdirSync(`app/routes/${route}`)
        .filter((file) => /^route\.tsx?$/.test(file))
        .some((file) => ACTION.test(readFileSync(`app/routes/${route}/${file}`, 'utf8'))),
    )
    const known = [...new Set([...FORMS.map(({ route }) => route), ...NO_FIELDS])]
    expect(routes.toSorted()).toEqual(known.toSorted())
  })

  test.each([
    ['<Field id="x" name="note" hint={<b>a > b</b>} />', 'note'],
    ['<textarea name={FIELD.note} onChange={() => set(1 > 0)}></textarea>', 'FIELD.note'],
    ["<TextArea {...field('note')} rows={3} />", 'note'],
    ['<input {...rest} />', 'no name'],
    ['<Wrapper name="note" />', 'note'],
  ])('the search for controls reads %s', (source, name) => {
    const found = controlsIn('a.tsx', `const a = <Form method="post">${source}</Form>`)
    expect(found.map((one) => one.name)).toEqual([name])
  })

  test.each([
    '<form>',
    '<Form method="get" className="row">',
    '<saving.Form method="GET">',
  ])('and leaves out what %s holds, which is not posted', (form) => {
    const tag = /\w+(\.\w+)?/.exec(form)?.[0]
    expect(controlsIn('a.tsx', `const a = ${form}<p><input name="q" /></p></${tag}>`)).toEqual([])
  })
})

const ACTION = /export (async )?(function|const) action\b|export \{[^}]*\baction\b/
