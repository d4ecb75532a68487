import { Link } from '@remix-run/react'
import { Pin, PinOff, Trash2, UserRound, Users, type LucideIcon } from 'lucide-react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Badge } from '~/components/ui/badge'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { FormRefusal } from '~/forms/form-refusal'
import { usePostedForm } from '~/forms/use-posted-form'
import type { SavedViewRowFragment } from '~/graphql/generated/graphql'
import { viewAddress } from '~/saved-views/address'
import { useMissingWords } from './missing-parts'

/** Views with what can be done with each; `base` is the address of the team's pages. */
export function ViewList({ views, base }: { views: readonly SavedViewRowFragment[]; base: string }) {
  return (
    <ul className="border-line bg-surface divide-line divide-y rounded border">
      {views.map((view) => (
        <ViewRow key={view.id} view={view} base={base} />
      ))}
    </ul>
  )
}

function ViewRow({ view, base }: { view: SavedViewRowFragment; base: string }) {
  const { t } = useTranslation(['views', 'report'])
  const words = useMissingWords()
  const { id, name, isShared, isDefault, missing, by, viewerCanChange } = view
  return (
    <li className="grid gap-3 px-4 py-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Link to={viewAddress(base, view)} className="font-medium underline-offset-4 hover:underline">
          {name}
        </Link>
        <span className="text-ink-soft text-sm">{t(`report:views.${view.view}`)}</span>
        {isShared ? <Badge icon={Users}>{by ? t('sharedBy', { name: by.name }) : t('shared')}</Badge> : null}
        {isDefault ? (
          <Badge tone="accent" icon={Pin}>
            {t('default')}
          </Badge>
        ) : null}
      </div>
      {missing.length > 0 ? <p className="text-ink-soft text-sm">{words(missing)}</p> : null}
      <div className="flex flex-wrap items-end gap-2">
        <Act id={id} intent={isDefault ? 'unprefer' : 'prefer'} icon={isDefault ? PinOff : Pin} />
        {viewerCanChange ? (
          <>
            <Act id={id} intent={isShared ? 'unshare' : 'share'} icon={isShared ? UserRound : Users} />
            <Act
              id={id}
              intent="delete"
              icon={Trash2}
              sure={isShared ? t('deleteSure', { name }) : undefined}
            />
          </>
        ) : null}
      </div>
      {viewerCanChange ? <Rename id={id} name={name} /> : null}
    </li>
  )
}

function Rename({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation('views')
  const { Form: Posted, busy, refusal } = usePostedForm((done) => t(`done.${done as 'renamed'}`))
  return (
    <details className="text-sm">
      <summary className="text-ink-soft w-fit cursor-pointer underline-offset-4 hover:underline">
        {t('rename')}
      </summary>
      <Posted method="post" className="mt-3 flex flex-wrap items-end gap-2">
        <input type="hidden" name="savedView" value={id} />
        <Field label={t('name')} error={refusal?.fields.name} className="w-64 max-w-full">
          <Input name="name" defaultValue={name} maxLength={80} />
        </Field>
        <Button type="submit" name="intent" value="rename" tone="secondary" busy={busy}>
          {t('renameDo')}
        </Button>
        <FormRefusal refusal={refusal} />
      </Posted>
    </details>
  )
}

interface ActProps {
  id: string
  intent: 'prefer' | 'unprefer' | 'share' | 'unshare' | 'delete'
  icon: LucideIcon
  /** Asked once more, where others lose it too. */
  sure?: string | undefined
}

function Act({ id, intent, icon, sure }: ActProps) {
  const { t } = useTranslation('views')
  const { Form: Posted, busy, refusal } = usePostedForm((done) => t(`done.${done as 'deleted'}`))
  const confirm = (event: FormEvent) => {
    if (sure && !window.confirm(sure)) event.preventDefault()
  }
  return (
    <Posted method="post" onSubmit={confirm} className="grid gap-2">
      <input type="hidden" name="savedView" value={id} />
      <Button
        type="submit"
        name="intent"
        value={intent}
        tone={intent === 'delete' ? 'danger' : 'secondary'}
        size="small"
        icon={icon}
        busy={busy}
      >
        {t(`act.${intent}`)}
      </Button>
      <FormRefusal refusal={refusal} />
    </Posted>
  )
}
