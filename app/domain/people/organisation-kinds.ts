/** What an organisation is. */
export const ORGANISATION_KINDS = ['municipality', 'ngo'] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]
