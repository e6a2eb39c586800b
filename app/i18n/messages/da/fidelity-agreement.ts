const items = (count: number) => (count === 1 ? '1 punkt' : `${count} punkter`)

/** How far two raters agreed before they talked, wherever it is told. */
export const fidelityAgreement = {
  title: 'Hvor enige vurdererne var fra start',
  about: (count: number) =>
    `Tallene gælder ${count === 1 ? 'det punkt' : `de ${count} punkter`}, begge gav en score, før de talte sammen.`,
  relevanceApart: (count: number) =>
    `${items(count)} er ikke talt med: Den ene gav en score, og den anden fandt punktet ikke relevant.`,
  figure: 'Mål',
  value: 'Tal',
  none: 'kan ikke beregnes',
  share: (percent: string, count: number) => `${percent} af ${items(count)}`,
  bothScored: 'Punkter, begge gav en score',
  onlyOneScored: 'Punkter, kun den ene fandt relevante',
  inPercent: (label: string) => `${label}, i % af punkterne`,
  figures: {
    exact: { label: 'Samme score', says: 'Så stor en del af punkterne gav begge præcis den samme score.' },
    withinOne: {
      label: 'Højst ét trin fra hinanden',
      says: 'Så stor en del af punkterne gav de den samme score eller nabotrinnet.',
    },
    meanAbsoluteDifference: {
      label: 'Gennemsnitlig forskel i trin',
      says: 'Så langt lå de i gennemsnit fra hinanden på et punkt.',
    },
    linear: {
      label: 'Vægtet kappa, lineære vægte',
      says: 'Kappa er 1, når de er helt enige, og 0, når de ikke er mere enige, end tilfældet giver. To trin fra hinanden tæller dobbelt så meget som ét.',
    },
    quadratic: {
      label: 'Vægtet kappa, kvadratiske vægte',
      says: 'Som den lineære, men store forskelle tæller mere: To trin fra hinanden tæller fire gange så meget som ét.',
    },
  },
}
