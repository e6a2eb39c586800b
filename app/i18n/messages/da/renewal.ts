import type { ApprovalState } from '#app/domain/progress/approval.ts'
import type { RenewalReason } from '#app/domain/progress/renewal-outlook.ts'

const stepStatus: Record<ApprovalState['status'] | 'done', string> = {
  done: 'Klaret',
  'not-said': 'Mangler',
  waiting: 'Venter på godkendelse',
  approved: 'Godkendt',
  returned: 'Sendt tilbage',
}

const days = (count: number) => (count === 1 ? '1 kursusdag' : `${count} kursusdage`)

/** A certificate that runs out, and what the next one takes. */
export const renewal = {
  title: 'Forny dit bevis',
  titleAnew: 'Få et nyt bevis',
  /** Why it is open, and what it takes. */
  why: (reason: RenewalReason, date: (day: string) => string): string[] => {
    switch (reason.kind) {
      case 'expires':
        return [
          `Dit kursusbevis udløber ${date(reason.on)}. Du mister ingen dage ved at forny nu: Det nye bevis varer lige så længe, som hvis du ventede til den dag.`,
          `Du kan nøjes med den korte vej herunder til og med ${date(reason.shortUntil)}. Derefter skal du tage hele kurset igen.`,
        ]
      case 'grace':
        return [
          `Dit kursusbevis udløb ${date(reason.on)}.`,
          `Du kan stadig nøjes med den korte vej herunder til og med ${date(reason.shortUntil)}. Derefter skal du tage hele kurset igen.`,
        ]
      case 'waits':
        return [
          `Dit kursusbevis udløb ${date(reason.on)}.`,
          'Du sagde i tide, at du har deltaget i supervision. Du kan nøjes med den korte vej herunder, indtil underviseren har svaret.',
        ]
      case 'expires-whole':
        return [
          `Dit kursusbevis udløber ${date(reason.on)}. Du mister ingen dage ved at forny nu: Det nye bevis varer lige så længe, som hvis du ventede til den dag.`,
          'Tag hele kurset igen, så får du et nyt bevis.',
        ]
      case 'expired':
        return [`Dit kursusbevis udløb ${date(reason.on)}.`, 'Tag hele kurset igen, så får du et nyt bevis.']
      case 'revoked':
        return [
          `Det kursusbevis, du fik ${date(reason.issuedOn)}, er tilbagekaldt og gælder ikke mere.`,
          'Tag hele kurset igen, så får du et nyt bevis.',
        ]
    }
  },
  oldStands: 'Det gamle bevis og det, du lavede dengang, ændrer sig ikke.',
  stepsDone: (done: number, total: number) => `${done} af ${total} trin klaret`,
  stepStatus,
  readAgain: 'Læs igen:',
  steps: {
    test: 'Tag den afsluttende prøve',
    'practice-task': 'Gennemfør praksisopgaven',
    supervision: 'Deltag i supervision',
  },
  days: (asked: number) => `Deltag i ${days(asked)}`,
  daysAttended: (attended: number, asked: number) => `${attended} af ${days(asked)}`,
  daysHow: 'Underviseren skriver op, hvem der er med.',
  takeTest: 'Gå til den afsluttende prøve',
  revoked: 'Dit kursusbevis er tilbagekaldt.',

  lesson: {
    asked: 'Læs lektionen igen, så tæller den i din fornyelse.',
    read: 'Du har læst lektionen igen til din fornyelse.',
  },
  test: {
    counts: (date: string) =>
      `Prøven tæller i din fornyelse. En prøve, du begyndte på før ${date}, tæller ikke med.`,
    tooEarly: (date: string) => `Du begyndte på denne prøve før ${date}, så den tæller ikke i din fornyelse.`,
    handInFirst: 'Aflever den, og begynd på en ny.',
    alsoMissing: (missing: string) => `Til fornyelsen mangler du også ${missing}.`,
    renewed: 'Dit kursusbevis er fornyet.',
  },
  missing: (what: string) => `Du mangler ${what}, før du får det nye bevis.`,
  nothingMissing: 'Du har klaret alt, hvad fornyelsen kræver.',

  journey: (course: string) => `Fornyelse: ${course}`,

  note: {
    gone: 'Kurset findes ikke længere, så beviset kan ikke fornyes.',
    opens: (date: string) => `Du kan forny beviset fra ${date}.`,
    short: 'Du kan forny nu.',
    whole: 'Du kan få et nyt bevis ved at tage hele kurset igen.',
    toCourse: 'Se kurset',
    toRenewal: 'Se, hvad det kræver',
    of: (course: string) => `for ${course}`,
  },
}
