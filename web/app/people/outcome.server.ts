import { data } from '@remix-run/node'
import { refused, type UserError } from '~/forms/form-result'

/** `done` names what was changed, for the sentence that says so. */
export function outcome(errors: UserError[], form: FormData, fieldNames: readonly string[], done?: string) {
  if (errors.length > 0) return refused(errors, form, fieldNames)
  return data({ done: done ?? '' })
}
