import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { findCourse, loadLibrary } from '#app/domain/courses/library.server.ts'
import { addDays, today } from '#app/domain/dates.ts'
import {
  assignLessons,
  lessonCounts,
  lessonsForItem,
  lessonsOfActions,
} from '#app/domain/fidelity/actions/action-lessons.server.ts'
import { openActionsOfTeam } from '#app/domain/fidelity/actions/team-actions.server.ts'
import { enrolmentsOf } from '#app/domain/progress/enrolments.server.ts'
import { env } from '#app/http/env.server.ts'
import { OwnPlan } from '#app/routes/home/own-plan.tsx'
import { loader as home } from '#app/routes/home/route.tsx'
import { action, loader } from '#app/routes/fidelity-plan/route.tsx'
import { db } from '#db/client.server.ts'
import { enrolments, memberships } from '#db/schema/index.ts'
import { finish, planAction } from '#tests/support/actions.ts'
import { takeLessons } from '#tests/support/answers.ts'
import { call, createPerson, formOf, grant, requestFrom, signedIn } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'
import { approvedReview } from '#tests/support/reviews.ts'
import { COURSE_YAML, frontMatter, makeCourses, quiz } from '../courses/sample-courses.ts'

type Person = { id: string }

const CARDS =
  '<Cards title="To ord">\n\n<Card front="Fase">\n\nEn af tre.\n\n</Card>\n\n<Card front="Plan">\n\nSkrevet.\n\n</Card>\n\n</Cards>\n'
const TASKS = '<Tasks id="in-1-t1" title="Gør det">\n\n- Find papir\n- Skriv\n\n</Tasks>\n'

beforeAll(async () => {
  env.COURSES_DIR = makeCourses({
    'andet/course.yaml': COURSE_YAML.replace('pr-1\n', 'in-1\n')
      .replace('pr-1-l1', 'in-1-l1')
      .replace('title: Prøvekursus', 'title: Et andet kursus')
      .replace('[cti]', '[icm]')
      .replace('prerequisites: {}', 'prerequisites: { allOf: [pr-1] }'),
    'andet/01-ord.mdx': `${frontMatter('in-1-l1', 'Ordene').replace('gammel-adresse', '')}\nTekst.\n\n${CARDS}\n${TASKS}`,
    'andet/02-stille.mdx': `${frontMatter('in-1-l2', 'Noget andet').replace('cti-a1', '').replace('gammel-adresse', '')}\nTekst.\n`,
    'andet/proeve.mdx': `---\nid: in-1-p\ntitle: Prøve\n---\n\n${quiz('in-1-p01')}\n${quiz('in-1-p02')}`,
  })
  await loadLibrary()
})

const idsOf = (lessons: { id: string }[]) => lessons.map(({ id }) => id)
const askedOf = (actionId: string) => idsOf(lessonsOfActions([actionId]).get(actionId) ?? [])

function planned(facts: Parameters<typeof planAction>[1] = {}) {
  const review = approvedReview(4, { except: { 'cti-a1': 2 } })
  const actionId = planAction(review, facts)
  const mover = { person: signedIn(review.manager), reviewId: review.id }
  const assign = (lessons: string[], before: string[] = []) =>
    assignLessons(mover, { id: actionId, lessons, before }).status
  return { ...review, actionId, mover, assign }
}

