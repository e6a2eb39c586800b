import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createTransport } from 'nodemailer'
import { today } from '#app/domain/dates.ts'
import { isDemoAddress } from '#app/domain/people/demo.ts'
import { type Environment, env } from '#app/http/env.server.ts'
import { messagesByLocale } from '#app/i18n/locale.ts'

/** A plain-text mail to one person. The same `id` is the same mail, also when it is delivered again. */
export type Mail = { id: string; name: string; address: string; subject: string; text: string }

type Settings = Pick<Environment, 'SMTP_URL' | 'MAIL_FROM' | 'APP_URL' | 'DATA_DIR'>

/** Stands as the sender in files, which nobody receives. */
const NO_SENDER = 'fodfaeste@fodfaeste.invalid'

/** A server that does not answer must not keep the others waiting; milliseconds. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

const folderOf = ({ DATA_DIR }: Pick<Settings, 'DATA_DIR'>) => path.join(DATA_DIR, 'mail')

/** Where mails go, for whoever starts the server. The password in the address is not told. */
export function destination({ SMTP_URL, DATA_DIR }: Settings = env): string {
  if (SMTP_URL) return `sent through ${new URL(SMTP_URL).host}`
  return `not sent, SMTP_URL is not given; written to ${path.relative('.', folderOf({ DATA_DIR }))}`
}

/**
 * Hands a mail to the SMTP server. Without one, and always for demo people, whose addresses nobody
 * has, it becomes an .eml file that any mail program opens.
 * @throws Error when the server does not take it, or the file cannot be written
 */
export async function deliver(mail: Mail, settings: Settings = env): Promise<void> {
  const { SMTP_URL, MAIL_FROM = NO_SENDER, APP_URL } = settings
  const message = {
    from: { name: messagesByLocale.da.mail.sender, address: MAIL_FROM },
    to: { name: mail.name, address: mail.address },
    subject: mail.subject,
    text: mail.text,
    // A mail program shows a mail once, also when it comes twice.
    messageId: `<${mail.id}@${new URL(APP_URL).hostname}>`,
    // Absence notices do not answer what a machine has written (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'da' },
  }
  if (SMTP_URL && !isDemoAddress(mail.address)) {
    await createTransport({ url: SMTP_URL, ...PATIENCE }).sendMail(message)
    return
  }
  const file = await createTransport({ streamTransport: true, newline: 'windows' }).sendMail(message)
  const folder = folderOf(settings)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(path.join(folder, `${today()}-${mail.id}.eml`), file.message, { mode: 0o600 })
}
