import { Server } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { CodeBlock } from '~/components/ui/code-block'
import { EmptyState } from '~/components/ui/empty-state'

const command = `GRADER_DATABASE_URL=postgresql://skillgrad_grader:…@database.example.com:5432/skillgrad \\
  node worker/grader/dist/src/main.js`

/** The first step of an installation that cannot grade yet. */
export function NoGrader() {
  const { t } = useTranslation('fleet')
  return (
    <EmptyState
      icon={Server}
      title={t('none.title')}
      text={t('none.text')}
      action={
        <div className="grid max-w-[min(42rem,calc(100vw-6rem))] gap-3">
          <CodeBlock className="text-start">{command}</CodeBlock>
          <p className="text-ink-soft text-sm">{t('none.guide')}</p>
        </div>
      }
    />
  )
}
