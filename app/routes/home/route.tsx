import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { findPerson } from '#app/domain/auth/sessions.server.ts'
import type { SignedInPerson } from '#app/domain/auth/permissions.ts'
import { heldCertificates } from '#app/domain/certificates/certificates.server.ts'
import { allCourses, refreshLibrary } from '#app/domain/courses/library.server.ts'
import { today } from '#app/domain/dates.ts'
import { askedLessons, ownActions } from '#app/domain/fidelity/actions/own-plan.server.ts'
import { ownOpenReviews } from '#app/domain/fidelity/review/review-lists.server.ts'
import { changedLessons, type Due, dueList, excuses, journeys } from '#app/domain/progress/my-page.ts'
import { erasureAhead } from '#app/domain/privacy/erasures.server.ts'
import { factsOf } from '#app/domain/progress/person-facts.server.ts'
import { whatComesFirst } from '#app/domain/progress/prerequisites.server.ts'
import { progressByCourse } from '#app/domain/progress/progress.server.ts'
import { renewalsByCourse } from '#app/domain/progress/renewals.server.ts'
import { standingsOf } from '#app/domain/progress/standings.server.ts'
import { hasDemoPeople } from '#app/domain/people/demo.server.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { MyPage } from './my-page.tsx'
import { WelcomePage } from './welcome-page.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const person = findPerson(request)
  if (!person) return { title: undefined, mine: null, demo: hasDemoPeople() }
  await refreshLibrary()
  return { title: messagesFor(request).shell.myPage, mine: myPage(person), demo: false }
}

function myPage(person: SignedInPerson) {
  const now = new Date()
  const day = today(now)
  const courses = allCourses()
  const factsFor = factsOf([person.id])
  const standings = standingsOf([person.id], courses, now, factsFor).get(person.id) ?? []
  const progress = progressByCourse(factsFor(person.id), courses)
  const renewals = renewalsByCourse(factsFor(person.id), courses, now)
  return {
    name: person.name,
    erasure: erasureAhead(person.id, day),
    journeys: journeys(courses, standings, { progress, renewals }, day),
    changed: changedLessons(courses, progress),
    due: dueList(courses, standings, renewals, day).map((due) => ({ ...due, first: firstTask(person, due) })),
    excused: excuses(courses, standings, day),
    certificates: heldCertificates([person.id], day).map(({ id, courseTitle, expiresOn, status }) => ({
      id,
      courseTitle,
      expiresOn,
      status,
    })),
    reviews: ownOpenReviews(person).map(({ id, team, instrument }) => ({
      id,
      team: team.name,
      method: instrument.method,
    })),
    plan: { actions: ownActions(person, day), lessons: askedLessons(person, progress, day) },
  }
}

/** The courses that come before one that the person must take; whoever renews has had them. */
const firstTask = (person: SignedInPerson, { kind, courseId }: Due) =>
  kind === 'take' ? whatComesFirst(person.id, courseId) : null

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function HomeRoute() {
  const { mine, demo } = useLoaderData<typeof loader>()
  return mine ? <MyPage {...mine} /> : <WelcomePage demo={demo} />
}
