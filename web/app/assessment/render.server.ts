import type { AskedItemFragment, ReportFragment } from '~/graphql/generated/graphql'
import { renderMarkdown, renderPhrase } from '~/markdown/render.server'
import { renderOptions } from '~/question/render-options.server'

/** An item with prompt and options as safe HTML. */
export async function renderItem(item: AskedItemFragment): Promise<AskedItemFragment> {
  return {
    ...item,
    prompt: await renderMarkdown(item.prompt),
    options: await renderOptions(item.options),
  }
}

/** A report with all that is said of questions as safe HTML. */
export async function renderReport(report: ReportFragment): Promise<ReportFragment> {
  const { misconceptions, review } = report
  return {
    ...report,
    misconceptions: await Promise.all(
      misconceptions.map(async (met) => ({ ...met, says: await renderPhrase(met.says) })),
    ),
    review: await Promise.all(
      review.map(async (reviewed) => ({
        ...reviewed,
        item: { ...reviewed.item, prompt: await renderMarkdown(reviewed.item.prompt) },
        given: await Promise.all(reviewed.given.map(renderPhrase)),
        why: await Promise.all(reviewed.why.map(renderPhrase)),
      })),
    ),
  }
}
