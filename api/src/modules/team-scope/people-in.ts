import { isInScope } from './scope.js'

/** Whom a statement counts; its first three values are those of `scopeValues`. */
export const peopleIn = `person as materialized (
  select m.user_id, m.id, m.created_at from auth.member m
  where $2::uuid is not null and m.organization_id = $1 and m.suspended_at is null and ${isInScope('m.user_id')})`
