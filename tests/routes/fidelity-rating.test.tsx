import { describe, expect, test } from 'vitest'
import { ownRatings } from '#app/domain/fidelity/review/rating.server.ts'
import { action as consensusAction, loader as consensus } from '#app/routes/fidelity-consensus/route.tsx'
import { FidelityRatingPage } from '#app/routes/fidelity-rating/fidelity-rating-page.tsx'
import { action, loader } from '#app/routes/fidelity-rating/route.tsx'
import { loader as report } from '#app/routes/fidelity-report/route.tsx'
import { db } from '#db/client.server.ts'
import { consensusScores, ratings } from '#db/schema/index.ts'
import { createPerson, grant, signedIn } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'
import { type Fields, openPage, sendTo } from '#tests/support/review-pages.ts'
import {
  approvedReview,
  CTI_ITEMS,
  handInFacts,
  lock,
  planReview,
  preparedReview,
  rateAll,
  rateAndLock,
} from '#tests/support/reviews.ts'

type Person = { id: string }

const open = (person: Person, id: string) => openPage(loader, person, id, 'vurdering')
const send = (person: Person, id: string, fields: Fields) =>
  sendTo(action, person, { id, page: 'vurdering' }, fields)

const rating = (fields: Fields = {}): Fields => ({
  intent: 'rate',
  itemId: 'cti-a1',
  seen: '0',
  score: '4',
  reason: '',
  note: '',
  cases: '',
  ...fields,
})

async function viewOf(person: Person, id: string) {
  const { loaded } = await open(person, id)
  if (!loaded) throw new Error('The page should open')
  return loaded.view
}

async function itemsOf(person: Person, id: string) {
  const view = await viewOf(person, id)
  if (!('domains' in view)) throw new Error(`There are no items in ${view.step}`)
  return view.domains.flatMap(({ items }) => items)
}

const given = (person: Person, id: string) => ownRatings({ person: signedIn(person), reviewId: id })
const seenOf = (person: Person, id: string, itemId = 'cti-a1') =>
  String(given(person, id).get(itemId)?.savedAt.getTime() ?? 0)
const rowsOf = (id: string) =>
  db
    .select()
    .from(ratings)
    .all()
    .filter(({ reviewId }) => reviewId === id)

/** The page as the server sends it, with what the action replied. */
async function drawn(person: Person, id: string, reply?: unknown) {
  const { loaded } = await open(person, id)
  if (!loaded) throw new Error('The page should open')
  // What a test sends is the reply of this very page's action.
  const props = { head: loaded.head, view: loaded.view, reply: reply as undefined }
  return (await render(<FidelityRatingPage {...props} />)).replaceAll('&quot;', '"')
}

