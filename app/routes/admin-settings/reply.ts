import type { SettingsProblem, SettingsTexts } from '#app/domain/centre/settings.ts'

/** What was not saved; `changed`: somebody else has saved since the form was opened. */
export type Reply = {
  status: 'wrong' | 'changed'
  typed: SettingsTexts
  problems: Record<string, SettingsProblem>
}
