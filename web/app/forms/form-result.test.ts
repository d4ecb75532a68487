import { refused, secret, text } from './form-result'

function form(values: Record<string, string>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(values)) data.set(name, value)
  return data
}

describe('a refused form', () => {
  test('puts each sentence at its field and the rest above', () => {
    const errors = [
      { code: 'TAKEN', path: ['input', 'email'], message: 'Already a member.' },
      { code: 'LIMIT', path: [], message: 'Too many tries.' },
    ]

    const { data, init } = refused(errors, form({ email: 'a@b.c' }), ['email'])

    expect(data.fields).toEqual({ email: 'Already a member.' })
    expect(data.form).toBe('Too many tries.')
    expect(init?.status).toBe(422)
  })

  test('hands back what was typed but never a password', () => {
    const { data } = refused([], form({ email: ' a@b.c ', password: 'secret' }), ['email', 'password'])

    expect(data.values).toEqual({ email: 'a@b.c' })
  })
})

test('a password keeps the spaces at its ends, other fields do not', () => {
  const typed = form({ password: ' a ', name: ' Ada ' })

  expect(secret(typed, 'password')).toBe(' a ')
  expect(text(typed, 'name')).toBe('Ada')
})
