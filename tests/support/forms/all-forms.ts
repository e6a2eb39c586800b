import type { AppForm } from './app-form.ts'
import { ACCOUNT_FORMS } from './account-forms.ts'
import { APPROVAL_FORMS } from './approval-forms.ts'
import { CENTRE_FORMS } from './centre-forms.ts'
import { END_FORMS } from './end-forms.ts'
import { EVENT_FORMS } from './event-forms.ts'
import { IMPORT_FORMS } from './import-forms.ts'
import { LESSON_FORMS } from './lesson-forms.ts'
import { MANAGER_FORMS } from './manager-forms.ts'
import { OWN_DATA_FORMS } from './own-data-forms.ts'
import { ORGANISATION_FORMS } from './organisation-forms.ts'
import { PASSKEY_FORMS } from './passkey-forms.ts'
import { PEOPLE_FORMS } from './people-forms.ts'
import { REPORT_FORMS } from './report-forms.ts'
import { REVIEW_FORMS } from './review-forms.ts'
import { RULE_FORMS } from './rule-forms.ts'
import { SECOND_FACTOR_FORMS } from './second-factor-forms.ts'
import { VERIFY_FORMS } from './verify-forms.ts'

/** Every form of the app. A view with a control that is not here fails tests/routes/every-text-field.test.ts. */
export const FORMS: AppForm[] = [
  ...PEOPLE_FORMS,
  ...CENTRE_FORMS,
  ...ORGANISATION_FORMS,
  ...ACCOUNT_FORMS,
  ...OWN_DATA_FORMS,
  ...PASSKEY_FORMS,
  ...SECOND_FACTOR_FORMS,
  ...LESSON_FORMS,
  ...REVIEW_FORMS,
  ...REPORT_FORMS,
  ...VERIFY_FORMS,
  ...APPROVAL_FORMS,
  ...EVENT_FORMS,
  ...END_FORMS,
  ...MANAGER_FORMS,
  ...RULE_FORMS,
  ...IMPORT_FORMS,
]
