import type { Problems, TypedPlan } from '#app/domain/events/event-form.ts'
import type { Offline } from '#app/http/offline.ts'

/** Which of the page's two forms was wrong, with what was typed in it. */
export type Reply =
  | { status: 'wrong'; form: 'change'; typed: TypedPlan; problems: Problems }
  | { status: 'wrong'; form: 'cancel'; typed: string; problems: Problems }
  | Offline