describe('an item', () => {
  test('is saved by itself, and stands when the page is opened again', async () => {
    const { id, sofie } = preparedReview()
    const sent = await send(
      sofie,
      id,
      rating({ note: 'Ti forløb', cases: '10', evidence: ['Sagsgennemgang', 'Kontaktregistrering'] }),
    )
    expect(sent).toMatchObject({ status: 302, to: `/fidelitet/${id}/vurdering#cti-a1` })

    const [first, second] = await itemsOf(sofie, id)
    expect(first?.given).toMatchObject({
      score: 4,
      note: 'Ti forløb',
      cases: 10,
      evidence: ['Sagsgennemgang', 'Kontaktregistrering'],
    })
    expect(second?.given).toBeNull()
    const page = await drawn(sofie, id)
    expect(page).toContain(`1 af ${CTI_ITEMS.length} punkter bedømt`)
    expect(page).toContain('Ti forløb</textarea>')
  })

  test('sent twice it is one rating; sent anew from the page it replaces the former', async () => {
    const { id, sofie } = preparedReview()
    expect((await send(sofie, id, rating())).status).toBe(302)
    expect((await send(sofie, id, rating())).status).toBe(302)
    const seen = seenOf(sofie, id)
    await send(sofie, id, rating({ score: 'not-relevant', reason: 'Ingen i fase 3', seen }))
    expect(rowsOf(id)).toMatchObject([
      { itemId: 'cti-a1', seat: 'A', score: null, notRelevantReason: 'Ingen i fase 3' },
    ])
  })

  test('asked for quietly, the answer says when it was saved', async () => {
    const { id, sofie } = preparedReview()
    const { status, reply } = await send(sofie, id, rating({ quietly: 'yes' }))
    expect(status).toBe(200)
    expect(reply).toEqual({ status: 'saved', savedAt: given(sofie, id).get('cti-a1')?.savedAt })
  })

  test.each<{ fields: Fields; problems: Record<string, string>; says: string }>([
    { fields: { note: 'Set hos 110180-1234' }, problems: { note: 'cpr' }, says: 'ligner et CPR-nummer' },
    {
      fields: { score: 'not-relevant', reason: '1101801234' },
      problems: { reason: 'cpr' },
      says: 'ligner et CPR-nummer',
    },
    {
      fields: { score: 'not-relevant' },
      problems: { reason: 'reason-missing' },
      says: 'hvorfor punktet ikke er relevant',
    },
    { fields: { score: '' }, problems: { score: 'choose-score' }, says: 'Vælg en score' },
    { fields: { note: 'x'.repeat(501) }, problems: { note: 'too-long' }, says: 'højst 500 tegn' },
    { fields: { cases: '41' }, problems: { cases: 'cases-behind' }, says: 'Skriv et helt tal' },
    { fields: { cases: '-1' }, problems: { cases: 'cases-behind' }, says: 'Skriv et helt tal' },
  ])('$problems is refused, and what was typed comes back', async ({ fields, problems, says }) => {
    const { id, sofie } = preparedReview()
    const { status, reply } = await send(sofie, id, rating(fields))
    expect(status).toBe(400)
    expect(reply).toMatchObject({ status: 'wrong', problems, typed: fields })
    expect(rowsOf(id)).toEqual([])

    const page = await drawn(sofie, id, reply)
    expect(page).toContain('ds-error-summary')
    expect(page.split(says).length).toBeGreaterThan(2) // in the summary and at the field
    for (const [name, text] of Object.entries(fields))
      if (name !== 'score' && text !== '') expect(page).toContain(String(text))
  })

  test.each<{ fields: Fields }>([
    { fields: { intent: 'abolish' } },
    { fields: { intent: 'agree' } },
    { fields: { itemId: 'icm-a1' } },
    { fields: { itemId: '' } },
  ])('$fields is a bad request', async ({ fields }) => {
    const { id, sofie } = preparedReview()
    expect((await send(sofie, id, rating(fields))).status).toBe(400)
  })

  test('a name in a note is saved, and asked about until it is gone', async () => {
    const { id, sofie } = preparedReview()
    await send(sofie, id, rating({ note: 'Talte med Hanne Juul' }))
    expect(await drawn(sofie, id)).toContain('"Hanne Juul" (navn)')
    await send(sofie, id, rating({ note: 'Talte med en medarbejder', seen: seenOf(sofie, id) }))
    expect(await drawn(sofie, id)).not.toContain('Det ser ud til, at teksten nævner nogen')
  })
})

