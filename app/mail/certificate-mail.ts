import type { RevocationReason } from '#app/domain/certificates/end.ts'
import { messagesByLocale } from '#app/i18n/locale.ts'
import { LOCALE } from './language.ts'

/** What has happened to a certificate, as far as its holder is told by mail. */
export type EndNews = { kind: 'revoked'; reason: RevocationReason } | { kind: 'replaced' }

const { holderMail: t, reasons } = messagesByLocale[LOCALE].adminCertificates

/**
 * Tells a holder that their certificate has been taken back, or that one with another name stands in its
 * place. The centre's own note is not in it.
 * @param appUrl the origin the link begins with
 */
export function endMail(name: string, course: string, news: EndNews, appUrl: string) {
  const parts =
    news.kind === 'revoked'
      ? [t.revoked(course), t.because(reasons[news.reason]), t.again]
      : [t.replaced(course), t.useNew]
  return {
    subject: t.subject[news.kind](course),
    text: `${[t.greeting(name), ...parts, `${t.link}\n${appUrl}/mine-beviser`, t.help].join('\n\n')}\n`,
  }
}
