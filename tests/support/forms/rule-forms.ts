import { addDays, today } from '#app/domain/dates.ts'
import { makeRule } from '#app/domain/requirements/change-rule.server.ts'
import { action as newRule } from '#app/routes/admin-rule-new/route.tsx'
import { action as oneRule } from '#app/routes/admin-rule/route.tsx'
import { createAdmin } from '#tests/support/admins.ts'
import { sampleCourse } from '#tests/support/approvals.ts'
import { type AppForm, sender } from './app-form.ts'

/** Who must take which course by when, as an administrator says it. */
export const RULE_FORMS: AppForm[] = [
  ...(['preview', 'make', 'change'] as const).map(
    (intent): AppForm => ({
      what: `a rule: ${intent}`,
      route: 'admin-rule-new',
      views: ['routes/admin-rule-new/rule-form.tsx', 'routes/admin-rule-new/preview-step.tsx'],
      called: ['name'],
      texts: intent === 'make' ? { reason: {} } : {}, // the others store nothing
      make: async () => ({
        fields: {
          intent,
          courseId: sampleCourse().id,
          audience: 'member',
          place: 'centre',
          method: 'cti',
          startAfterDays: '',
          dueAfterDays: '60',
          graceDays: '14',
          renews: 'yes',
          reason: 'alle skal kende metoden',
          fromDate: addDays(today(), 7),
        },
        send: sender(newRule, await createAdmin(), '/admin/regler/ny'),
      }),
    }),
  ),
  {
    what: 'the last day of a rule',
    route: 'admin-rule',
    views: ['routes/admin-rule/admin-rule-page.tsx'],
    texts: {},
    make: async () => {
      const admin = await createAdmin()
      const rule = makeRule(admin, {
        courseId: sampleCourse().id,
        audience: 'assessor',
        scopeKind: 'centre',
        scopeId: null,
        method: null,
        startAfterDays: 0,
        dueAfterDays: 60,
        graceDays: 0,
        renews: false,
        reason: 'alle vurderere skal kende metoden',
        fromDate: today(),
      })
      return {
        fields: { intent: 'end', toDate: today() },
        send: sender(oneRule, admin, `/admin/regler/${rule}`, { rule }),
      }
    },
  },
]
