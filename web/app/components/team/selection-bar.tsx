import { CalendarPlus, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { GiveForm } from '~/components/given/give-form'
import { Button } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import type { LearnableFragment } from '~/graphql/generated/graphql'
import { useFormat } from '~/i18n/format'

interface SelectionBarProps {
  /** Names by id. */
  chosen: ReadonlyMap<string, string>
  learnable: LearnableFragment
  onClear(): void
}

const named = 4

/** What can be done with the people chosen. */
export function SelectionBar({ chosen, learnable, onClear }: SelectionBarProps) {
  const { t } = useTranslation('team')
  const [isGiving, setGiving] = useState(false)
  const format = useFormat()
  const names = [...chosen.values()]
  const more = names.length - named
  const shown = more > 0 ? [...names.slice(0, named), t('select.more', { count: more })] : names
  return (
    <div
      role="status"
      className={
        chosen.size > 0
          ? 'bg-surface border-line shadow-floating sticky bottom-4 z-30 flex flex-wrap items-center gap-3 rounded-lg border px-4 py-3 max-md:hidden'
          : 'sr-only'
      }
    >
      {chosen.size > 0 ? (
        <>
          <span className="text-sm font-medium">{t('select.count', { count: chosen.size })}</span>
          <span className="text-ink-soft min-w-0 grow truncate text-sm">{format.list(shown)}</span>
          <Dialog
            open={isGiving}
            onOpenChange={setGiving}
            title={t('select.give')}
            description={format.list(shown)}
            trigger={
              <Button tone="primary" icon={CalendarPlus}>
                {t('select.give')}
              </Button>
            }
          >
            <GiveForm
              organization={learnable}
              to={{ members: [...chosen.keys()] }}
              onDone={() => setGiving(false)}
            />
          </Dialog>
          <Button tone="quiet" icon={X} onClick={onClear}>
            {t('select.clear')}
          </Button>
        </>
      ) : null}
    </div>
  )
}
