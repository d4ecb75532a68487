import type { Figure, Localized, Series } from '@skillgrad/exercises/contract'
import type { TFunction } from 'i18next'
import type { BankItemQuery } from '~/graphql/generated/graphql'

type Details = NonNullable<BankItemQuery['bankItem']>

/** How likely each score is over ability: the curve, the band of what is not known, and what was observed. Nothing of the score 0, which is what is left. */
export function curveFigure({ curve, observed }: Details, t: TFunction<'items'>): Figure {
  const scores = (curve[0]?.chances.length ?? 1) - 1
  return {
    title: both(t('curve.title')),
    alt: both(t('curve.alt')),
    panels: Array.from({ length: scores }, (_, at) => {
      const score = at + 1
      const line = (key: 'chances' | 'low' | 'high') => ({
        x: curve.map(({ ability }) => ability),
        y: curve.map((point) => point[key][score]!),
      })
      const series: Series[] = [
        { name: both(t('curve.curve')), mark: 'line', tone: 1, ...line('chances') },
        { name: both(t('curve.low')), mark: 'dashed-line', tone: 0, ...line('low') },
        { name: both(t('curve.high')), mark: 'dashed-line', tone: 0, ...line('high') },
      ]
      return {
        kind: 'xy' as const,
        title: both(scores === 1 ? t('curve.right') : t('curve.score', { score, most: scores })),
        x: { label: both(t('curve.ability')) },
        y: { label: both(t('curve.probability')) },
        series: observed.length > 0 ? [...series, points(observed, score, t)] : series,
      }
    }),
  }
}

function points(observed: Details['observed'], score: number, t: TFunction<'items'>): Series {
  return {
    name: both(t('curve.observed')),
    mark: 'points',
    tone: 3,
    x: observed.map(({ ability }) => ability),
    y: observed.map(({ shares }) => shares[score]!),
  }
}

/** Said in the page's language, whichever that is. */
const both = (text: string): Localized => ({ en: text, 'zh-CN': text })
