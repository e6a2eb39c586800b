const items = (count: number) => (count === 1 ? '1 punkt' : `${count} punkter`)

/** Giving scores: each rater alone, and then together. */
export const fidelityRating = {
  rate: {
    intro:
      'Vurdér det, teamet gør nu, og ikke det, teamet har planlagt. Vælg den højeste beskrivelse, som er helt opfyldt.',
    saving: 'Hvert svar bliver gemt, når du giver det.',
    citizens: 'Skriv ikke navne, CPR-numre eller andet, der kan vise, hvem borgeren er.',
    alone: 'Den anden vurderer kan ikke se dine svar, og du kan ikke se deres, før I begge har låst.',
    sample: (count: number, total: number) => `Stikprøven: ${count} af teamets ${total} forløb`,
    sampleNumbers: (numbers: string) => `Se på forløb nr. ${numbers} i teamets liste.`,
    sampleSeed: (seed: number) =>
      `Numrene er trukket tilfældigt. Med tallet ${seed} kan enhver trække de samme igen.`,
    progress: (done: number, total: number) => `${done} af ${total} punkter bedømt`,
    domainDone: (done: number, total: number) => `${done} af ${total}`,
    facts: 'Fra faktaarket',
    factLate: '(ændret, efter at faktaarket var sendt)',
    before: (date: string, score: string) => `Sidste måling (${date}): ${score}`,
    notRelevant: 'Ikke relevant',
    notRelevantHint: 'Punktet kan ikke bruges på dette team',
    reason: 'Hvorfor er punktet ikke relevant?',
    more: 'Belæg, antal forløb og note',
    evidence: 'Hvad bygger du scoren på?',
    cases: 'Antal forløb bag scoren',
    casesHint: 'Et helt tal. Lad feltet stå tomt, hvis scoren ikke bygger på forløb.',
    note: 'Note',
    noteHint: 'Højst 500 tegn. Ingen navne, CPR-numre eller andet, der viser, hvem borgeren er.',
    save: 'Gem',
    saveItem: (label: string) => `Gem ${label}`,
    unanswered: 'Punktet mangler et svar.',
    notSaved: 'Ikke gemt',
    closed: 'Der er låst eller afsluttet i mellemtiden. Det, du har skrevet, står her stadig.',
    missing: (count: number) => `Du mangler ${items(count)}`,
    allDone: 'Alle punkter er bedømt',
    lock: 'Lås mine vurderinger',
    lockHint: 'Når du har låst, kan du ikke ændre dine vurderinger.',
    lockHintAlone:
      'Når du har låst, kan du ikke ændre dine vurderinger. Du ser dem samlet og kan stadig rette de scorer, der går videre til rapporten.',
    lockConfirm: 'Ja, lås mine vurderinger',
    print: 'Siden kan skrives ud på A4 og bruges som skema i hånden.',
  },

  late: 'Dit svar er ikke gemt. Der er låst eller afsluttet i mellemtiden. Her er det, du skrev, så du kan kopiere det:',
  unsaved: (label: string) => `${label}: Dit svar er ikke gemt. Se, hvad der står ved punktet.`,

  newer: {
    rate: 'En anden fane har gemt et andet svar på punktet, mens denne side stod åben.',
    agree: 'Den anden vurderer eller en anden fane har gemt et andet svar på punktet, mens siden stod åben.',
    summary: 'Der er gemt et andet svar i mellemtiden. Vælg, hvilket der skal stå.',
    stored: 'Gemt nu',
    take: 'Brug det gemte svar',
    keep: 'Gem mit svar i stedet',
  },

  wait: {
    facts: 'Du kan vurdere, når teamet har sendt sit faktaark.',
    cancelled: 'Målingen er aflyst. Der er ikke mere at gøre her.',
    toReview: 'Se målingen',
    title: 'Du har låst dine vurderinger',
    text: 'I kan aftale de fælles scorer, når den anden vurderer også har låst. Du kan se din egen liste her.',
    toConsensus: 'Gå til de fælles scorer',
    own: 'Dine vurderinger',
    forLocks:
      'I kan aftale de fælles scorer, når begge vurderere har låst. Indtil da kan ingen se den andens.',
    forOwnLock: 'Du kan samle scorerne, når du har låst dine vurderinger.',
    forOther: 'Du har låst. Den anden vurderer er ikke færdig endnu.',
    toRating: 'Gå til din vurdering',
  },

  agree: {
    intro: 'I har begge låst. Tal jer frem til én score for hvert punkt, og begynd med de største forskelle.',
    introAlone: 'Se scorerne igennem, og ret dem, hvis noget er forkert. Afslut til sidst.',
    progress: (done: number, total: number) => `${done} af ${total} punkter aftalt`,
    progressAlone: (done: number, total: number) => `${done} af ${total} punkter har en score`,
    differing: (count: number) => `${items(count)}, I ser forskelligt på`,
    noDiffering: 'I er enige om alle punkter',
    same: (count: number) => `${items(count)}, I gav samme score`,
    agreed: (item: string) => `Fælles score: ${item}`,
    why: 'Skriv, hvorfor I valgte den score',
    given: (who: string, score: string) => `${who}: ${score}`,
    cases: (count: number) => `Bygger på ${count} forløb`,
    apart: (steps: number) => {
      if (steps === Infinity) return 'Uenige om, hvorvidt punktet er relevant'
      return `${steps} trin fra hinanden`
    },
    missing: (count: number) => `I mangler at aftale ${items(count)}`,
    changed: 'En score er ændret, siden du åbnede siden. Se scorerne igennem, og afslut igen.',
  },

  conclude: {
    title: 'Afslut de fælles scorer',
    caseCount: 'Hvor mange forløb er der set på i alt?',
    rule: (needed: number, total: number) =>
      `Reglen er mindst ${needed} af teamets ${total} forløb. Er der set på færre, bliver resultatet foreløbigt, for så bygger det på for få forløb.`,
    hint: 'Bagefter kontrollerer teamet fakta, og I skriver rapporten og godkender den.',
    hintAlone: 'Bagefter skriver du rapporten og godkender den.',
    tooFew: (label: string, cases: number) =>
      `Punkt ${label} bygger på ${cases} forløb. Skriv mindst ${cases}, eller ret tallet ved punktet.`,
    submit: 'Afslut',
  },

  concluded: {
    text: 'De fælles scorer er på plads. Næste skridt er rapporten.',
    textAlone: 'Scorerne er på plads. Næste skridt er rapporten.',
    approved: 'Scorerne er godkendt og bliver ikke ændret. En rettelse siden står ved sit punkt.',
    toReport: 'Gå til rapporten',
    provisional: (seen: number, needed: number) =>
      `Resultatet er foreløbigt: Der er set på ${seen} forløb, og reglen er mindst ${needed}.`,
    items: 'Alle punkter',
    agreed: 'Fælles score',
  },

  reopen: {
    title: 'Åbn scorerne igen',
    reason: 'Hvorfor skal scorerne åbnes igen?',
    hint: 'Højst 500 tegn. Begrundelsen bliver stående i målingens historik. Teamets kontrol af fakta og alle godkendelser falder bort.',
    submit: 'Ja, åbn scorerne igen',
  },
}
