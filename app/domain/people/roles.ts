/** Everyone with an account is a learner; these are granted besides. */
export const ROLES = ['trainer', 'manager', 'assessor', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** How far a grant reaches. The knowledge centre reaches everything. */
export const SCOPE_KINDS = ['centre', 'organisation', 'unit', 'team'] as const
export type ScopeKind = (typeof SCOPE_KINDS)[number]

/** A role held somewhere; `scopeId` is null exactly when the scope is the centre. */
export type Grant = { role: Role; scopeKind: ScopeKind; scopeId: string | null }
