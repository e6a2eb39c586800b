import type { Messages } from '../da.ts'

export const confirm: Messages['confirm'] = {
  title: 'Confirm that it is you',
  why: 'What you ask for is for you alone to do. So show once more who you are. It holds for ten minutes.',
  first: 'First show once more that it is you.',
  passwordHint: 'The one you sign in with',
  submit: 'Confirm',
  doneTitle: 'The file is ready',
  done: 'Thank you. You can fetch the file now.',
  fetch: 'Fetch the file',
  back: 'Back to the page',
}
