/** Demo people sign in with these; their addresses end in a domain that nobody has. */
export const DEMO_DOMAIN = 'demo.fodfaeste.dk'
export const DEMO_PASSWORD = 'fodf\u00e6ste demo 2026'
export const DEMO_NAMES = ['medarbejder', 'underviser', 'leder', 'vurderer', 'vurderer2', 'admin'] as const

export const isDemoAddress = (email: string) => email.endsWith(`@${DEMO_DOMAIN}`)