describe('two tabs', () => {
  test('never overwrite each other unseen: the stored answer is shown beside the typed', async () => {
    const { id, sofie } = preparedReview()
    await send(sofie, id, rating({ score: '2', note: 'Fra den første fane' }))
    const late = rating({ score: '5', note: 'Fra den anden fane' })
    const { status, reply } = await send(sofie, id, late)
    expect(status).toBe(409)
    expect(reply).toMatchObject({ status: 'newer', typed: { score: '5' }, stored: { score: 2 } })
    expect(given(sofie, id).get('cti-a1')).toMatchObject({ score: 2, note: 'Fra den første fane' })

    const page = await drawn(sofie, id, reply)
    expect(page).toContain('En anden fane har gemt et andet svar')
    expect(page).toContain('Fra den anden fane</textarea>')
    expect(page).toContain('Fra den første fane</p>')
    expect(page).toContain('Gem mit svar i stedet')
    expect(page).toContain(`href="/fidelitet/${id}/vurdering">Brug det gemte svar`)
    // A second press, now knowingly.
    const seen = /<form[^>]*id="cti-a1".*?name="seen" value="(\d+)"/.exec(page)?.[1] ?? ''
    expect((await send(sofie, id, { ...late, seen })).status).toBe(302)
    expect(given(sofie, id).get('cti-a1')).toMatchObject({ score: 5, note: 'Fra den anden fane' })
  })

  test('a wrong answer that comes back has still not seen what the other tab saved', async () => {
    const { id, sofie } = preparedReview()
    await send(sofie, id, rating({ score: '2' }))
    const { reply } = await send(sofie, id, rating({ score: 'not-relevant' }))
    const page = await drawn(sofie, id, reply)
    expect(page).toContain('En anden fane har gemt et andet svar')
  })

  test('at the same moment: one is saved, and the other is told', async () => {
    const { id, sofie } = preparedReview()
    const sent = await Promise.all(['1', '5'].map((score) => send(sofie, id, rating({ score }))))
    expect(sent.map(({ status }) => status).toSorted()).toEqual([302, 409])
    expect(rowsOf(id)).toHaveLength(1)
  })
})

describe('what stands beside an item', () => {
  test('is what the team has told of it, and of no other', async () => {
    const review = planReview({ version: '2.0.0' })
    handInFacts(review, { fte: '7.5', 'active-cases': '31' })
    const items = await itemsOf(review.sofie, review.id)
    const told = Object.fromEntries(items.map(({ id, facts }) => [id, facts.map((fact) => fact.id)]))
    expect(told).toMatchObject({
      'cti-a4': ['fte', 'active-cases'],
      'cti-e2': ['active-cases'],
      'cti-a1': [],
    })
    expect(await drawn(review.sofie, review.id)).toContain('<dd>7,5<')
  })

  test('is the sample: which numbers in the team’s list', async () => {
    const { id, sofie } = preparedReview()
    const view = await viewOf(sofie, id)
    if (view.step !== 'rate') throw new Error('She should be rating')
    expect(view.sample.numbers).toHaveLength(10)
    const page = await drawn(sofie, id)
    expect(page).toContain('Stikprøven: 10 af teamets 40 forløb')
    expect(page).toContain(`Se på forløb nr. ${view.sample.numbers[0]}, `)
  })
})

describe('the earlier score', () => {
  const before = async (person: Person, id: string) =>
    Object.fromEntries((await itemsOf(person, id)).map((item) => [item.id, item.before]))

  test('comes from the server only when the rater has given their own', async () => {
    const first = approvedReview(3, { reviewOn: '2026-05-15', except: { 'cti-a2': 'not-relevant' } })
    const { id, sofie } = preparedReview({ again: first })
    expect(JSON.stringify(await open(sofie, id))).not.toContain('2026-05-15')
    const { reply } = await send(sofie, id, rating({ quietly: 'yes' }))
    expect(JSON.stringify(reply)).not.toContain('2026-05-15')
    await send(sofie, id, rating({ itemId: 'cti-a2' }))

    const shown = await before(sofie, id)
    expect(shown['cti-a1']).toEqual({ reviewOn: '2026-05-15', score: 3 })
    expect(shown['cti-a2']).toEqual({ reviewOn: '2026-05-15', score: 'not-relevant' })
    expect(shown['cti-a3']).toBeNull()
    const page = await drawn(sofie, id)
    expect(page).toContain('Sidste måling (15. maj 2026): 3')
    expect(page).toContain('Sidste måling (15. maj 2026): Ikke relevant')
  })

  test.each([
    { what: 'a self-assessment', facts: { mode: 'self' } as const },
    { what: 'another version of the instrument', facts: { version: '2.0.0' } },
  ])('of $what is on another line and never shown', async ({ facts }) => {
    const first = approvedReview(3, facts)
    const { id, sofie } = preparedReview({ again: first })
    await send(sofie, id, rating())
    expect((await before(sofie, id))['cti-a1']).toBeNull()
  })

  test('is of an approved review alone', async () => {
    const first = preparedReview()
    rateAndLock(first, [3])
    const { id, sofie } = preparedReview({ again: first })
    await send(sofie, id, rating())
    expect((await before(sofie, id))['cti-a1']).toBeNull()
  })
})

