import type { CredentialWords } from '#app/domain/certificates/credential/achievement.ts'
import { certificates } from './certificates.ts'

/** What is signed and read in other systems, and so never put right: a new word holds from the next certificate on. */
export const credential: CredentialWords = {
  language: 'da',
  name: (course) => `Kursusbevis: ${course}`,
  description: (hours, goals) => `Omfang: ${certificates.hours(hours)}. Kursets mål: ${goals.join(' ')}`,
  criteria: (met) => `Krævet og opfyldt: ${certificates.met(met)}.`,
  verify: 'Bekræft beviset',
}
