import type { Messages } from '../da.ts'
import { certificates } from './certificates.ts'

export const credential: Messages['credential'] = {
  language: 'en',
  name: (course) => `Certificate: ${course}`,
  description: (hours, goals) => `Extent: ${certificates.hours(hours)}. Learning goals: ${goals.join(' ')}`,
  criteria: (met) => `The participant has completed ${certificates.met(met)}.`,
  verify: 'Verify the certificate',
}