describe('lessons for an item', () => {
  test('are those that name it, the own method first, with what they have to practise with', () => {
    expect(lessonsForItem('cti-a1', 'cti')).toMatchObject([
      { id: 'pr-1-l1', to: '/kurser/proevekursus/den-foerste', minutes: 10, practices: [] },
      { id: 'pr-1-l2', courseTitle: 'Prøvekursus' },
      { id: 'in-1-l1', courseTitle: 'Et andet kursus', practices: ['Tasks', 'Cards'] },
    ])
    expect(idsOf(lessonsForItem('cti-a1', 'icm'))).toEqual(['in-1-l1', 'pr-1-l1', 'pr-1-l2'])
    expect(lessonsForItem('cti-a2', 'cti')).toEqual([])
  })

  test('are asked for together with their courses, of members who are not in them', () => {
    const { team, member, manager, actionId, assign } = planned()
    const [waived, away] = [createPerson({ teamId: team.id }), createPerson()]
    const reason = { personId: waived.id, courseId: 'pr-1', waivedReason: 'Har det' }
    db.insert(enrolments).values(reason).run()
    for (const _ of ['once', 'twice']) expect(assign(['pr-1-l1', 'in-1-l1'])).toBe('saved')

    expect(askedOf(actionId).toSorted()).toEqual(['in-1-l1', 'pr-1-l1'])
    const rows = db.select().from(enrolments).where(eq(enrolments.personId, member.id)).all()
    expect(rows.map(({ courseId, seenVersion }) => [courseId, seenVersion]).toSorted()).toEqual([
      ['in-1', null],
      ['pr-1', null],
    ])
    expect(enrolmentsOf([waived.id]).find(({ courseId }) => courseId === 'pr-1')?.waived).toMatchObject({
      reason: 'Har det',
    })
    expect(enrolmentsOf([manager.id, away.id])).toEqual([])
  })

  test('in two tabs: neither takes away what the other has added', () => {
    const { actionId, assign } = planned()
    assign(['pr-1-l1'])
    assign(['pr-1-l2'])
    expect(askedOf(actionId)).toEqual(['pr-1-l1', 'pr-1-l2'])
    assign(['pr-1-l1'], ['pr-1-l1', 'pr-1-l2'])
    expect(askedOf(actionId)).toEqual(['pr-1-l1'])
    assign([], ['pr-1-l1'])
    assign(['pr-1-l1', 'pr-1-l2'], ['pr-1-l1']) // a tab that still shows the one just taken away
    expect(askedOf(actionId)).toEqual(['pr-1-l2'])
    assign([], ['pr-1-l2', 'no-lesson-any-more'])
    expect(askedOf(actionId)).toEqual([])
  })

  test('are refused to others than the manager, also past the door', () => {
    const { id, member, sofie, actionId } = planned()
    const other = planned()
    const form = { id: actionId, lessons: ['pr-1-l1'], before: [] }
    for (const person of [member, sofie])
      expect(assignLessons({ person: signedIn(person), reviewId: id }, form).status).toBe('refused')
    expect(assignLessons(other.mover, form).status).toBe('refused')
    expect(askedOf(actionId)).toEqual([])
  })
})

describe('on the page of the plan', () => {
  const args = (id: string) => ({ review: id })
  const open = async (person: Person, id: string, search = '') => {
    const answer = await call(
      loader,
      await requestFrom(person, `/fidelitet/${id}/handleplan${search}`),
      args(id),
    )
    if (answer instanceof Response || !answer.view) throw new Error('There should be a plan')
    return answer.view
  }
  const send = async (person: Person, id: string, fields: Record<string, string | string[]>) => {
    const answer = await call(
      action,
      await requestFrom(person, `/fidelitet/${id}/handleplan`, formOf(fields)),
      args(id),
    )
    return 'status' in answer ? answer.status : (answer.init?.status ?? 200)
  }

  test('the manager ticks lessons', async () => {
    const { id, manager, actionId } = planned()
    const form = { intent: 'assign-lessons', id: actionId }
    expect(await send(manager, id, { ...form, lesson: ['pr-1-l1', 'pr-1-l2'] })).toBe(302)
    expect(await open(manager, id, `?lektioner=${actionId}`)).toMatchObject({
      form: { kind: 'lessons', lessons: [{ asked: true }, { asked: true }, { id: 'in-1-l1', asked: false }] },
    })
    expect(await send(manager, id, { ...form, before: ['pr-1-l1', 'pr-1-l2'], lesson: 'pr-1-l2' })).toBe(302)
    expect(askedOf(actionId)).toEqual(['pr-1-l2'])
    expect(await send(manager, id, { ...form, lesson: 'in-1-l2' })).toBe(400) // it does not name the item
  })

  test('managers see how many have taken a lesson, and others no figure', async () => {
    const { id, team, member, manager, sofie, assign } = planned()
    createPerson({ teamId: team.id })
    assign(['pr-1-l1'])
    const course = findCourse('proevekursus')
    if (!course) throw new Error('The sample course is not there')
    takeLessons(member.id, course)
    const countFor = async (person: Person) =>
      (await open(person, id)).items[0]?.actions[0]?.lessons[0]?.count
    expect(await countFor(manager)).toEqual({ done: 1, of: 2 })
    for (const person of [member, sofie]) expect(await countFor(person)).toBeNull()
  })

  test('nobody is counted who is no member', () => {
    const { team, member } = planned()
    const former = createPerson({ teamId: team.id })
    const ended = { toDate: addDays(today(), -1) }
    db.update(memberships).set(ended).where(eq(memberships.personId, former.id)).run()
    const course = findCourse('proevekursus')
    if (!course) throw new Error('The sample course is not there')
    for (const person of [member, former]) takeLessons(person.id, course)
    const counts = lessonCounts(team.id, lessonsForItem('cti-a1', 'cti'))
    expect(counts.get('pr-1-l2')).toEqual({ done: 1, of: 1 })
    expect(counts.get('in-1-l1')).toEqual({ done: 0, of: 1 })
  })
})

