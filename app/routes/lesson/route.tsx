import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import {
  type ClientLoaderFunctionArgs,
  type MetaFunction,
  useActionData,
  useLoaderData,
} from '@remix-run/react'
import { readForm } from '#app/http/form.ts'
import { can } from '#app/domain/auth/permissions.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { givenLesson } from '#app/domain/courses/given-lesson.server.ts'
import { findLesson, refreshLibrary } from '#app/domain/courses/library.server.ts'
import { readLessonForm } from '#app/domain/progress/lesson-form.ts'
import { badRequest, notFound } from '#app/http/responses.ts'
import { wantsDocument } from '#app/http/wants-document.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { fetchLessonModule, lessonModuleAddress } from '#app/mdx/lesson-modules.ts'
import { complete } from './complete.server.ts'
import { LessonPage } from './lesson-page.tsx'
import { lessonView } from './lesson-view.server.ts'
import { make, moveInOrder } from './moves.server.ts'

async function requireLesson({ request, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  const person = await requirePerson(request)
  await refreshLibrary()
  const found = findLesson(params.course ?? '', params.lesson ?? '')
  if (!found || !can(person, 'read', { kind: 'course' })) throw notFound('Lesson')
  return { person, ...found }
}

export async function loader(args: LoaderFunctionArgs) {
  const { person, course, lesson } = await requireLesson(args)
  // Found under a slug that the lesson no longer has.
  if (lesson.slug !== args.params.lesson) throw redirect(`/kurser/${course.slug}/${lesson.slug}`, 301)
  return lessonView(person.id, course, lesson)
}

export async function action(args: ActionFunctionArgs) {
  const { person, course, lesson } = await requireLesson(args)
  const form = readLessonForm(await readForm(args.request))
  if (!form) throw badRequest('No such form')
  const address = `/kurser/${course.slug}/${lesson.slug}`
  const given = givenLesson(lesson, 'content' in form ? form.content : undefined)
  if (!given) return redirect(address) // a page that nobody was given: nothing is kept of it
  const where = { course, lesson, given }
  if (form.intent === 'complete') return redirect(complete(person.id, where))
  if (form.intent === 'answer' && form.move) return redirect(moveInOrder(where, form))

  const { reply, about } = make(person.id, where, form, messagesFor(args.request))
  // A page whose text is another by now cannot show how a story goes on, so it comes anew.
  const isOutdated = given.contentHash !== lesson.contentHash
  if ('error' in reply && !(isOutdated && 'story' in reply)) {
    const typed = form.intent === 'reflect' ? form.text : null
    return data({ ...reply, about, typed }, { status: 400 })
  }
  // Without scripts the page comes back where the reader was.
  return wantsDocument(args.request) || isOutdated ? redirect(`${address}#${about}`) : reply
}

/** On the way from another page the lesson's module is fetched beside its data; on a whole page it is there already. */
export async function clientLoader({ serverLoader }: ClientLoaderFunctionArgs) {
  const view = await serverLoader<typeof loader>()
  await fetchLessonModule(view.lesson.contentHash)
  return view
}

export { sendOrSayOffline as clientAction, unlessOffline as shouldRevalidate } from '#app/http/offline.ts'

export const meta: MetaFunction<typeof loader> = ({ data: view }) => {
  if (!view) return [{ title: pageTitle() }]
  return [
    { title: pageTitle(view.lesson.title, view.course.title) },
    { tagName: 'link', rel: 'modulepreload', href: lessonModuleAddress(view.lesson.contentHash) },
  ]
}

export default function LessonRoute() {
  const view = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return <LessonPage view={view} problem={reply && 'about' in reply ? reply : null} />
}
