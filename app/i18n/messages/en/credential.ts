import type { Messages } from '../da.ts'
import { certificates } from './certificates.ts'

export const credential: Messages['credential'] = {
  language: 'en',
  name: (course) => `Certificate: ${course}`,
  description: (hours, goals) => `Extent: ${certificates.hours(hours)}. Learning goals: ${goals.join(' ')}`,
  criteria: (met) => `Asked for and met: ${certificates.met(met)}.`,
  verify: 'Verify the certificate',
}
