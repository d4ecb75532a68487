import { useTranslation } from 'react-i18next'

/** What the code wrote, folded away until someone wants it. */
export function LogLines({ lines, open = false }: { lines: readonly string[]; open?: boolean }) {
  const { t } = useTranslation('exercise')
  if (lines.length === 0) return null
  return (
    <details open={open} className="text-sm">
      <summary className="text-ink-soft hover:text-ink w-fit rounded-sm py-1">
        {t('run.log', { count: lines.length })}
      </summary>
      {/* Longer than its place, so a keyboard must be able to scroll it. */}
      {}
      <pre
        tabIndex={0}
        className="bg-sunken border-line mt-1 max-h-60 overflow-auto rounded border p-3 font-mono text-xs leading-relaxed whitespace-pre-wrap"
      >
        {lines.join('\n')}
      </pre>
    </details>
  )
}
