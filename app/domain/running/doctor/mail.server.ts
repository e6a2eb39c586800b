import { mailCounts } from '#app/domain/mail/outbox-list.server.ts'
import { hasDemoPeople } from '#app/domain/people/demo.server.ts'
import { env } from '#app/http/env.server.ts'
import { knock, mailHost } from '#app/mail/deliver.server.ts'
import { type Finding, finding } from '../findings.ts'

/** Whether the mail server answers, and mails get through. */
export async function examineMail(): Promise<Finding[]> {
  const host = mailHost()
  if (!host || !env.SMTP_URL) return [finding(hasDemoPeople() ? 'mail-demo' : 'mail-kept')]
  const problem = await knock(env.SMTP_URL)
  if (problem) return [finding('mail-unreachable', { detail: `${host}: ${problem}` })]
  const { failed } = mailCounts()
  return [failed > 0 ? finding('mail-failing', { count: failed }) : finding('mail-sent', { detail: host })]
}
