import type { z } from 'zod'

/** What a page of ours sent by `fetch`; anything else is not from it and gets a 400. */
export async function jsonBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> {
  const parsed = schema.safeParse(await request.json().catch(() => undefined))
  if (!parsed.success) throw new Response(null, { status: 400 })
  return parsed.data
}

/** A field that script filled with JSON; null when it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
