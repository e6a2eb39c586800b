/** What was asked for and met when a certificate was issued. Of a test the best result that counted. */
export type Met =
  | { kind: 'lessons'; count: number }
  | { kind: 'test'; correct: number; total: number }
  | { kind: 'practice-task' }
  | { kind: 'days'; count: number }
  | { kind: 'supervision' }
