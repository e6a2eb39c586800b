/** What is wrong with a file that is to be a backup; `detail` says which, in words of the machine. */
export type BackupProblem = {
  code:
    | 'no-file'
    | 'no-manifest' // or one that cannot be read
    | 'other-content' // than the manifest says
    | 'damaged'
    | 'orphans' // rows that point nowhere
    | 'other-rows' // than the manifest says
    | 'not-ours'
    | 'newer' // made by a version whose migrations we do not know
  detail: string
}
