import { Plus, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { IconButton } from '~/components/ui/icon-button'
import { rows as limits } from '~/writing/questions'

interface QuestionRowsProps<Row> {
  rows: readonly Row[]
  onAdd: () => void
  onRemove: (at: number) => void
  children: (row: Row, at: number) => ReactNode
}

/** Options, steps or pairs: as many as a question may have. */
export function QuestionRows<Row>({ rows, onAdd, onRemove, children }: QuestionRowsProps<Row>) {
  const { t } = useTranslation('writing')
  return (
    <div className="grid gap-4">
      {rows.map((row, at) => (
        <div key={at} className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2">
          {children(row, at)}
          <IconButton
            icon={Trash2}
            label={t('questions.removeRow', { number: at + 1 })}
            disabled={rows.length <= limits.fewest}
            onClick={() => onRemove(at)}
          />
        </div>
      ))}
      {rows.length < limits.most ? (
        <Button tone="quiet" size="small" icon={Plus} className="justify-self-start" onClick={onAdd}>
          {t('questions.addRow')}
        </Button>
      ) : null}
    </div>
  )
}
