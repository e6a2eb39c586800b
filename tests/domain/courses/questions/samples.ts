import type {
  ChoiceQuestion,
  GapQuestion,
  MatchQuestion,
  OrderQuestion,
} from '#app/domain/courses/questions/question.ts'

const asked = { prompt: ['Hvad?'], hints: [], tries: 1, show: 'after-tries' as const }

export const CHOICE: ChoiceQuestion = {
  ...asked,
  id: 'a-q1',
  kind: 'multiple',
  options: [
    { text: 'A', correct: true, reason: 'grund A' },
    { text: 'B', correct: false, reason: 'grund B' },
    { text: 'C', correct: true, reason: 'grund C' },
  ],
}

export const ORDER: OrderQuestion = {
  ...asked,
  id: 'a-q2',
  kind: 'order',
  items: ['Først', 'Så', 'Derefter', 'Sidst'].map((text) => ({ text, reason: `grund ${text}` })),
}

export const MATCH: MatchQuestion = {
  ...asked,
  id: 'a-q3',
  kind: 'match',
  heads: ['Situation', 'Metode'],
  rows: [
    { left: 'Lone', right: 'ICM', reason: 'grund Lone' },
    { left: 'Per', right: 'CTI', reason: 'grund Per' },
    { left: 'Ida', right: 'ICM', reason: 'grund Ida' },
  ],
}

export const GAP: GapQuestion = {
  ...asked,
  id: 'a-q4',
  kind: 'gap',
  prompt: ['CTI varer ____ måneder i ____.'],
  gaps: [
    { accepted: ['ni', '9'], reason: 'grund ni' },
    { accepted: ['ærø'], reason: 'grund ærø' },
  ],
}
