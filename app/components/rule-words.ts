import type { Rule } from '#app/domain/requirements/rule.ts'
import type { Messages } from '#app/i18n/messages/da.ts'

/** What a rule asks of whom, in the reader's words. */
export function ruleWords(
  { rules: t, shell }: Messages,
  rule: Pick<Rule, 'audience' | 'method' | 'startAfterDays' | 'dueAfterDays' | 'graceDays' | 'renews'>,
) {
  const { audience, method, startAfterDays, dueAfterDays, graceDays, renews } = rule
  const who = t.audiences[audience]
  return {
    who: method ? t.withMethod(who, shell.methods[method]) : who,
    within: t.within(dueAfterDays, graceDays),
    startsAfter: startAfterDays > 0 ? t.startsAfter(startAfterDays) : null,
    renewing: renews ? t.mustRenew : t.mayRenew,
  }
}