describe('two raters are blind to each other', () => {
  const SECRET = 'Kun Anders ved det'

  test('until both have locked, whatever address is asked', async () => {
    const { id, sofie, anders, manager, member } = preparedReview()
    rateAll(sofie, id, 4)
    await send(anders, id, rating({ score: '2', note: SECRET }))
    const pages: [string, Parameters<typeof openPage<object>>[0]][] = [
      ['vurdering', loader],
      ['konsensus', consensus],
      ['rapport', report],
    ]
    for (const isLocked of [false, true]) {
      if (isLocked) lock(sofie, id)
      for (const person of [sofie, manager, member])
        for (const [page, load] of pages)
          expect(JSON.stringify(await openPage(load, person, id, page))).not.toContain(SECRET)
    }
    const agreed = { intent: 'agree', itemId: 'cti-a1', seen: '0', score: '3', note: 'Enige' }
    const sent = await sendTo(consensusAction, sofie, { id, page: 'konsensus' }, agreed)
    expect(sent).toMatchObject({ status: 403, reply: { status: 'closed' } })
    expect(JSON.stringify(sent)).not.toContain(SECRET)
    expect((await itemsOf(anders, id)).filter((item) => item.given)).toHaveLength(1)
  })
})

describe('locking', () => {
  test('is refused while something is missing, and says what', async () => {
    const { id, sofie } = preparedReview()
    await send(sofie, id, rating())
    const { status, reply } = await send(sofie, id, { intent: 'lock' })
    expect(status).toBe(400)
    expect(reply).toMatchObject({
      status: 'incomplete',
      missing: CTI_ITEMS.slice(1).map((item) => ({ id: item })),
    })
    const page = await drawn(sofie, id, reply)
    expect(page).toContain('Punktet mangler et svar.')
    expect(page).toContain(`Du mangler ${CTI_ITEMS.length - 1} punkter`)
    expect(page).toContain('href="#cti-a2-1"')
  })

  test('ends the rating: a later save is refused and changes nothing, and a resend is no error', async () => {
    const { id, sofie } = preparedReview()
    rateAll(sofie, id, 4)
    const locked = { status: 302, to: `/fidelitet/${id}/vurdering` }
    expect(await send(sofie, id, { intent: 'lock' })).toMatchObject(locked)
    expect(await send(sofie, id, { intent: 'lock' })).toMatchObject(locked)
    expect((await send(sofie, id, rating({ score: '1' }))).status).toBe(403)
    expect(await send(sofie, id, rating({ score: '1', quietly: 'yes' }))).toMatchObject({
      status: 403,
      reply: { status: 'closed' },
    })
    expect(given(sofie, id).get('cti-a1')?.score).toBe(4)
    expect(await viewOf(sofie, id)).toMatchObject({ step: 'locked', isWaiting: true })
    expect(await drawn(sofie, id)).toContain('Du har låst dine vurderinger')
  })

  // So it is sent again by the sign-in page when the session ended while the other tab locked.
  test.each<Fields>([{}, { quietly: 'yes' }])('gives back what was typed too late: %j', async (way) => {
    const { id, sofie } = preparedReview()
    rateAll(sofie, id, 4)
    lock(sofie, id)
    const late = { score: 'not-relevant', reason: 'Ingen i fase 3', note: 'Set i ti forløb', cases: '10' }
    const { status, reply } = await send(sofie, id, rating({ ...late, evidence: ['Sagsgennemgang'], ...way }))
    expect(status).toBe(403)
    const page = await drawn(sofie, id, reply)
    expect(page).toContain('Dit svar er ikke gemt')
    for (const text of [
      'A1. ',
      'Ingen i fase 3',
      'Set i ti forløb',
      'forløb bag scoren: 10',
      'Sagsgennemgang',
    ])
      expect(page).toContain(text)
    expect((await send(sofie, id, rating({ itemId: 'icm-a1', ...way }))).status).toBe(400)
  })

  test('at the same time as a save leaves no item saved after the lock', async () => {
    const { id, sofie } = preparedReview()
    rateAll(sofie, id, 4)
    const seen = seenOf(sofie, id)
    const sent = await Promise.all([
      send(sofie, id, rating({ score: '5', seen })),
      send(sofie, id, { intent: 'lock' }),
      send(sofie, id, rating({ score: '3', seen })),
      send(sofie, id, { intent: 'lock' }),
    ])
    const saved = sent.flatMap(({ to }, place) => (to?.endsWith('#cti-a1') ? [[5, 4, 3][place]] : []))
    expect(saved.length).toBeLessThan(2)
    expect(given(sofie, id).get('cti-a1')?.score).toBe(saved[0] ?? 4)
    expect(await viewOf(sofie, id)).toMatchObject({ step: 'locked' })
  })

  test('by the last rater leads on to the agreed scores', async () => {
    const { id, sofie, anders, raters } = preparedReview()
    rateAndLock({ id, raters }, [4])
    for (const rater of [sofie, anders])
      expect(await drawn(rater, id)).toContain(`href="/fidelitet/${id}/konsensus"`)
    expect(db.select().from(consensusScores).all().length).toBeGreaterThan(0)
  })

  test('of a self-assessment says nothing of another rater', async () => {
    const { id, manager } = preparedReview({ mode: 'self' })
    expect(await drawn(manager, id)).not.toContain('Den anden vurderer')
  })
})

