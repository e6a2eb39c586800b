import { REGRET_DAYS } from '#app/domain/privacy/erasure.ts'
import { MONTHS_KEPT } from '#app/domain/privacy/retention.ts'

/** What the nightly job has done, by the kind of its number. */
export const erasureCounts: Record<string, (number: number) => string> = {
  erased: (number) =>
    number === 0 ? 'ingen slettet' : number === 1 ? '1 person slettet' : `${number} personer slettet`,
  again: (number) => `${number} slettet igen efter en ældre backup eller et stop`,
  postponed: (number) => `${number} udsat til i morgen`,
  'log-read': () => 'databasens log var i brug og tømmes senere',
}

/** Somebody who is forgotten, for whoever sees what they did, and for the administrator who sees it coming. */
export const erasures = {
  someone: 'Slettet person',
  asked: (date: string) =>
    `Personen har bedt om at blive slettet. Det sker ${date}. Indtil da kan personen selv fortryde.`,
  left: (date: string) => `Kontoen er lukket, og personens oplysninger bliver slettet ${date}.`,
  toList: 'Se de konti, der snart slettes, og behold dem, du har brug for',
  title: 'Konti, der snart slettes',
  intro: `Når en konto har været lukket i ${MONTHS_KEPT.account} måneder, sletter vi personens oplysninger. Her ser du de konti, hvor det sker inden for ${REGRET_DAYS} dage.`,
  hint: `Har nogen brug for en konto, kan du beholde den. Så går der ${MONTHS_KEPT.account} måneder mere, før den slettes. Åbner du den igen, slettes den slet ikke.`,
  none: `Ingen konti slettes inden for ${REGRET_DAYS} dage.`,
  person: 'Person',
  closed: 'Lukket',
  on: 'Slettes',
  change: 'Behold',
  keep: 'Behold',
  keepOf: (name: string) => `Behold kontoen for ${name}`,
  kept: 'Kontoen bliver beholdt.',
  tooLate: 'Kontoen kan ikke beholdes her. Den er åbnet igen, slettet eller ved at blive slettet.',
}
