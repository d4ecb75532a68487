import { useTranslation } from 'react-i18next'

interface Counts {
  created: number
  updated: number
  skipped: number
  failed: number
}

const outcomes = ['created', 'updated', 'skipped', 'failed'] as const

/** How many lines do what. `will`: nothing has happened yet. */
export function ImportCounts({ counts, tense }: { counts: Counts; tense: 'will' | 'was' }) {
  const { t } = useTranslation('people')
  return (
    <dl className="border-line bg-surface divide-line grid grid-cols-2 divide-x rounded border max-sm:divide-y sm:grid-cols-4">
      {outcomes.map((outcome) => (
        <div key={outcome} className="px-5 py-4">
          <dt className="text-ink-soft text-xs">{t(`import.${tense}.${outcome}`)}</dt>
          <dd
            className={`tabular mt-1 text-2xl font-semibold ${outcome === 'failed' && counts.failed > 0 ? 'text-danger' : ''}`}
          >
            {counts[outcome]}
          </dd>
        </div>
      ))}
    </dl>
  )
}
