/** What is taught and measured. Housing First is measured as a part of the others. */
export const METHODS = ['housing-first', 'cti', 'icm', 'm-act'] as const
export type Method = (typeof METHODS)[number]
