import { useTranslation } from 'react-i18next'
import { Figure } from '~/components/figure/figure'
import { asFigure } from '~/components/figure/figure-data'
import { Badge } from '~/components/ui/badge'
import type { RenderedVersion } from '~/item-bank/rendered-version.server'

type Variant = RenderedVersion['variants'][number]

/** All variants with their key; the first one open. */
export function ItemVersion({ version }: { version: Pick<RenderedVersion, 'variants'> }) {
  const { t } = useTranslation('items')
  return version.variants.map((variant, at) => (
    <details key={at} open={at === 0} className="border-line bg-surface min-w-0 rounded border p-4 sm:p-5">
      <summary className="cursor-pointer font-medium">
        {t('variant', { number: at + 1, count: version.variants.length })}
      </summary>
      <VariantText variant={variant} />
    </details>
  ))
}

function VariantText({ variant }: { variant: Variant }) {
  const { t } = useTranslation('items')
  const figure = asFigure(variant.figure)
  return (
    <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="prose" dangerouslySetInnerHTML={{ __html: variant.prompt }} />
      {figure ? <Figure figure={figure} /> : null}
      <ol className="grid gap-2">
        {variant.options.map((option, at) => (
          <Option
            key={at}
            option={option}
            showsMark={variant.kind === 'SINGLE' || variant.kind === 'MULTIPLE'}
          />
        ))}
      </ol>
      {variant.answer ? <p>{t('answer', { answer: variant.answer })}</p> : null}
      {variant.why ? <p className="text-ink-soft" dangerouslySetInnerHTML={{ __html: variant.why }} /> : null}
    </div>
  )
}

function Option({ option, showsMark }: { option: Variant['options'][number]; showsMark: boolean }) {
  const { t } = useTranslation('items')
  return (
    <li className="border-line rounded border px-4 py-3">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="prose-phrase" dangerouslySetInnerHTML={{ __html: option.text }} />
        {option.match ? (
          <>
            <span aria-hidden>→</span>
            <span className="prose-phrase" dangerouslySetInnerHTML={{ __html: option.match }} />
          </>
        ) : null}
        {showsMark && option.isRight ? <Badge tone="success">{t('right')}</Badge> : null}
        {option.isHalfRight ? <Badge tone="caution">{t('halfRight')}</Badge> : null}
      </div>
      {option.why ? (
        <p className="text-ink-soft mt-1 text-sm" dangerouslySetInnerHTML={{ __html: option.why }} />
      ) : null}
    </li>
  )
}