describe('who gets in', () => {
  function bystanders() {
    const assessor = createPerson()
    grant(assessor, 'assessor')
    const elsewhere = createPerson()
    grant(elsewhere, 'manager', { kind: 'team', id: planReview().team.id })
    return { assessor, elsewhere, stranger: createPerson() }
  }

  test('its raters; others who may know of it are told no, and strangers that there is none', async () => {
    const { id, sofie, member, manager } = preparedReview()
    const { assessor, elsewhere, stranger } = bystanders()
    expect((await open(sofie, id)).status).toBe(200)
    for (const [status, people] of [
      [403, [member, manager, assessor]],
      [404, [elsewhere, stranger]],
    ] as const)
      for (const person of people) {
        expect((await open(person, id)).status).toBe(status)
        expect((await send(person, id, rating())).status).toBe(status)
        expect((await send(person, id, { intent: 'lock' })).status).toBe(status)
      }
    expect(rowsOf(id)).toEqual([])
  })

  test('before the fact sheet is there, nothing can be rated', async () => {
    const { id, sofie } = planReview()
    expect(await viewOf(sofie, id)).toEqual({ step: 'planned' })
    expect((await send(sofie, id, rating())).status).toBe(403)
    expect((await send(sofie, id, { intent: 'lock' })).status).toBe(403)
    expect(await drawn(sofie, id)).toContain('når teamet har sendt sit faktaark')
  })

  test.each(['no-such-review', '..', ''])('no review is called "%s"', async (id) => {
    expect((await open(createPerson(), id)).status).toBe(404)
  })
})
