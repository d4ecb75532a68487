import { useTranslation } from 'react-i18next'
import { CodeBlock } from '~/components/ui/code-block'

/** What the code wrote, folded away until someone wants it. */
export function LogLines({ lines, open = false }: { lines: readonly string[]; open?: boolean }) {
  const { t } = useTranslation('exercise')
  if (lines.length === 0) return null
  return (
    <details open={open} className="text-sm">
      <summary className="text-ink-soft hover:text-ink w-fit rounded-sm py-1">
        {t('run.log', { count: lines.length })}
      </summary>
      <CodeBlock className="mt-1 max-h-60 whitespace-pre-wrap">{lines.join('\n')}</CodeBlock>
    </details>
  )
}
