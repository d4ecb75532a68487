import { Form } from '@remix-run/react'
import { EllipsisVertical, FlagTriangleRight, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import { IconButton } from '~/components/ui/icon-button'
import { Menu, MenuItem } from '~/components/ui/menu'
import { useHydrated } from '~/components/ui/use-hydrated'

interface AttemptMenuProps {
  attempt: { id: string; answered: number; viewerCanEnd: boolean; viewerCanVoid: boolean }
}

type Way = 'end' | 'aside'

function waysOf({ viewerCanEnd, viewerCanVoid }: AttemptMenuProps['attempt']): Way[] {
  return [...(viewerCanEnd ? (['end'] as const) : []), ...(viewerCanVoid ? (['aside'] as const) : [])]
}

/** Ways out before the last question, each asked about once more, since there is no way back from it. */
export function AttemptMenu({ attempt }: AttemptMenuProps) {
  const { t } = useTranslation(['assessment', 'common'])
  const [asked, setAsked] = useState<Way | null>(null)
  const isAlive = useHydrated()
  const ways = waysOf(attempt)
  if (!isAlive || ways.length === 0) return null
  return (
    <>
      <Menu trigger={<IconButton icon={EllipsisVertical} label={t('taking.menu')} />}>
        {ways.map((way) => (
          <MenuItem
            key={way}
            icon={way === 'end' ? FlagTriangleRight : Trash2}
            onSelect={() => setAsked(way)}
          >
            {t(`taking.${way}.open`)}
          </MenuItem>
        ))}
      </Menu>
      {asked ? (
        <Dialog
          open
          onOpenChange={() => setAsked(null)}
          title={t(`taking.${asked}.title`)}
          description={t(`taking.${asked}.text`, { count: attempt.answered })}
        >
          <div className="flex flex-wrap justify-end gap-3">
            <Button tone="quiet" onClick={() => setAsked(null)}>
              {t('taking.cancel')}
            </Button>
            <WayForm attempt={attempt} way={asked} onSubmit={() => setAsked(null)} />
          </div>
        </Dialog>
      ) : null}
    </>
  )
}

/** The same at the foot of the page, for browsers that run no script. */
export function PlainWays({ attempt }: AttemptMenuProps) {
  const { t } = useTranslation('assessment')
  return (
    <noscript>
      <div className="border-line text-ink-soft mt-16 grid gap-6 border-t pt-6 text-sm">
        {waysOf(attempt).map((way) => (
          <div key={way} className="grid justify-items-start gap-3">
            <p>{t(`taking.${way}.text`, { count: attempt.answered })}</p>
            <WayForm attempt={attempt} way={way} />
          </div>
        ))}
      </div>
    </noscript>
  )
}

interface WayFormProps extends AttemptMenuProps {
  way: Way
  onSubmit?: () => void
}

function WayForm({ attempt, way, onSubmit }: WayFormProps) {
  const { t } = useTranslation('assessment')
  return (
    <Form method="post" replace onSubmit={onSubmit}>
      <input type="hidden" name="attempt" value={attempt.id} />
      <Button type="submit" name="intent" value={way} tone={way === 'end' ? 'primary' : 'danger'}>
        {t(`taking.${way}.submit`)}
      </Button>
    </Form>
  )
}
