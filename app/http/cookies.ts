/** Every cookie we set. Over https each is called `__Host-…`. A test looks for others. */
export const COOKIES = ['session', 'sprog'] as const
export type CookieName = (typeof COOKIES)[number]

/** Days that a browser keeps them: the most that browsers do. */
export const COOKIE_DAYS = 400

/** What the framework keeps in the browser's session storage, and by which name. */
export const STORED = ['positions', 'remix-manifest-version'] as const
export type StoredName = (typeof STORED)[number]
