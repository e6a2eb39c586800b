/** Every cookie we set. Over https the session's is called `__Host-session`. A test looks for others. */
export const COOKIES = ['session', 'sprog'] as const
export type CookieName = (typeof COOKIES)[number]

/** What the framework keeps in the browser's session storage, and by which name. */
export const STORED = ['positions', 'remix-manifest-version'] as const
export type StoredName = (typeof STORED)[number]
