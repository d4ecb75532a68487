import type { BankItemQuery } from '~/graphql/generated/graphql'
import { renderMarkdown, renderPhrase } from '~/markdown/render.server'

type Version = NonNullable<BankItemQuery['bankItem']>['versions'][number]

/** A version with its texts as safe HTML. */
export async function renderVersion({ variants, ...version }: Version) {
  const phrase = async (text: string | null | undefined) => (text ? await renderPhrase(text) : null)
  return {
    ...version,
    variants: await Promise.all(
      variants.map(async ({ prompt, options, why, ...variant }) => ({
        ...variant,
        prompt: await renderMarkdown(prompt),
        why: await phrase(why),
        options: await Promise.all(
          options.map(async ({ text, match, why: reason, ...option }) => ({
            ...option,
            text: await renderPhrase(text),
            match: await phrase(match),
            why: await phrase(reason),
          })),
        ),
      })),
    ),
  }
}

export type RenderedVersion = Awaited<ReturnType<typeof renderVersion>>
