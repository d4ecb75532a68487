import { data } from '@remix-run/node'

export interface UserError {
  code: string
  path: string[]
  message: string
}

/** What the api asks for of whoever signed in too long ago for what they want, or by the provider of a company. */
export type AskedSignIn = 'once-more' | 'own'

const askedByCode: Readonly<Record<string, AskedSignIn>> = {
  SIGN_IN_AGAIN: 'once-more',
  OWN_SIGN_IN_NEEDED: 'own',
}

/** What an action hands back when the api refused: one sentence per field, the rest for the form as a whole. */
export interface Refused {
  fields: Record<string, string>
  form: string | undefined
  /** What was typed, so that nothing is typed twice; never a password. */
  values: Record<string, string>
  /** What was asked for needs another sign-in. */
  asksSignIn: AskedSignIn | undefined
}

export function refused(errors: UserError[], formData: FormData, fieldNames: readonly string[]) {
  const fields: Record<string, string> = {}
  const rest: string[] = []
  for (const { path, message } of errors) {
    const name = path.at(-1)
    if (name && fieldNames.includes(name)) fields[name] ??= message
    else rest.push(message)
  }
  const result: Refused = {
    fields,
    form: rest.join(' ') || undefined,
    values: typedValues(formData, fieldNames),
    asksSignIn: asksSignIn(errors),
  }
  return data(result, { status: 422 })
}

export function asksSignIn(errors: readonly UserError[]): AskedSignIn | undefined {
  return errors.map(({ code }) => askedByCode[code]).find(Boolean)
}

/** A field's text, trimmed; absent and a file both count as empty. */
export function text(formData: FormData, name: string): string {
  const value = formData.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** A password as typed: spaces at its ends are part of it. */
export function secret(formData: FormData, name: string): string {
  const value = formData.get(name)
  return typeof value === 'string' ? value : ''
}

function typedValues(formData: FormData, fieldNames: readonly string[]): Record<string, string> {
  const shown = fieldNames.filter((name) => !name.toLowerCase().includes('password'))
  return Object.fromEntries(shown.map((name) => [name, text(formData, name)]))
}
