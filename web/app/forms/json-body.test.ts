import { z } from 'zod'
import { jsonBody } from './json-body'

const schema = z.object({ code: z.string() })

function posted(body: string): Request {
  return new Request('http://localhost/', { method: 'POST', body })
}

test('a body is read as far as it is known', async () => {
  expect(await jsonBody(posted('{"code":"x","more":1}'), schema)).toEqual({ code: 'x' })
})

test.each(['{"code"', '{"code":1}', ''])('%j is a bad request and not a fault of ours', async (body) => {
  await expect(jsonBody(posted(body), schema)).rejects.toMatchObject({ status: 400 })
})