describe('on the home page', () => {
  const planFor = async (person: Person) => {
    const answer = await call(home, await requestFrom(person, '/'))
    if (answer instanceof Response || !answer.mine) throw new Error('There should be a page of their own')
    return answer.mine.plan
  }

  test('a member sees the lessons they have not taken and the actions that are theirs', async () => {
    const { id, member, manager, actionId, assign } = planned({ dueOn: addDays(today(), 10) })
    const own = planAction(
      { id, manager },
      { ownerId: member.id, what: 'Bestil lokalet', dueOn: addDays(today(), -1) },
    )
    assign(['pr-1-l1', 'pr-1-l2'])
    const plan = await planFor(member)
    expect(plan.actions).toEqual([
      {
        id: own,
        to: `/fidelitet/${id}/handleplan#action-${own}`,
        title: 'Bestil lokalet',
        dueOn: addDays(today(), -1),
        overdue: true,
      },
    ])
    expect(plan.lessons).toMatchObject([
      { id: 'pr-1-l1', title: 'Den første', dueOn: addDays(today(), 10), overdue: false },
      { id: 'pr-1-l2' },
    ])
    const html = await render(<OwnPlan {...plan} />)
    expect(html).toContain('Fra jeres handleplan')
    expect(html).toContain('Over fristen')
    expect(html).toContain('href="/kurser/proevekursus/den-foerste"')
    expect((await planFor(manager)).actions.map((task) => task.id)).toEqual([actionId])
    expect((await planFor(manager)).lessons).toEqual([]) // she manages the team and is no member of it
  })

  test('what is taken, done or asked for twice is not there twice, or at all', async () => {
    const review = planned({ dueOn: addDays(today(), 10) })
    const { id, member, manager, mover, actionId, assign } = review
    const sooner = planAction(review, { dueOn: addDays(today(), 5), itemId: 'cti-a2' })
    for (const one of [actionId, sooner]) assignLessons(mover, { id: one, lessons: ['in-1-l1'], before: [] })
    assign(['pr-1-l1'])
    expect((await planFor(member)).lessons).toMatchObject([
      { id: 'in-1-l1', dueOn: addDays(today(), 5) },
      { id: 'pr-1-l1' },
    ])

    const course = findCourse('proevekursus')
    if (!course) throw new Error('The sample course is not there')
    takeLessons(member.id, course)
    expect(idsOf((await planFor(member)).lessons)).toEqual(['in-1-l1'])

    for (const one of [actionId, sooner]) finish({ id, manager }, one)
    expect(await planFor(member)).toEqual({ actions: [], lessons: [] })
    expect(await planFor(manager)).toEqual({ actions: [], lessons: [] })
  })

  test('nobody else is asked, nor who has left the team', async () => {
    const { team, actionId, assign, manager, id } = planned()
    const leaver = createPerson({ teamId: team.id })
    planAction({ id, manager }, { ownerId: leaver.id, itemId: 'cti-a2' })
    assign(['pr-1-l1'])
    expect((await planFor(leaver)).actions).toHaveLength(1)
    db.update(memberships)
      .set({ toDate: addDays(today(), -1) })
      .where(eq(memberships.personId, leaver.id))
      .run()
    const elsewhere = approvedReview(4).member
    for (const person of [leaver, elsewhere, createPerson()])
      expect(await planFor(person)).toEqual({ actions: [], lessons: [] })
    expect(askedOf(actionId)).toEqual(['pr-1-l1'])
  })
})

describe('the open actions of a team', () => {
  test('are all that are not closed, the earliest first', () => {
    const review = planned({ dueOn: addDays(today(), 10) })
    const { team, member, manager, actionId } = review
    const late = planAction(review, { itemId: 'cti-a2', dueOn: addDays(today(), -5), ownerId: member.id })
    finish(review, actionId)
    const open = () => openActionsOfTeam(signedIn(manager), team.id, today())
    expect(open()).toMatchObject([
      { id: late, state: 'overdue', label: 'A2', owner: member.name, driver: 'organisation' },
      { id: actionId, state: 'done', label: 'A1', reviewId: review.id, what: 'Tæl møderne hver måned' },
    ])
    approvedReview(4, { again: review, reviewOn: addDays(today(), 1) })
    expect(open().map(({ id }) => id)).toEqual([late])
  })

  test('are for those whom the team concerns', () => {
    const { team, member, manager } = planned()
    const assessor = createPerson()
    grant(assessor, 'assessor')
    for (const person of [member, manager, assessor])
      expect(openActionsOfTeam(signedIn(person), team.id, today())).toHaveLength(1)
    for (const person of [createPerson(), approvedReview(4).manager])
      expect(openActionsOfTeam(signedIn(person), team.id, today())).toEqual([])
  })
})
