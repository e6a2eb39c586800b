/**
 * What the check advises, beside what it refuses. W is a warning: a reader may stumble over it. S is
 * a tip (suggestion): it may be just as good as it is. Neither keeps a course from going live.
 */
export const ADVICE_CODES = [
  'W001',
  'W002',
  'W003',
  'W004',
  'W005',
  'W006',
  'W007',
  'W008',
  'W009',
  'W010',
  'W011',
  'W012',
  'W013',
  'W014',
  'S001',
  'S002',
  'S003',
  'S004',
  'S005',
] as const
export type AdviceCode = (typeof ADVICE_CODES)[number]
