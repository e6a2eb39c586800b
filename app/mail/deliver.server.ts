import { existsSync, readdirSync, unlinkSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createTransport } from 'nodemailer'
import { centreSettings } from '#app/domain/centre/settings.server.ts'
import type { CentreSettings } from '#app/domain/centre/settings.ts'
import { today } from '#app/domain/dates.ts'
import { isDemoAddress } from '#app/domain/people/demo.ts'
import { type Environment, env } from '#app/http/env.server.ts'
import { isLoopback } from '#app/domain/loopback.ts'
import { mailFoot } from './mail-foot.ts'

/** A plain-text mail to one person. The same `id` is the same mail, also when it is delivered again. */
export type Mail = { id: string; name: string; address: string; subject: string; text: string }

type Settings = Pick<Environment, 'SMTP_URL' | 'MAIL_FROM' | 'APP_URL' | 'DATA_DIR'>

/** Stands as the sender in files, which nobody receives. */
const NO_SENDER = 'fodfaeste@fodfaeste.invalid'

/** A server that does not answer must not keep the others waiting; milliseconds. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/** Off this machine a mail goes encrypted or not at all; `smtps://` begins with that. */
function transportTo(url: string) {
  const { protocol, hostname } = new URL(url)
  const requireTLS = protocol === 'smtp:' && !isLoopback(hostname)
  return createTransport({ url, requireTLS, ...PATIENCE })
}

const folderOf = ({ DATA_DIR }: Pick<Settings, 'DATA_DIR'>) => path.join(DATA_DIR, 'mail')

/** Where they are sent: the host, without the password that stands in its address; null: they become files. */
export const mailHost = ({ SMTP_URL }: Pick<Settings, 'SMTP_URL'> = env): string | null =>
  SMTP_URL ? new URL(SMTP_URL).host : null

/** Asks the mail server whether it would take a mail from us. @returns null, or its or the system's word for why not */
export async function knock(url: string): Promise<string | null> {
  const transport = transportTo(url)
  try {
    await transport.verify()
    return null
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'ERROR' // the message may name somebody
  } finally {
    transport.close()
  }
}

/** Where mails go, for whoever starts the server. */
export function destination(settings: Settings = env): string {
  const host = mailHost(settings)
  if (host) return `sent through ${host}`
  return `not sent, SMTP_URL is not given; written to ${path.relative('.', folderOf(settings))}`
}

/**
 * Hands a mail to the SMTP server. Without one, and always for demo people, whose addresses nobody
 * has, it becomes an .eml file that any mail program opens.
 * @throws Error when the server does not take it, or the file cannot be written
 */
export async function deliver(
  mail: Mail,
  settings: Settings = env,
  centre: CentreSettings = centreSettings(),
): Promise<void> {
  const { SMTP_URL, MAIL_FROM = NO_SENDER, APP_URL } = settings
  const message = {
    from: { name: centre.mailSender, address: MAIL_FROM },
    ...(centre.mailReplyTo !== '' && { replyTo: centre.mailReplyTo }),
    to: { name: mail.name, address: mail.address },
    subject: mail.subject,
    text: mail.text + mailFoot(centre),
    // A mail program shows a mail once, also when it comes twice.
    messageId: `<${mail.id}@${new URL(APP_URL).hostname}>`,
    // Absence notices do not answer what a machine has written (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'da' },
  }
  if (SMTP_URL && !isDemoAddress(mail.address)) {
    await transportTo(SMTP_URL).sendMail(message)
    return
  }
  const file = await createTransport({ streamTransport: true, newline: 'windows' }).sendMail(message)
  const folder = folderOf(settings)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(path.join(folder, fileName(today(), mail.id)), file.message, { mode: 0o600 })
}

const fileName = (day: string, id: string) => `${day}-${id}.eml`

/**
 * The file that a mail became, the newest if it was tried on several days; null: it was sent, or somebody has
 * deleted it. One with a link has its moment after the mail's own id.
 */
export async function keptMail(
  { id }: { id: string },
  settings: Pick<Settings, 'DATA_DIR'> = env,
): Promise<Buffer | null> {
  const folder = folderOf(settings)
  const names = await readdir(folder).catch(() => [])
  const isOf = (name: string) =>
    name.slice(FRONT).startsWith(`${id}.`) || name.slice(FRONT).startsWith(`${id}-`)
  const newest = names.filter(isOf).toSorted().at(-1)
  return newest ? readFile(path.join(folder, newest)) : null
}

/** The ids of all mails that lie as files. */
export async function keptMails(settings: Pick<Settings, 'DATA_DIR'> = env): Promise<ReadonlySet<string>> {
  const names = await readdir(folderOf(settings)).catch(() => [])
  return new Set(names.map((name) => name.slice(FRONT, FRONT + ID_LENGTH)))
}

/** Deletes the files of these mails. At once: in the transaction that forgets what they say. */
export function forgetKeptMails(
  isGone: (id: string) => boolean,
  settings: Pick<Settings, 'DATA_DIR'> = env,
): void {
  const folder = folderOf(settings)
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    if (isGone(name.slice(FRONT, FRONT + ID_LENGTH))) unlinkSync(path.join(folder, name))
  }
}

/** How long the day is that a file's name begins with. */
const FRONT = '2026-11-22-'.length
const ID_LENGTH = crypto.randomUUID().length
