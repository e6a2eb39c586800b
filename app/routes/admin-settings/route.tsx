import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { requireAdmin } from '#app/domain/auth/sessions.server.ts'
import { centreSettings, saveSettings } from '#app/domain/centre/settings.server.ts'
import { problemsOf, readLogo, SettingsForm } from '#app/domain/centre/settings-form.ts'
import type { SettingsField, SettingsTexts } from '#app/domain/centre/settings.ts'
import { readForm } from '#app/http/form.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { AdminSettingsPage } from './admin-settings-page.tsx'
import type { Reply } from './reply.ts'

const ADDRESS = '/admin/indstillinger'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdmin(request)
  const isSaved = new URL(request.url).searchParams.has('gemt')
  return { title: messagesFor(request).centre.settings.title, settings: centreSettings(), isSaved }
}

export async function action({ request }: ActionFunctionArgs) {
  await requireAdmin(request)
  const form = await readForm(request)
  const typed = typedIn(form)
  const logo = await chosenLogo(form)
  const given = SettingsForm.safeParse(typed)
  const hasBadLogo = logo === 'logo-kind' || logo === 'logo-large'
  if (!given.success || hasBadLogo) {
    const problems = { ...(given.success ? {} : problemsOf(given.error)), ...(hasBadLogo && { logo }) }
    return data<Reply>({ status: 'wrong', typed, problems }, { status: 400 })
  }
  if (!saveSettings({ texts: given.data, logo }, Number(form.get('seen')))) {
    return data<Reply>({ status: 'changed', typed, problems: {} }, { status: 409 })
  }
  return redirect(`${ADDRESS}?gemt`)
}

function typedIn(form: FormData): SettingsTexts {
  const typed = (field: SettingsField) => {
    const value = form.get(field)
    return typeof value === 'string' ? value : ''
  }
  return {
    name: typed('name'),
    email: typed('email'),
    phone: typed('phone'),
    address: typed('address'),
    terms: typed('terms'),
    mailSender: typed('mailSender'),
    mailReplyTo: typed('mailReplyTo'),
    privacyContact: typed('privacyContact'),
    wasUrl: typed('wasUrl'),
  }
}

/** A new picture counts before the wish to have none. */
async function chosenLogo(form: FormData): Promise<'keep' | 'remove' | ReturnType<typeof readLogo>> {
  const file = form.get('logo')
  if (file instanceof File && file.size > 0) return readLogo(new Uint8Array(await file.arrayBuffer()))
  return form.get('removeLogo') === 'yes' ? 'remove' : 'keep'
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: pageTitle(page?.title) }]

export default function AdminSettingsRoute() {
  const { settings, isSaved } = useLoaderData<typeof loader>()
  return <AdminSettingsPage settings={settings} isSaved={isSaved} reply={useActionData<typeof action>()} />
}
